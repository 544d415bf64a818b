import { expect, it } from 'vitest';
import { throttle } from './throttle';

const nine = new Date('2026-11-22T09:00:00Z');
const later = (minutes: number) => new Date(nine.getTime() + minutes * 60_000);

it('refuses an address after its tries, and no other address', () => {
	const door = throttle(3);
	const tries = [1, 2, 3, 4].map(() => door.allows('192.0.2.1', nine));
	expect(tries).toEqual([true, true, true, false]);
	expect(door.allows('192.0.2.2', nine)).toBe(true);
});

it('lets it try again after a quarter of an hour', () => {
	const door = throttle(1);
	expect(door.allows('192.0.2.1', nine)).toBe(true);
	expect(door.allows('192.0.2.1', later(14.9))).toBe(false);
	expect(door.allows('192.0.2.1', later(15))).toBe(true);
});
