import {
	addProblem,
	takeOutProblem,
	type AddRefusal,
	type TakeOutRefusal
} from '$lib/domain/families/changing-circles';
import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { now, today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { takeOutOfCircle } from '$lib/server/repositories/circles';
import { lockFamily } from '$lib/server/repositories/families';
import { addToCircle, circlesOf, membersOf } from '$lib/server/repositories/people';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';

export interface CircleChange {
	personId: string;
	/** True to add them, false to take them out. */
	isAdding: boolean;
}

export type ChangeCircleOutcome =
	{ ok: true } | NotFound | Refusal<AddRefusal> | Refusal<TakeOutRefusal>;

/**
 * Add somebody of the family to a circle the viewer is in, or take them out. Whoever comes in can
 * read all that was said to it before.
 */
export async function changeCircle(
	viewer: Viewer,
	familyId: string,
	circleId: string,
	{ personId, isAdding }: CircleChange
): Promise<ChangeCircleOutcome> {
	return store.write(async (tx) => {
		if (!may(viewer, 'circle:change') || !placeIn(viewer, familyId)) return notFound;
		if (!viewer.circles.includes(circleId)) return notFound;
		await lockFamily(tx, familyId);
		const [circle] = await circlesOf(tx, familyId, [circleId]);
		const members = await membersOf(tx, familyId, today());
		const member = members.find((one) => one.personId === personId);
		if (!circle || !member) return notFound;
		const problem = isAdding ? addProblem(circle, member) : takeOutProblem(circle, personId);
		if (problem) return refused(problem);
		if (isAdding) await addToCircle(tx, circleId, [personId], now());
		else await takeOutOfCircle(tx, circleId, personId);
		await record(tx, viewer, {
			action: 'circle.changed',
			familyId,
			subjectId: personId,
			circleId
		});
		return { ok: true };
	});
}
