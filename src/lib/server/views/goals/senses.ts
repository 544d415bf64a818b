import {
	mayAgreeTo,
	senseState,
	type SenseAnswer,
	type SenseState
} from '$lib/domain/goals/understanding';
import type { CircleKind } from '$lib/domain/vocabulary';
import { formatsFor } from '$lib/i18n/format';
import { dayOf } from '$lib/domain/time/days';
import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { circlesOf } from '$lib/server/repositories/people';
import {
	latestChecks,
	understandingsOf,
	type UnderstandingRow
} from '$lib/server/repositories/understandings';
import { voiceNotesOf } from '$lib/server/repositories/voice-notes';
import type { Face } from '$lib/server/views/people/faces';
import { findReadableGoal, type ReadableGoal } from './find-readable';
import { goalWords } from './goal-page';
import { circleChoices, type CircleChoice } from './rate-question';
import type { Said } from './said';

/** What one person answered last about a goal, as it shows beside it. */
export interface SenseLine {
	id: string;
	by: Face;
	answer: SenseAnswer;
	state: SenseState;
	/** In their own words; empty when they wrote none. */
	words: string;
	/** The same spoken; null where it was not. */
	voiceId: string | null;
	lang: string;
	day: string;
	/** Null where everyone who sees the goal sees this. */
	circle: CircleKind | null;
}

export interface Senses {
	mine: SenseLine | null;
	state: SenseState;
	others: SenseLine[];
	canAnswer: boolean;
}

/** What a goal means to those whose answers the viewer can see; the latest of each person. */
export async function goalSenses(found: ReadableGoal, viewer: Viewer): Promise<Senses> {
	const { goal } = found.facts;
	const rows = await understandingsOf(store.read, viewer.circles, [goal.id]);
	const latest = [...new Map(rows.map((row) => [row.personId, row])).values()];
	const lines = await linesOf(viewer, found, latest);
	const mine = lines.find(({ by }) => by.isYou) ?? null;
	return {
		mine,
		state: mine?.state ?? 'not-asked',
		others: lines.filter(({ by }) => !by.isYou),
		canAnswer: found.isOpen && may(viewer, 'goal:make-sense')
	};
}

/** The same for the page of a goal in the family's and young people's rooms. */
export async function sensesOfGoal(viewer: Viewer, goalId: string): Promise<Senses | null> {
	const found = await findReadableGoal(viewer, goalId);
	return found && goalSenses(found, viewer);
}

async function linesOf(
	viewer: Viewer,
	{ facts, people }: ReadableGoal,
	rows: readonly UnderstandingRow[]
): Promise<SenseLine[]> {
	const { goal } = facts;
	const checks = await latestChecks(
		store.read,
		rows.map(({ id }) => id)
	);
	const ids = rows.map(({ id }) => id);
	const voices = await voiceNotesOf(store.read, viewer.circles, ids);
	const circles = await circlesOf(store.read, goal.familyId, viewer.circles);
	const { weekday } = formatsFor(viewer.language);
	return rows.map((row) => {
		const isSame = checks.get(row.id)?.isSame ?? null;
		const circle = circles.find(({ id }) => id === row.circleId);
		return {
			id: row.id,
			by: people.face(row.personId),
			answer: row.answer,
			state: senseState({ ...row, isSame }, goal.wording.id),
			words: row.words ?? '',
			voiceId: voices.find(({ subjectId }) => subjectId === row.id)?.id ?? null,
			lang: row.language,
			day: weekday(dayOf(row.at)),
			circle: row.circleId === goal.circleId ? null : (circle?.kind ?? null)
		};
	});
}

/** All that "does this make sense to you?" needs. */
export interface SenseQuestion {
	goalId: string;
	isOpen: boolean;
	plain: Said;
	why: Said;
	/** False for words nobody has checked yet, and for words in another language. */
	mayAgree: boolean;
	circles: CircleChoice[];
	key: string;
}

/** Null when the goal is not theirs to see or to answer about. */
export async function senseQuestion(viewer: Viewer, goalId: string): Promise<SenseQuestion | null> {
	const found = await findReadableGoal(viewer, goalId);
	if (!found || !may(viewer, 'goal:make-sense')) return null;
	const { facts, translations, people, isOpen } = found;
	const { familyId, circleId, wording } = facts.goal;
	const { plain, why } = goalWords(viewer, wording, translations);
	const circles = await circlesOf(store.read, familyId, viewer.circles);
	return {
		goalId,
		isOpen,
		plain,
		why,
		mayAgree: mayAgree(plain),
		circles: circleChoices(viewer, circles, circleId, people),
		key: newId()
	};
}

function mayAgree({ passport }: Said): boolean {
	if (passport === 'none' || passport === 'missing')
		return mayAgreeTo(passport === 'none' ? null : 'missing');
	return mayAgreeTo({
		origin: passport === 'machine' ? 'machine' : 'person',
		isChecked: passport === 'checked'
	});
}
