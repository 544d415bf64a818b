import { gapOf, gapWorthAsking } from '$lib/domain/ratings/gap';
import type { Standing } from '$lib/domain/vocabulary';
import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import type { WordingRow } from '$lib/server/repositories/goals';
import type { Face } from '$lib/server/views/people/faces';
import { childsTimes, type ChildsTime } from './childs-time';
import { evidenceLines, type EvidenceLine } from './evidence-lines';
import { findReadableGoal, type ReadableGoal } from './find-readable';
import { journeyOf, type JourneyView } from './journey';
import { latestOf, turnOf, type Latest, type Turn } from './latest';
import { explained, said, type Said, type Translations } from './said';
import { stepLines, type StepLine } from './step-lines';

/** The words of a goal, each in the reader's language where there are such words. */
export interface GoalWordsView {
	plain: Said;
	why: Said;
	help: Said;
	know: Said;
	anchors: { level: 0 | 5 | 10; words: Said }[];
	/** The professionals' words, as written. */
	formal: Pick<Said, 'text' | 'lang' | 'pieces'>;
}

export interface GoalPage {
	id: string;
	standing: Standing;
	words: GoalWordsView;
	journey: JourneyView | null;
	latest: Latest[];
	/** Two people whose latest numbers are far apart; null when nobody's are. */
	apart: { low: Face; high: Face } | null;
	turn: Omit<Turn, 'closesAt'>;
	steps: StepLine[];
	evidence: EvidenceLine[];
	times: ChildsTime[];
	canRate: boolean;
}

/** One goal as a family or young person reads it; null when it is not theirs to see. */
export async function goalPage(viewer: Viewer, goalId: string): Promise<GoalPage | null> {
	const found = await findReadableGoal(viewer, goalId);
	return found && goalPageOf(viewer, found);
}

/** The same page of a goal that was found already. */
export function goalPageOf(viewer: Viewer, found: ReadableGoal): GoalPage {
	const { facts, translations, people, isOpen } = found;
	const latest = latestOf(facts, people);
	const { isYours, sealed, waitingFor } = turnOf(viewer, facts, people);
	return {
		id: facts.goal.id,
		standing: facts.standing,
		words: goalWords(viewer, facts.goal.wording, translations),
		journey: journeyOf(viewer, facts, people),
		latest,
		apart: apartOf(latest),
		turn: { isYours, sealed, waitingFor },
		steps: stepLines(viewer, facts, translations, people),
		evidence: evidenceLines(viewer, facts, translations, people),
		times: childsTimes(facts, people),
		canRate: isOpen && may(viewer, 'goal:rate')
	};
}

export function goalWords(
	viewer: Viewer,
	wording: WordingRow,
	translations: Translations
): GoalWordsView {
	const formal = { text: wording.formal, lang: wording.language };
	const field = (name: 'plain' | 'why' | 'help' | 'know' | 'anchor0' | 'anchor5' | 'anchor10') =>
		said(viewer, wording, wording[name], name, translations);
	return {
		plain: field('plain'),
		why: field('why'),
		help: field('help'),
		know: field('know'),
		anchors: [
			{ level: 0, words: field('anchor0') },
			{ level: 5, words: field('anchor5') },
			{ level: 10, words: field('anchor10') }
		],
		formal: { ...formal, ...explained(viewer, formal) }
	};
}

function apartOf(latest: readonly Latest[]): GoalPage['apart'] {
	const gap = gapOf(latest.map(({ face, level }) => ({ raterId: face.id, level })));
	if (!gap || gap.size < gapWorthAsking) return null;
	const low = latest.find(({ level }) => level === gap.low);
	const high = latest.find(({ level }) => level === gap.high);
	return low && high ? { low: low.face, high: high.face } : null;
}
