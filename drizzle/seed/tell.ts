/**
 * Acts a story out through the product's own commands, each at its own moment, so that the demo
 * town obeys every rule and its history has true dates. A refused act stops the telling.
 */
import { addDays, type Day } from '$lib/domain/time/days';
import { viewerFor } from '$lib/server/access/viewers';
import type { Viewer } from '$lib/server/access/viewer';
import { setClock } from '$lib/server/clock';
import { addPerson } from '$lib/server/commands/people/add-person';
import { createFamily } from '$lib/server/commands/families/create-family';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { goalActs } from './tell-goal';
import { meetingActs, planActs } from './tell-plan';
import { voiceActs } from './tell-voice';
import type { Child, Story } from './story';

/** One thing that somebody does at one moment. */
export interface Act {
	at: Date;
	run: () => Promise<void>;
}

/** Who and where everything of a story is, filled in as it is told. */
export interface Telling {
	today: Day;
	familyId: string;
	/** Story key → person id; staff who are in many stories are there from the start. */
	people: Map<string, string>;
}

/** A moment on the day so many weeks ago; `order` keeps what happens on one day apart. */
export function weeksAgo(telling: { today: Day }, weeks: number, order = 0): Date {
	return momentOn(addDays(telling.today, -7 * weeks - 1), order);
}

export function momentOn(day: Day, order = 0): Date {
	return new Date(Date.parse(`${day}T09:00:00Z`) + order * 420_000);
}

/** @throws when a command refuses: the story is wrong, not the product. */
export function must<T extends { ok: boolean }>(outcome: T): Extract<T, { ok: true }> {
	if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome)}`);
	return outcome as Extract<T, { ok: true }>;
}

export function personOf(telling: Telling, key: string): string {
	const id = telling.people.get(key);
	if (id === undefined) throw new Error(`nobody called ${key} in this story`);
	return id;
}

/** Who this person is at this moment of the story. */
export async function as(telling: Telling, key: string): Promise<Viewer> {
	const viewer = await viewerFor(store.read, personOf(telling, key));
	if (!viewer) throw new Error(`${key} cannot act`);
	return viewer;
}

/** A telling that has not begun: `staff` are people who are in many stories. */
export function newTelling(staff: ReadonlyMap<string, string>, today: Day): Telling {
	return { today, familyId: newId(), people: new Map(staff) };
}

/** Everything that happens in a story, in no order. `lead` is the key worker's key. */
export function actsOf(story: Story, telling: Telling, lead: string): Act[] {
	const start = Math.max(...story.plans.map((plan) => plan.startedWeeksAgo));
	return [
		{ at: weeksAgo(telling, start, -9), run: () => gather(story, telling, lead) },
		...story.plans.flatMap((plan) => [
			...planActs(telling, plan, lead),
			...plan.goals.flatMap((goal) => goalActs(telling, plan, goal, lead))
		]),
		...meetingActs(telling, story, lead),
		...voiceActs(telling, story)
	];
}

/** Act everything out in order of time, the clock set to each moment, then let the clock go. */
export async function actOut(acts: readonly Act[]): Promise<void> {
	const inOrder = [...acts].sort((a, b) => a.at.getTime() - b.at.getTime());
	try {
		for (const { at, run } of inOrder) {
			setClock(() => at);
			await run();
		}
	} finally {
		setClock(null);
	}
}

async function gather(story: Story, telling: Telling, lead: string): Promise<void> {
	const children = story.children.map((child) => ({
		name: child.name,
		bornOn: bornOn(telling.today, child)
	}));
	const made = must(await createFamily(await as(telling, lead), { name: story.name, children }));
	telling.familyId = made.familyId;
	for (const [index, child] of story.children.entries())
		telling.people.set(child.key, made.childIds[index] ?? '');
	for (const { key, name, role, part, language, agency } of story.adults) {
		const adult = { name, role, part, agency: agency ?? null, language: language ?? 'en' };
		const worker = await as(telling, lead);
		telling.people.set(key, must(await addPerson(worker, telling.familyId, adult)).personId);
	}
	for (const child of story.children.filter(({ isYoung }) => isYoung))
		await giveSignIn(telling, child, lead);
}

async function giveSignIn(telling: Telling, child: Child, lead: string): Promise<void> {
	const outcome = await addPerson(await as(telling, lead), telling.familyId, {
		name: child.name,
		role: 'young-person',
		part: 'child',
		agency: null,
		language: child.language ?? 'en',
		personId: personOf(telling, child.key),
		trustedAdultId: child.trusts ? personOf(telling, child.trusts) : null
	});
	must(outcome);
}

/** A birthday so many years ago, spread over the year by the child's name. */
function bornOn(today: Day, child: Child): Day {
	const spread = [...child.name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 300;
	return addDays(today, -Math.round(child.bornYearsAgo * 365.25) - spread);
}
