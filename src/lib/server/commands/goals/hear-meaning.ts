import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import {
	findUnderstanding,
	insertUnderstandingCheck
} from '$lib/server/repositories/understandings';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';

/** Say whether a goal means the same to somebody who agrees to it, as they put it themselves. */
export async function hearMeaning(
	viewer: Viewer,
	understandingId: string,
	isSame: boolean
): Promise<{ ok: true } | NotFound | Refusal<'not-agreed'>> {
	return store.write(async (tx) => {
		const said = await findUnderstanding(tx, viewer.circles, understandingId);
		if (!said || !may(viewer, 'goal:write')) return notFound;
		if (!placeIn(viewer, said.familyId)) return notFound;
		if (said.answer !== 'agree') return refused('not-agreed');
		const { personId } = viewer;
		await insertUnderstandingCheck(tx, {
			id: newId(),
			understandingId,
			personId,
			isSame,
			at: now()
		});
		await record(tx, viewer, {
			action: 'goal.meaning-heard',
			familyId: said.familyId,
			subjectId: said.goalId,
			circleId: said.circleId
		});
		return { ok: true };
	});
}
