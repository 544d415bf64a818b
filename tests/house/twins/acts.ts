/** What people of the twin worlds do, through the product's own commands. */
import type { CircleKind, EvidenceKind } from '$lib/domain/vocabulary';
import { openFamily } from '$lib/server/commands/families/open-family';
import { addEvidence } from '$lib/server/commands/goals/add-evidence';
import { makeSense } from '$lib/server/commands/goals/make-sense';
import { rateGoal } from '$lib/server/commands/goals/rate-goal';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { findGoal } from '$lib/server/repositories/goals';
import { aPhoto } from '../../support/hostile-photos';
import { aSentPhoto } from '../../support/photos';
import { must, viewerOf } from '../../support/world';
import { circleOf, type Cast, type Who } from './people';

interface Rating {
	level: number;
	note?: string;
	circleId?: string;
	goalId?: string;
}

/** Says it to everyone who sees the goal unless a circle is given. */
export async function rates(cast: Cast, who: Who, { level, note, ...to }: Rating): Promise<void> {
	const viewer = await viewerOf(cast[who]);
	const goalId = to.goalId ?? cast.goalId;
	const goal = await findGoal(store.read, viewer.circles, goalId);
	const circleId = to.circleId ?? goal?.circleId ?? '';
	const said = { level, note: note ?? null, howTheyKnow: null, circleId, key: newId() };
	must(await rateGoal(viewer, goalId, said));
}

/** Says to the goal's own circle, unless another is given, that they see it differently. */
export async function seesItDifferently(
	cast: Cast,
	who: Who,
	{ words, circleId }: { words: string; circleId: string }
): Promise<void> {
	const said = { answer: 'differently', words, circleId, key: newId() } as const;
	must(await makeSense(await viewerOf(cast[who]), cast.goalId, said));
}

export async function learns(
	cast: Cast,
	who: Who,
	goalId: string,
	words: string,
	kind: EvidenceKind = 'different'
): Promise<void> {
	const how = { kind, source: 'saw', childSeen: true, isChildsExperience: true } as const;
	const evidence = { ...how, words, on: today(), key: newId() };
	must(await addEvidence(await viewerOf(cast[who]), goalId, evidence));
}

/** A photo of the first goal, drawn before anything else happens. */
export async function shows(
	cast: Cast,
	who: Who,
	{ to, isBroken = false }: { to: CircleKind; isBroken?: boolean }
): Promise<void> {
	const bytes = await aPhoto();
	const photo = { bytes: isBroken ? bytes.subarray(0, 200) : bytes, words: 'The broken door' };
	await aSentPhoto(cast, { ...photo, circleId: await circleOf(cast, who, to) }, cast[who]);
}

/** Opens the family's page, or the page of one of its goals. */
export async function opens(cast: Cast, who: Who, goalId?: string): Promise<void> {
	must(await openFamily(await viewerOf(cast[who]), { familyId: cast.familyId, goalId }));
}
