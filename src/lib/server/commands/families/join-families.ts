import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import type { Tx } from '$lib/server/db/store';
import {
	closePlace,
	currentPlaces,
	familiesWithHistory,
	lockFamily,
	movePlace,
	movePlans
} from '$lib/server/repositories/families';
import { circleIdsOfKind, membersOf } from '$lib/server/repositories/people';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { seat } from '../people/seat';
import { record } from '../record';

export type JoinOutcome = { ok: true } | NotFound | Refusal<'has-history' | 'same-family'>;

/**
 * Brothers and sisters in one family: everyone and every plan of `from` moves into `into`, and
 * `from` is left empty. Refused once anything was written or said in `from`, since what people say
 * stays where they said it.
 */
export async function joinFamilies(
	viewer: Viewer,
	intoFamilyId: string,
	fromFamilyId: string
): Promise<JoinOutcome> {
	return store.write(async (tx) => {
		const isInBoth = placeIn(viewer, intoFamilyId) && placeIn(viewer, fromFamilyId);
		if (!may(viewer, 'family:join') || !isInBoth) return notFound;
		if (intoFamilyId === fromFamilyId) return refused('same-family');
		for (const id of [intoFamilyId, fromFamilyId].sort()) await lockFamily(tx, id);
		if ((await familiesWithHistory(tx, [fromFamilyId])).size > 0) return refused('has-history');

		const [circleId] = await circleIdsOfKind(tx, intoFamilyId, 'whole-plan');
		if (circleId === undefined) return notFound;
		await moveEveryone(tx, fromFamilyId, intoFamilyId);
		await movePlans(tx, fromFamilyId, intoFamilyId, circleId);
		await record(tx, viewer, {
			action: 'family.joined',
			familyId: intoFamilyId,
			subjectId: fromFamilyId,
			circleId
		});
		return { ok: true };
	});
}

async function moveEveryone(tx: Tx, fromFamilyId: string, intoFamilyId: string): Promise<void> {
	const members = await membersOf(tx, fromFamilyId, today());
	const here = await currentPlaces(tx, intoFamilyId, today());
	const hasLead = here.some((place) => place.isLead);
	for (const place of await currentPlaces(tx, fromFamilyId, today())) {
		if (here.some(({ personId }) => personId === place.personId)) {
			await closePlace(tx, place.id, today());
			continue;
		}
		await movePlace(tx, place.id, intoFamilyId, place.isLead && !hasLead);
		const member = members.find(({ personId }) => personId === place.personId);
		if (member && member.part !== 'child') await seat(tx, intoFamilyId, member);
	}
}
