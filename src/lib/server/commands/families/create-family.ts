import type { Day } from '$lib/domain/time/days';
import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { now, today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import type { Tx } from '$lib/server/db/store';
import {
	insertFamily,
	insertMembership,
	insertPerson,
	membersOf
} from '$lib/server/repositories/people';
import { once, type OnceRefusal } from '../once';
import { notFound, type NotFound } from '../outcome';
import { newCircle } from '../people/seat';
import { record } from '../record';

export interface NewChild {
	name: string;
	bornOn: Day | null;
}

export interface NewFamily {
	name: string;
	children: readonly NewChild[];
	key?: string;
}

export type CreateFamilyOutcome =
	{ ok: true; familyId: string; childIds: string[] } | NotFound | OnceRefusal;

/** A family of the actor's own to lead, with its first two circles. `childIds` are as given. */
export async function createFamily(
	actor: Viewer,
	{ key = newId(), ...family }: NewFamily
): Promise<CreateFamilyOutcome> {
	return store.write(async (tx) => {
		if (!may(actor, 'family:create')) return notFound;
		const made = await once(tx, actor.personId, key, family, async (familyId) => {
			await insertFamily(tx, { id: familyId, name: family.name, eventSeq: 0, createdAt: now() });
			const part = actor.role === 'supervisor' ? 'supervisor' : 'key-worker';
			await insertMembership(tx, place(familyId, actor.personId, part, true));
			for (const child of family.children) await addChild(tx, familyId, child);
			const circleId = await newCircle(tx, familyId, 'whole-plan', [actor.personId]);
			await newCircle(tx, familyId, 'team', [actor.personId]);
			await record(tx, actor, {
				action: 'family.created',
				familyId,
				subjectId: familyId,
				circleId
			});
		});
		if (!made.ok) return made;
		const familyId = made.subjectId;
		return { ok: true, familyId, childIds: await childrenOf(tx, familyId) };
	});
}

async function addChild(tx: Tx, familyId: string, { name, bornOn }: NewChild): Promise<void> {
	const id = newId();
	await insertPerson(tx, { id, role: 'young-person', name, bornOn, createdAt: now() });
	await insertMembership(tx, place(familyId, id, 'child', false));
}

function place<P extends 'child' | 'key-worker' | 'supervisor'>(
	familyId: string,
	personId: string,
	part: P,
	isLead: boolean
) {
	return { id: newId(), familyId, personId, part, isLead, since: today(), until: null };
}

async function childrenOf(tx: Tx, familyId: string): Promise<string[]> {
	const members = await membersOf(tx, familyId, today());
	return members.filter(({ part }) => part === 'child').map(({ personId }) => personId);
}
