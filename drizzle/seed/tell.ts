/**
 * Acts a story out through the product's own commands, each at its own moment, so that the demo
 * town obeys every rule and its history has true dates. A refused act stops the telling.
 */
import { addDays, type Day } from '$lib/domain/time/days';
import { setClock } from '$lib/server/clock';
import { addPerson } from '$lib/server/commands/people/add-person';
import { createFamily } from '$lib/server/commands/families/create-family';
import { goalActs, goalIds } from './tell-goal';
import { lookActs } from './tell-looks';
import { meetingActs, planActs } from './tell-plan';
import { talkActs } from './tell-talk';
import { voiceActs } from './tell-voice';
import { as, must, personOf, weeksAgo, type Act, type Telling } from './telling';
import type { Child, Guest, Story } from './story';

/** Who works with the family, by key: the key worker, and their supervisor where there is one. */
export interface Workers {
	lead: string;
	supervisor?: string;
}

/** Everything that happens in a story, in no order. */
export function actsOf(story: Story, telling: Telling, { lead, supervisor }: Workers): Act[] {
	const start = Math.max(...story.plans.map((plan) => plan.startedWeeksAgo));
	return [
		{ at: weeksAgo(telling, start, -9), run: () => gather(story, telling, lead, supervisor) },
		...story.plans.flatMap((plan) => [
			...planActs(telling, plan, lead),
			...plan.goals.flatMap((goal) => goalActs(telling, plan, goal, lead))
		]),
		...(story.guests ?? []).map((guest) => ({
			at: weeksAgo(telling, guest.joinedWeeksAgo, 15),
			run: () => invite(story, telling, guest, lead)
		})),
		...(supervisor === undefined ? [] : lookActs(telling, story, lead)),
		...meetingActs(telling, story, lead),
		...voiceActs(telling, story),
		...talkActs(telling, story, lead)
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

async function gather(story: Story, telling: Telling, lead: string, supervisor?: string) {
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
	if (supervisor !== undefined) await oversee(telling, supervisor, lead);
	for (const child of story.children.filter(({ isYoung }) => isYoung))
		await giveSignIn(telling, child, lead);
}

async function invite(story: Story, telling: Telling, guest: Guest, lead: string): Promise<void> {
	const { key, name, part, language } = guest;
	const all = story.plans.flatMap((plan) => plan.goals);
	const theirs = all.filter(({ plain }) => guest.goals.includes(plain));
	const person = { name, part, role: 'network', agency: null, language: language ?? 'en' } as const;
	const invited = { ...person, goalIds: theirs.map((goal) => goalIds.get(goal) ?? '') };
	const worker = await as(telling, lead);
	telling.people.set(key, must(await addPerson(worker, telling.familyId, invited)).personId);
}

async function oversee(telling: Telling, key: string, lead: string): Promise<void> {
	const person = { name: key, role: 'supervisor', part: 'supervisor', agency: null } as const;
	const here = { ...person, language: 'en', personId: personOf(telling, key) };
	must(await addPerson(await as(telling, lead), telling.familyId, here));
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
