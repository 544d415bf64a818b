import { afterEach, expect, test, vi } from 'vitest';
import { isId, newId, randomId, setIdSource } from './id';

afterEach(() => {
	setIdSource(null);
	vi.useRealTimers();
});

test('new ids are well formed, all different, and in order', () => {
	const ids = Array.from({ length: 20_000 }, newId);
	expect(ids.every(isId)).toBe(true);
	expect(new Set(ids).size).toBe(ids.length);
	expect([...ids].sort()).toEqual(ids);
});

test('a new id carries its moment and its version', () => {
	vi.useFakeTimers({ now: new Date('2100-01-01T00:00:00Z') });
	const id = newId();
	expect(parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(Date.now());
	expect(id).toMatch(/^.{14}7.{4}[89ab]/);
});

test('new ids stay in order when the clock goes back', () => {
	vi.useFakeTimers({ now: new Date('2101-01-01T00:00:00Z') });
	const before = newId();
	vi.setSystemTime(new Date('2100-06-01T00:00:00Z'));
	expect(newId() > before).toBe(true);
});

test('a random id says nothing of its moment', () => {
	expect(randomId()).toMatch(/^.{14}4.{4}[89ab]/);
});

test('a test can name the ids', () => {
	setIdSource(() => 'the-first');
	expect([newId(), randomId()]).toEqual(['the-first', 'the-first']);
});
