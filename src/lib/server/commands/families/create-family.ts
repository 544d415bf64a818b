import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { now, today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import type { Tx } from '$lib/server/db/store';
import { insertFamily, insertMembership, membersOf } from '$lib/server/repositories/people';
import { once, type OnceRefusal } from '../once';
import { notFound, type NotFound } from '../outcome';
import { insertChild, type NewChild } from '../people/new-child';
import { newCircle } from '../people/seat';
import { record } from '../record';

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
			await insertMembership(tx, {
				id: newId(),
				familyId,
				personId: actor.personId,
				part,
				isLead: true,
				since: today(),
				until: null
			});
			for (const child of family.children) await insertChild(tx, familyId, child);
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

async function childrenOf(tx: Tx, familyId: string): Promise<string[]> {
	const members = await membersOf(tx, familyId, today());
	return members.filter(({ part }) => part === 'child').map(({ personId }) => personId);
}
