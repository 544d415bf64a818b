/** What everyone who tells a story shares: the moment, the people, and a refusal that stops it. */
import { addDays, type Day } from '$lib/domain/time/days';
import { viewerFor } from '$lib/server/access/viewers';
import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';

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
