/** How long from a commit to everyone who watches, and what a watcher costs in memory. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { newId } from '$lib/server/db/id';
import type { Family } from './family';
import { answerOf, endOf, type Served } from './served';
import { percentile, shown } from './sums';

const events = 30;

async function watchers(ours: Served, cookie: string, count: number) {
	const url = `${ours.origin}/api/live`;
	const child = fork(resolve('tests/bench/watchers.ts'), [url, cookie, String(count)]);
	await once(child, 'message');
	return {
		took: async () => (await answerOf<{ took: number[] }>(child, 'took')).took,
		stop: () => endOf(child)
	};
}

interface Watching {
	worker: string;
	rater: string;
}

async function tellOnce(ours: Served, family: Family, cookie: string): Promise<void> {
	const path = `/plan/goals/${family.goalIds[2]}/rate?/send`;
	const form = { level: '5', note: '', circleId: family.circleId, key: newId() };
	await ours.ask({ method: 'POST', path, cookie, form }, 303);
}

/** Every event is waited for by everyone before the next is told. */
async function latencies(ours: Served, family: Family, cookies: Watching, count: number) {
	const before = await ours.memoryBytes();
	const crowd = await watchers(ours, cookies.worker, count);
	const memory = (await ours.memoryBytes()) - before;
	const took: number[] = [];
	for (let told = 1; told <= events; told += 1) {
		await tellOnce(ours, family, cookies.rater);
		while (took.length < told * count) took.push(...(await crowd.took()));
	}
	await crowd.stop();
	return { took, memory };
}

export async function benchLive(
	ours: Served,
	family: Family,
	cookies: Watching
): Promise<string[]> {
	const lines: string[] = [];
	for (const [count, budget] of [
		[1, 'p99 ≤ 50 ms'],
		[1000, 'p99 ≤ 300 ms for 10,000']
	] as const) {
		const { took, memory } = await latencies(ours, family, cookies, count);
		const of = (share: number) => shown(percentile(took, share));
		lines.push(
			`Commit to browser, ${count} watching: median ${of(0.5)} ms, p99 ${of(0.99)} ms; budget ${budget}`
		);
		if (count > 1)
			lines.push(
				`Memory of an open stream: ${shown(memory / count / 1024)} KB of the server; budget ≤ 40 KB`
			);
	}
	return lines;
}
