/**
 * The demo town: eight families whose stories show the rules, and the past behind the evaluation.
 * Everything is done through commands, so the town obeys the rules and the tests reuse it.
 */
import { addDays, type Day } from '$lib/domain/time/days';
import type { Audience, Role } from '$lib/domain/vocabulary';
import { now, setClock, today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { insertContact, insertPerson, personCount } from '$lib/server/repositories/people';
import { saveSetting } from '$lib/server/repositories/records';
import { saveVisit } from '$lib/server/repositories/visits';
import { feedbackActs } from './feedback';
import { pastStories } from './past';
import { disagree } from './stories/disagree';
import { goingWell } from './stories/going-well';
import { goneQuiet } from './stories/gone-quiet';
import { onlyDone } from './stories/only-done';
import { separated } from './stories/separated';
import { siblings } from './stories/siblings';
import { stillHolding } from './stories/still-holding';
import { stuck } from './stories/stuck';
import { actOut, actsOf } from './tell';
import { momentOn, newTelling } from './telling';

export interface DemoPerson {
	key: string;
	personId: string;
	name: string;
	group: Audience;
	note: string;
}

export const townStories = [
	goingWell,
	stuck,
	disagree,
	onlyDone,
	goneQuiet,
	separated,
	siblings,
	stillHolding
];

const staff: readonly { key: string; name: string; role: Role; group: Audience; note: string }[] = [
	{
		key: 'kerry',
		name: 'Kerry Lane',
		role: 'key-worker',
		group: 'team',
		note: 'key worker of the eight families'
	},
	{
		key: 'tom',
		name: 'Tom Birch',
		role: 'key-worker',
		group: 'team',
		note: 'key worker whose families are closed'
	},
	{
		key: 'sue',
		name: 'Sue Hart',
		role: 'supervisor',
		group: 'team',
		note: 'supervisor of the eight families'
	},
	{ key: 'eve', name: 'Eve Stone', role: 'evaluator', group: 'evaluation', note: 'evaluator' },
	{ key: 'alex', name: 'Alex Dean', role: 'administrator', group: 'admin', note: 'administrator' }
];

/** Who of the stories can be tried out, in the order shown. */
const tryOut: readonly { key: string; group: Audience; note: string }[] = [
	{ key: 'amina', group: 'family', note: 'mother, reads Urdu; things go well' },
	{ key: 'beth', group: 'family', note: 'mother; the plan is stuck' },
	{ key: 'ngozi', group: 'family', note: 'mother; her child sees it differently' },
	{ key: 'mick', group: 'family', note: 'father; much done, nothing different yet' },
	{ key: 'marta', group: 'family', note: 'mother; has gone quiet' },
	{ key: 'sian', group: 'family', note: 'mother, parents are separated' },
	{ key: 'dan', group: 'family', note: 'father, parents are separated' },
	{ key: 'tara', group: 'family', note: 'mother; two children on different plans' },
	{ key: 'nan', group: 'family', note: 'grandmother, invited to two goals' },
	{ key: 'gwen', group: 'family', note: 'mother; the plan is closed and still holding' },
	{ key: 'zain', group: 'young', note: 'young person, 14' },
	{ key: 'ada', group: 'young', note: 'young person, 11' },
	{ key: 'ben', group: 'young', note: 'young person, 12, cares for his sister' },
	{ key: 'reed', group: 'team', note: 'teacher of the Iqbal children' },
	{ key: 'hina', group: 'team', note: 'health visitor of the Iqbal children' }
];

const pastFamilies = 48;

/** Fill an empty database; a database with anybody in it is left as it is. */
export async function fillDemoTown(): Promise<void> {
	if ((await personCount(store.read)) > 0) return;
	const day = today();
	const staffIds = await hireStaff(day);
	const tellings = townStories.map((story) => ({ story, telling: newTelling(staffIds, day) }));
	const past = pastStories(pastFamilies).map((story) => ({
		story,
		telling: newTelling(staffIds, day)
	}));
	await actOut([
		...tellings.flatMap(({ story, telling }) =>
			actsOf(story, telling, { lead: 'kerry', supervisor: 'sue' })
		),
		...past.flatMap(({ story, telling }) => actsOf(story, telling, { lead: 'tom' })),
		...feedbackActs(day)
	]);
	const everyone = new Map([
		...staffIds,
		...tellings.flatMap(({ telling }) => [...telling.people])
	]);
	await rememberPeople(everyone);
}

/** Staff have been here for a year and sign in with an address of the demonstration. */
async function hireStaff(day: Day): Promise<Map<string, string>> {
	setClock(() => momentOn(addDays(day, -700)));
	const ids = new Map(staff.map(({ key }) => [key, newId()]));
	await store.write(async (tx) => {
		for (const { key, name, role } of staff) {
			const id = ids.get(key) ?? newId();
			const createdAt = now();
			await insertPerson(tx, { id, role, name, agency: null, language: 'en', createdAt });
			const address = `${key}@example.org`;
			await insertContact(tx, { id: newId(), personId: id, channel: 'email', address, createdAt });
		}
	});
	return ids;
}

async function rememberPeople(everyone: ReadonlyMap<string, string>): Promise<void> {
	const names = new Map<string, string>([
		...staff.map(({ key, name }) => [key, name] as const),
		...townStories.flatMap((story) =>
			[...story.children, ...story.adults, ...(story.guests ?? [])].map(
				({ key, name }) => [key, name] as const
			)
		)
	]);
	const people = [...tryOut, ...staff].map(({ key, group, note }): DemoPerson => {
		return { key, personId: everyone.get(key) ?? '', name: names.get(key) ?? key, group, note };
	});
	await store.write((tx) => saveSetting(tx, 'demo-people', people, now()));
	await rememberVisits(people);
}

/** Everybody of a family was here some days ago, so that their first page has something new. */
async function rememberVisits(people: readonly DemoPerson[]): Promise<void> {
	const known = new Set<string>(staff.map(({ key }) => key));
	const seen = momentOn(addDays(today(), -4));
	await store.write(async (tx) => {
		for (const { key, personId } of people)
			if (!known.has(key)) await saveVisit(tx, personId, { since: null, seen });
	});
}
