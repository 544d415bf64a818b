/** Reads the demo town as the people in it do. */
import { fillDemoTown, type DemoPerson } from '$seed/town';
import type { Viewer } from '$lib/server/access/viewer';
import { setClock } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { plansOf } from '$lib/server/repositories/plans';
import { findSetting } from '$lib/server/repositories/records';
import { readFacts, type GoalFacts } from '$lib/server/views/goals/goal-facts';
import { freshStore, urlOf } from '../../support/harness';
import { viewerOf } from '../../support/world';

export const builtOn = '2026-11-22';

const ids = new Map<string, string>();

/** Builds the town on one fixed Sunday and answers where its database is. */
export async function buildTown(): Promise<string> {
	const fresh = await freshStore();
	setClock(() => new Date(`${builtOn}T12:00:00Z`));
	await fillDemoTown();
	setClock(() => new Date(`${builtOn}T12:00:00Z`));
	const people = (await findSetting(store.read, 'demo-people')) as DemoPerson[];
	for (const { key, personId } of people) ids.set(key, personId);
	return urlOf(fresh).replace('file:', '');
}

/** One of those who can be tried out, such as `amina`. */
export const person = (key: string): Promise<Viewer> => viewerOf(ids.get(key) ?? '');

export const idOf = (key: string): string => ids.get(key) ?? '';

/** The goals of a parent's plans as the key worker of the eight families knows them. */
export async function goalsAsKerryKnows(parent: string): Promise<GoalFacts[]> {
	const kerry = await person('kerry');
	const familyIds = (await person(parent)).places.map(({ familyId }) => familyId);
	const plans = await plansOf(store.read, kerry.circles, familyIds);
	return (await readFacts(store.read, kerry, plans)).goals;
}

/** Rater → their levels in the order they were said. */
export function levelsOf({ ratings }: GoalFacts): Map<string, number[]> {
	const levels = new Map<string, number[]>();
	for (const { raterId, level } of ratings)
		if (level !== null) levels.set(raterId, [...(levels.get(raterId) ?? []), level]);
	return levels;
}
