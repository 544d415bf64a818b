import { audienceOf, isStaff } from '$lib/domain/families/circles';
import { partsOf } from '$lib/domain/families/parts';
import type { Day } from '$lib/domain/time/days';
import type { Part, Role } from '$lib/domain/vocabulary';
import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { now, today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import type { Tx } from '$lib/server/db/store';
import { circleIdsWith, lockFamily } from '$lib/server/repositories/families';
import { findGoal, type GoalRow } from '$lib/server/repositories/goals';
import {
	circleIdsOfKind,
	findPerson,
	insertMembership,
	insertPerson,
	membersOf,
	type Member
} from '$lib/server/repositories/people';
import { once, type OnceRefusal } from '../once';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';
import { newCircle, seat, seatAtGoals, type Seated } from './seat';

export type AddedRole = Exclude<Role, 'evaluator' | 'administrator'>;

export interface AddedPerson {
	name: string;
	role: AddedRole;
	part: Part;
	agency: string | null;
	language: string;
	bornOn?: Day | null;
	/** For a young person: who else reads what they say in private; the lead worker unless said. */
	trustedAdultId?: string | null;
	/** For the family's network: they see these goals from now on, and nothing else of the plan. */
	goalIds?: readonly string[];
	/** A member of staff who is here already, or a child of the family who is to have a sign-in. */
	personId?: string;
	key?: string;
}

export type AddPersonOutcome =
	| { ok: true; personId: string }
	| NotFound
	| OnceRefusal
	| Refusal<'already-here' | 'adult-not-here' | 'part-not-theirs'>;

/** Give somebody a place in the family, and the circles that go with it. */
export async function addPerson(
	viewer: Viewer,
	familyId: string,
	{ key = newId(), ...added }: AddedPerson
): Promise<AddPersonOutcome> {
	return store.write(async (tx) => {
		if (!may(viewer, 'person:invite') || !placeIn(viewer, familyId)) return notFound;
		await lockFamily(tx, familyId);
		const members = await membersOf(tx, familyId, today());
		const person = await whoIsAdded(tx, familyId, added, members);
		if ('reason' in person) return person;
		const goals = await goalsFor(tx, viewer, familyId, added);
		if (!goals) return notFound;

		const saved = await once(tx, viewer.personId, key, { familyId, ...added }, async (id) => {
			const personId = person.known ?? id;
			if (!person.known) await insertPerson(tx, rowOf(id, added));
			if (!person.isHere) await insertMembership(tx, placeOf(familyId, personId, added.part));
			await seatIn(tx, familyId, { personId, role: person.role }, goals, person.adultId);
			const [circleId] = await circleIdsOfKind(tx, familyId, 'whole-plan');
			await record(tx, viewer, {
				action: 'person.added',
				familyId,
				subjectId: personId,
				...(circleId === undefined ? {} : { circleId })
			});
		});
		return saved.ok ? { ok: true, personId: person.known ?? saved.subjectId } : saved;
	});
}

interface WhoIsAdded {
	/** Their id, when the service knows them already. */
	known: string | null;
	isHere: boolean;
	role: Role;
	adultId: string | null;
}

async function whoIsAdded(
	tx: Tx,
	familyId: string,
	added: AddedPerson,
	members: readonly Member[]
): Promise<WhoIsAdded | NotFound | Refusal<'already-here' | 'adult-not-here' | 'part-not-theirs'>> {
	if (!partsOf(added.role).includes(added.part)) return refused('part-not-theirs');
	const isYoung = added.role === 'young-person';
	const adultId = isYoung ? trustedAdult(members, added.trustedAdultId ?? null) : null;
	if (isYoung && adultId === null) return refused('adult-not-here');
	const { personId } = added;
	if (personId === undefined) return { known: null, isHere: false, role: added.role, adultId };

	const here = members.find((member) => member.personId === personId);
	const person = await findPerson(tx, personId);
	if (isYoung) {
		if (here?.part !== 'child') return notFound;
		const circles = await circleIdsWith(tx, familyId, 'young-and-adult', personId);
		if (circles.length > 0) return refused('already-here');
	} else {
		if (!person || audienceOf(person.role) !== 'team') return notFound;
		if (here) return refused('already-here');
	}
	return { known: personId, isHere: Boolean(here), role: person?.role ?? added.role, adultId };
}

/** Whoever else reads what a young person says in private; never a parent, never another child. */
function trustedAdult(members: readonly Member[], chosenId: string | null): string | null {
	const adults = members.filter(({ role }) => isStaff(role) || role === 'network');
	const chosen = adults.find((adult) => (chosenId ? adult.personId === chosenId : adult.isLead));
	return chosen?.personId ?? null;
}

async function seatIn(
	tx: Tx,
	familyId: string,
	person: Seated,
	goals: readonly GoalRow[],
	adultId: string | null
): Promise<void> {
	if (goals.length > 0) return seatAtGoals(tx, familyId, person.personId, goals);
	await seat(tx, familyId, person);
	if (adultId) await newCircle(tx, familyId, 'young-and-adult', [person.personId, adultId]);
}

/** The goals someone was invited to, as far as the one who invites can see them. */
async function goalsFor(tx: Tx, viewer: Viewer, familyId: string, added: AddedPerson) {
	if (added.role !== 'network') return [];
	const goals: GoalRow[] = [];
	for (const goalId of added.goalIds ?? []) {
		const goal = await findGoal(tx, viewer.circles, goalId);
		if (goal?.familyId !== familyId) return null;
		goals.push(goal);
	}
	return goals;
}

function rowOf(id: string, { name, role, agency, language, bornOn }: AddedPerson) {
	return { id, role, name, agency, language, bornOn: bornOn ?? null, createdAt: now() };
}

function placeOf(familyId: string, personId: string, part: Part) {
	return { id: newId(), familyId, personId, part, isLead: false, since: today(), until: null };
}
