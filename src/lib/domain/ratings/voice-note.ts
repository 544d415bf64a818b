/** A voice note: at most a minute, of a kind browsers record and play. */
export const maxVoiceSeconds = 60;

/** A minute as any phone records it, with room to spare. */
export const maxVoiceBytes = 2 * 1024 * 1024;

export type VoiceMediaType = 'audio/webm' | 'audio/mp4' | 'audio/ogg' | 'audio/mpeg' | 'audio/wav';

const begins = (bytes: Uint8Array, text: string, at = 0) =>
	bytes.length >= at + text.length &&
	[...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));

/** What the content is, whatever it calls itself; null for what is no sound we know. */
export function voiceMediaType(bytes: Uint8Array): VoiceMediaType | null {
	if (begins(bytes, '\x1a\x45\xdf\xa3')) return 'audio/webm';
	if (begins(bytes, 'ftyp', 4)) return 'audio/mp4';
	if (begins(bytes, 'OggS')) return 'audio/ogg';
	if (begins(bytes, 'RIFF') && begins(bytes, 'WAVE', 8)) return 'audio/wav';
	const [first = 0, second = 0] = bytes;
	// Eleven bits set, and a layer: a JPEG begins with the same byte and has none.
	const isMpegFrame = first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x06) !== 0;
	return begins(bytes, 'ID3') || isMpegFrame ? 'audio/mpeg' : null;
}

/** Boxes of an MP4 that hold other boxes on the way to what a phone wrote about itself. */
const parents = ['moov', 'trak', 'moof', 'traf'];
const tellsAboutItself = ['udta', 'meta', 'uuid'];

/**
 * The same sound without what a phone writes beside it, such as a place or the name of the phone. An
 * MP4's boxes of that kind are emptied where they stand, so nothing else moves.
 */
export function withoutHiddenWords(bytes: Uint8Array): Uint8Array {
	if (voiceMediaType(bytes) !== 'audio/mp4') return bytes;
	const clean = bytes.slice();
	emptyBoxes(clean, 0, clean.length);
	return clean;
}

function emptyBoxes(bytes: Uint8Array, from: number, to: number): void {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let at = from;
	while (at + 8 <= to) {
		const said = view.getUint32(at);
		const isLong = said === 1 && at + 16 <= to;
		const head = isLong ? 16 : 8;
		const size = isLong ? Number(view.getBigUint64(at + 8)) : said === 0 ? to - at : said;
		if (size < head) return;
		const end = Math.min(at + size, to);
		const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
		if (tellsAboutItself.includes(kind)) {
			bytes.set([0x66, 0x72, 0x65, 0x65], at + 4);
			bytes.fill(0, at + head, end);
		} else if (parents.includes(kind)) emptyBoxes(bytes, at + head, end);
		at = end;
	}
}
