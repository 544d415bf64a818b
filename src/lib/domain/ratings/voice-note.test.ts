import { describe, expect, test } from 'vitest';
import { voiceMediaType, withoutHiddenWords } from './voice-note';

const text = (words: string) => Uint8Array.from(words, (letter) => letter.charCodeAt(0));

function box(kind: string, ...inside: Uint8Array[]): Uint8Array {
	const size = 8 + inside.reduce((sum, { length }) => sum + length, 0);
	const bytes = new Uint8Array(size);
	new DataView(bytes.buffer).setUint32(0, size);
	bytes.set(text(kind), 4);
	let at = 8;
	for (const part of inside) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
}
const joined = (...parts: Uint8Array[]) => box('free', ...parts).slice(8);

describe('what a voice note is', () => {
	test.each([
		['Chrome’s', text('\x1a\x45\xdf\xa3rest'), 'audio/webm'],
		['an iPhone’s', box('ftyp', text('M4A ')), 'audio/mp4'],
		['Firefox’s', text('OggS\0\0'), 'audio/ogg'],
		['an old phone’s MP3', text('ID3\x03'), 'audio/mpeg'],
		['an MP3 without a title', Uint8Array.of(0xff, 0xfb, 0x90), 'audio/mpeg'],
		['a WAV', text('RIFF1234WAVEfmt '), 'audio/wav'],
		['a film of Windows', text('RIFF1234AVI LIST'), null],
		['a picture', Uint8Array.of(0xff, 0xd8, 0xff), null],
		['a page', text('<!doctype html>'), null],
		['nothing', new Uint8Array(), null]
	])('%s', (_, bytes, expected) => {
		expect(voiceMediaType(bytes)).toBe(expected);
	});
});

describe('without hidden words', () => {
	const sound = box('mdat', text('la la la'));
	const place = text('+51.5-000.1/');

	test.each([
		['of the whole', joined(box('ftyp', text('M4A ')), box('moov', box('udta', place)), sound)],
		[
			'of a track',
			joined(box('ftyp', text('M4A ')), box('moov', box('trak', box('udta', place))), sound)
		],
		['at the end', joined(box('ftyp', text('M4A ')), sound, box('meta', place))]
	])('a place %s is gone, the sound is not', (_, bytes) => {
		const clean = Buffer.from(withoutHiddenWords(bytes));
		expect(clean).toHaveLength(bytes.length);
		expect(clean.includes('51.5')).toBe(false);
		expect(clean.includes('la la la')).toBe(true);
	});

	test.each([
		['cut off', joined(box('ftyp', text('M4A ')), box('moov', box('udta', place))).slice(0, -3)],
		['of size nothing', joined(box('ftyp', text('M4A ')), new Uint8Array(16))],
		[
			'a box that says it is huge',
			joined(box('ftyp', text('M4A ')), Uint8Array.of(255, 255, 255, 255, 1, 2, 3, 4))
		]
	])('%s: ends, and nothing else is touched', (_, bytes) => {
		expect(withoutHiddenWords(bytes)).toHaveLength(bytes.length);
	});

	test('another kind is left as it is', () => {
		const webm = text('\x1a\x45\xdf\xa3udta');
		expect(withoutHiddenWords(webm)).toBe(webm);
	});
});
