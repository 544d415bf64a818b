/** From bytes to text, refusing what must never be read as XML. One pass over the file each. */
import { refused, type Refusal } from './refusal';

/** The largest file taken, in bytes: some 30,000 children with two referrals each. */
export const maxBytes = 25 * 1024 * 1024;

export type Text = { ok: true; text: string };

/** Decode, and refuse by what the file is. Line ends become `\n`. */
export function openText(bytes: Uint8Array): Text | Refusal {
	if (bytes.byteLength > maxBytes) return refused('too-big');
	const decoded = decode(bytes);
	if (!decoded.ok) return decoded;
	const text = decoded.text.includes('\r') ? decoded.text.replace(/\r\n?/g, '\n') : decoded.text;
	const start = text.slice(0, 1000).trimStart();
	if (!start.startsWith('<') || /^<(!doctype\s+)?html/i.test(start)) return refused('not-xml');
	const declaration = /<!(DOCTYPE|ENTITY)/i.exec(text);
	if (declaration) return refused('has-doctype', lineOf(text, declaration.index));
	return { ok: true, text };
}

function decode(bytes: Uint8Array): Text | Refusal {
	if (looksLikeUtf16(bytes)) return refused('wrong-encoding');
	try {
		return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
	} catch {
		const start = new TextDecoder('latin1').decode(bytes.subarray(0, 100));
		return refused(/^\s*</.test(start) ? 'wrong-encoding' : 'not-xml');
	}
}

/** A byte order mark of UTF-16, or `<` written in two bytes. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
	const pair = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
	return bytes.length >= 2 && [0xfffe, 0xfeff, 0x3c00, 0x003c].includes(pair);
}

/** The line of a position, counted from 1. */
export function lineOf(text: string, position: number): number {
	let line = 1;
	for (let at = text.indexOf('\n'); at !== -1 && at < position; at = text.indexOf('\n', at + 1)) {
		line += 1;
	}
	return line;
}
