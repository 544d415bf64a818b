import { afterEach, expect, it, vi } from 'vitest';
import { later, settled } from './later';

afterEach(() => vi.restoreAllMocks());

it('starts after the answer was given, and can be waited for', async () => {
	const told: string[] = [];
	later('test', async () => void told.push('work'));
	told.push('answer');
	await settled();
	expect(told).toEqual(['answer', 'work']);
});

it('waits for what the work asked for in its turn', async () => {
	const told: string[] = [];
	later('test', async () => later('test', async () => void told.push('second')));
	await settled();
	expect(told).toEqual(['second']);
});

it('a failure is a line in the log, nothing more, and other work goes on', async () => {
	const lines: string[] = [];
	vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
	vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
	const told: string[] = [];
	later('it-broke', () => Promise.reject(new Error('broken')));
	later('test', async () => void told.push('other'));
	await settled();
	expect(told).toEqual(['other']);
	expect(lines.join('')).toContain('it-broke');
});
