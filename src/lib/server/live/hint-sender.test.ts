import { expect, test } from 'vitest';
import { HintSender } from './hint-sender';

/** A line that carries one message at a time, when it is let through. */
function aLine() {
	const sent: string[][] = [];
	const open: PromiseWithResolvers<void>[] = [];
	const send = (familyIds: string[]): Promise<void> => {
		sent.push(familyIds);
		const carried = Promise.withResolvers<void>();
		open.push(carried);
		return carried.promise;
	};
	/** Ends the message on its way, well or badly, and lets everything that follows happen. */
	const end = async (error?: Error): Promise<void> => {
		const carried = open.shift();
		if (error) carried?.reject(error);
		else carried?.resolve();
		await new Promise((resolve) => setImmediate(resolve));
	};
	return { send, sent, end };
}

test('what comes while a message is on its way goes together, and once, in the next', async () => {
	const { send, sent, end } = aLine();
	const sender = new HintSender();
	for (const family of ['a', 'b', 'c', 'b']) sender.add(family, send);
	expect(sent).toEqual([['a']]);
	await end();
	expect(sent).toEqual([['a'], ['b', 'c']]);
	await end();
	expect(sent).toHaveLength(2);
});

test('what could not be sent goes out over the next connection', async () => {
	const [lost, next] = [aLine(), aLine()];
	const sender = new HintSender();
	sender.add('a', lost.send);
	await lost.end(new Error('connection lost'));
	sender.add('b', null);
	expect(next.sent).toEqual([]);
	sender.flush(next.send);
	expect(next.sent.map((families) => [...families].sort())).toEqual([['a', 'b']]);
});
