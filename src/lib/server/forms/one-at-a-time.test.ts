import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { oneAtATime } from './one-at-a-time';

/** Work that says when it begins and ends, and how many of one person's are under way. */
function aDesk() {
	const told: string[] = [];
	const work = (what: string) => async () => {
		told.push(`${what} begins`);
		await setImmediate();
		told.push(`${what} ends`);
		return what;
	};
	return { told, work };
}

it('what one person asks for is done in turn', async () => {
	const { told, work } = aDesk();
	const all = ['first', 'second', 'third'].map((what) => oneAtATime('mina', work(what)));
	expect(await Promise.all(all)).toEqual(['first', 'second', 'third']);
	expect(told).toEqual(
		['first', 'second', 'third'].flatMap((what) => [`${what} begins`, `${what} ends`])
	);
});

it('nobody waits for somebody else', async () => {
	const { told, work } = aDesk();
	await Promise.all([oneAtATime('mina', work('hers')), oneAtATime('farid', work('his'))]);
	expect(told.slice(0, 2)).toEqual(['hers begins', 'his begins']);
});

it('what failed stops only itself', async () => {
	const { work } = aDesk();
	const failing = oneAtATime('mina', () => Promise.reject(new Error('cut off')));
	const next = oneAtATime('mina', work('next'));
	await expect(failing).rejects.toThrow('cut off');
	expect(await next).toBe('next');
});
