import { describe, expect, it } from 'vitest';
import { throttle, type Trier } from './throttle';

const nine = new Date('2026-11-22T09:00:00Z');
const later = (minutes: number) => new Date(nine.getTime() + minutes * 60_000);
const most = { device: 2, browser: 2, block: 3, site: 9 };
const from = (block: string, more: Partial<Trier> = {}): Trier => ({
	block,
	browser: null,
	device: null,
	...more
});

/** How many of so many tries are let through. */
function letThrough(door: ReturnType<typeof throttle>, trier: (at: number) => Trier, times = 50) {
	return Array.from({ length: times }, (_, at) => door.asks(trier(at), nine)).filter(({ ok }) => ok)
		.length;
}

it('refuses a block after its tries, and no other block', () => {
	const door = throttle(most);
	expect(letThrough(door, () => from('192.0.2'))).toBe(3);
	expect(door.asks(from('192.0.3'), nine)).toEqual({ ok: true });
});

it('says when to come back, and lets it try again then', () => {
	const door = throttle({ ...most, block: 1 });
	expect(door.asks(from('192.0.2'), nine)).toEqual({ ok: true });
	expect(door.asks(from('192.0.2'), later(14))).toEqual({ ok: false, retryAfterSeconds: 60 });
	expect(door.asks(from('192.0.2'), later(15))).toEqual({ ok: true });
});

describe('a flood', () => {
	it('from one block never uses up what all have together', () => {
		const door = throttle(most);
		letThrough(door, (at) => from('192.0.2', { browser: `made up ${at}` }), 10_000);
		expect(letThrough(door, () => from('192.0.3'))).toBe(3);
		expect(letThrough(door, () => from('2001:db8:1:2'))).toBe(3);
	});

	it('from everywhere leaves a remembered device its own tries, in whatever block it is', () => {
		const door = throttle(most);
		expect(letThrough(door, (at) => from(`block ${at}`), 10_000)).toBe(9);
		expect(door.asks(from('192.0.2'), nine).ok).toBe(false);
		expect(letThrough(door, () => from('192.0.2', { device: 'hers' }))).toBe(2);
	});

	it('of one device is its own alone', () => {
		const door = throttle(most);
		expect(letThrough(door, () => from('192.0.2', { device: 'his' }))).toBe(2);
		expect(letThrough(door, () => from('192.0.2', { device: 'hers' }))).toBe(2);
		expect(letThrough(door, () => from('192.0.2'))).toBe(3);
	});

	it('of one browser leaves its block something', () => {
		const door = throttle(most);
		expect(letThrough(door, () => from('192.0.2', { browser: 'stuck' }))).toBe(2);
		expect(letThrough(door, () => from('192.0.2', { browser: 'another' }))).toBe(1);
	});
});
