/** Rows a contract test needs around the one it is about. */
import { newId } from '$lib/server/db/id';
import type { Store, Tx } from '$lib/server/db/store';
import { tables } from '$lib/server/db/tables';

export const noon = new Date('2026-03-02T12:00:00.123Z');

/** `minutes` after noon of the test's day. */
export function later(minutes: number): Date {
	return new Date(noon.getTime() + minutes * 60_000);
}

export async function aFamily(tx: Tx, id = newId()): Promise<string> {
	await tx.insert(tables.family).values({ id, name: 'Khan', eventSeq: 0, createdAt: noon });
	return id;
}

export async function aPerson(tx: Tx): Promise<string> {
	const id = newId();
	await tx.insert(tables.person).values({ id, role: 'parent', name: 'Ayesha', createdAt: noon });
	return id;
}

export interface Home {
	familyId: string;
	circleId: string;
	personId: string;
	planId: string;
	goalId: string;
	roundId: string;
}

/** A family with one person, a circle, a plan, a goal and an open round. */
export async function aHome(store: Store): Promise<Home> {
	return store.write(async (tx) => {
		const familyId = await aFamily(tx);
		const personId = await aPerson(tx);
		const [circleId, planId] = [newId(), newId()];
		await tx
			.insert(tables.circle)
			.values({ id: circleId, familyId, kind: 'whole-plan', createdAt: noon });
		await tx.insert(tables.plan).values({
			id: planId,
			familyId,
			circleId,
			kind: 'early-help',
			startsOn: '2026-03-02',
			holdDays: 28,
			unheardDays: 21,
			createdAt: noon
		});
		const home = { familyId, circleId, personId, planId };
		return { ...home, ...(await aGoal(tx, home)) };
	});
}

/** A goal with an open round. */
export async function aGoal(
	tx: Tx,
	home: Pick<Home, 'familyId' | 'circleId' | 'personId' | 'planId'>
): Promise<{ goalId: string; roundId: string }> {
	const { familyId, circleId, personId, planId } = home;
	const [goalId, roundId] = [newId(), newId()];
	await tx.insert(tables.goal).values({
		id: goalId,
		familyId,
		planId,
		circleId,
		owner: 'family',
		addedById: personId,
		createdAt: noon
	});
	await tx
		.insert(tables.ratingRound)
		.values({ id: roundId, familyId, goalId, opensAt: noon, closesAt: later(60) });
	return { goalId, roundId };
}

/** One person's rating of the home's goal. */
export async function aRating(
	tx: Tx,
	home: Home,
	said: { level: number | null; at: Date; id?: string; raterId?: string; goalId?: string }
): Promise<string> {
	const id = said.id ?? newId();
	await tx.insert(tables.rating).values({
		id,
		familyId: home.familyId,
		goalId: said.goalId ?? home.goalId,
		roundId: home.roundId,
		circleId: home.circleId,
		raterId: said.raterId ?? home.personId,
		raterKind: 'parent',
		level: said.level,
		on: '2026-03-02',
		at: said.at
	});
	return id;
}
