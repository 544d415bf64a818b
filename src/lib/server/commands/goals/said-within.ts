import type { Viewer } from '$lib/server/access/viewer';
import type { Tx } from '$lib/server/db/store';
import type { GoalRow } from '$lib/server/repositories/goals';
import { circlesOf } from '$lib/server/repositories/people';

/** What is said about a goal or plan goes to its circle, or to one of the speaker's inside it. */
export async function isSaidWithin(
	tx: Tx,
	viewer: Viewer,
	goal: Pick<GoalRow, 'circleId' | 'familyId'>,
	circleId: string
): Promise<boolean> {
	if (circleId === goal.circleId) return true;
	if (!viewer.circles.includes(circleId)) return false;
	const circles = await circlesOf(tx, goal.familyId, [goal.circleId, circleId]);
	const [wider, chosen] = [goal.circleId, circleId].map((id) =>
		circles.find((circle) => circle.id === id)
	);
	const reached = new Set(wider?.people.map(({ personId }) => personId));
	return chosen?.people.every(({ personId }) => reached.has(personId)) ?? false;
}
