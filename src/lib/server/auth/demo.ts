import { z } from 'zod';
import { audienceOf } from '$lib/domain/families/circles';
import { audiences } from '$lib/domain/vocabulary';
import { store } from '$lib/server/db/current';
import { isDemo } from '$lib/server/demo-mode';
import { findPerson } from '$lib/server/repositories/people';
import { findSetting } from '$lib/server/repositories/records';
import { enterOn, type Here } from './devices';
import type { Entered } from './enter';

const demoPeople = z.array(
	z.object({
		key: z.string(),
		personId: z.string(),
		group: z.string(),
		note: z.string().nullish()
	})
);

/** Everyone the demo town lets be, in its order; null where there is no demo. */
async function castOfDemo() {
	if (!(await isDemo())) return null;
	const parsed = demoPeople.safeParse(await findSetting(store.read, 'demo-people'));
	return parsed.success ? parsed.data : [];
}

/** The demo people by audience, with their names; null where there is no demo. */
export async function demoCast() {
	const cast = await castOfDemo();
	if (!cast) return null;
	const people = await Promise.all(
		cast.map(async ({ key, personId, note }) => {
			const person = await findPerson(store.read, personId);
			if (!person) return null;
			const { name, agency, role } = person;
			return { key, name, agency, note: note ?? null, audience: audienceOf(role) };
		})
	);
	const found = people.filter((person) => person !== null);
	return audiences.map((audience) => ({
		audience,
		people: found.filter((person) => person.audience === audience)
	}));
}

/**
 * Be one of the demo people, at a browser they are known by. Null for an unknown key and wherever
 * there is no demo.
 */
export async function enterAs(key: string, here: Here): Promise<Entered | null> {
	const person = (await castOfDemo())?.find((one) => one.key === key);
	if (!person) return null;
	return store.write((tx) =>
		enterOn(tx, person.personId, { ...here, language: undefined }, 'worker')
	);
}
