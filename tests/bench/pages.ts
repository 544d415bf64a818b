/** CPU of a page and of a form, against the same on the bare server, round by round in turn. */
import { newId } from '$lib/server/db/id';
import type { Family } from './family';
import type { Asked, Served } from './served';
import { median, shown } from './sums';

const rounds = 7;
const requestsInRound = 100;
const warmUp = 300;

type Ask = (number: number) => Promise<unknown>;

async function cpuOf(server: Served, ask: Ask, times: number): Promise<number> {
	const before = await server.cpuMicroseconds();
	for (let i = 0; i < times; i += 1) await ask(i);
	return ((await server.cpuMicroseconds()) - before) / times;
}

/** Medians in microseconds a request. */
async function sideBySide(ours: Served, bare: Served, ask: Ask, askBare: Ask) {
	await cpuOf(ours, ask, warmUp);
	await cpuOf(bare, askBare, warmUp);
	const here: number[] = [];
	const there: number[] = [];
	for (let round = 0; round < rounds; round += 1) {
		here.push(await cpuOf(ours, ask, requestsInRound));
		there.push(await cpuOf(bare, askBare, requestsInRound));
	}
	return { ours: median(here), bare: median(there) };
}

const line = (what: string, { ours, bare }: { ours: number; bare: number }, budget: string) =>
	`${what}: ${shown(ours / bare)} × bare (${shown(ours, 0)} µs against ${shown(bare, 0)}); budget ${budget}`;

export async function benchPage(ours: Served, bare: Served, cookie: string): Promise<string[]> {
	const page: Asked = { path: '/plan', cookie };
	const hello: Asked = { path: '/', cookie: 'session=bare' };
	const took = await sideBySide(
		ours,
		bare,
		() => ours.ask(page),
		() => bare.ask(hello)
	);
	return [line('Plan page, CPU', took, '≤ 6 ×, moonshot ≤ 3 ×')];
}

/** Four people take turns, so that every fourth answer opens a round as it does in life. */
export async function benchForm(
	ours: Served,
	bare: Served,
	family: Family,
	cookies: readonly string[]
): Promise<string[]> {
	const form = { level: '5', note: 'Mornings are easier', circleId: family.circleId };
	const path = `/plan/goals/${family.goalIds[0]}/rate?/send`;
	let turn = 0;
	const send = () => {
		const cookie = cookies[(turn += 1) % cookies.length] ?? '';
		return ours.ask({ method: 'POST', path, cookie, form: { ...form, key: newId() } }, 303);
	};
	const asked: Asked = { method: 'POST', path: '/', cookie: 'session=bare', form };
	const took = await sideBySide(ours, bare, send, () => bare.ask(asked, 303));
	return [line('A rating through its form, durable, CPU', took, '≤ 2.5 ×, moonshot ≤ 1.8 ×')];
}
