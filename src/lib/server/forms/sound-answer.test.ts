import { expect, test } from 'vitest';
import { soundAnswer } from './sound-answer';

const sound = { content: Buffer.from('0123456789'), mediaType: 'audio/webm' };

test.each([
	['no range', null, 200, '0123456789', null],
	['all of it', 'bytes=0-', 206, '0123456789', 'bytes 0-9/10'],
	['a part', 'bytes=2-4', 206, '234', 'bytes 2-4/10'],
	['the end', 'bytes=-3', 206, '789', 'bytes 7-9/10'],
	['more than there is', 'bytes=8-99', 206, '89', 'bytes 8-9/10'],
	['the last byte', 'bytes=9-9', 206, '9', 'bytes 9-9/10'],
	['behind the end', 'bytes=10-', 416, '', 'bytes */10'],
	['the wrong way round', 'bytes=5-2', 416, '', 'bytes */10'],
	['several', 'bytes=0-1,3-4', 200, '0123456789', null],
	['nonsense', 'items=0-1', 200, '0123456789', null]
])('%s', async (_, range, status, body, said) => {
	const answer = soundAnswer(sound, range);
	expect(answer.status).toBe(status);
	expect(await answer.text()).toBe(body);
	expect(answer.headers.get('Content-Range')).toBe(said);
	expect(answer.headers.get('Content-Type')).toBe('audio/webm');
	expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
});
