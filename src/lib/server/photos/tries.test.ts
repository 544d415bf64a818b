import { expect, it } from 'vitest';
import { begunAgain, triesOf, turnOf } from './tries';

const at = new Date('2026-06-10T12:00:00Z');
const after = (seconds: number) => new Date(at.getTime() + seconds * 1000);

it('is begun, left to whoever has it, begun once more, and given up', () => {
	const first = triesOf(null);
	expect(turnOf(first, at)).toBe('begin');
	const second = triesOf(begunAgain(first, at));
	expect(turnOf(second, after(59))).toBe('another-has-it');
	expect(turnOf(second, after(60))).toBe('begin');
	const third = triesOf(begunAgain(second, after(60)));
	expect(turnOf(third, after(119))).toBe('another-has-it');
	expect(turnOf(third, after(120))).toBe('give-up');
});

it.each(['', 'broken', 'trying', 'try x until noon', 'taken-back'])('"%s" says no try', (said) => {
	expect(turnOf(triesOf(said), at)).toBe('begin');
});
