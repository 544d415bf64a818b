/** What families answered about the service in the round that closed in a period. */
import { sumOf, type Column } from '$lib/domain/evaluation/publishing';
import { countIn } from '$lib/domain/evaluation/tally';
import {
	feedbackLevels,
	feedbackQuestions,
	isFeedbackLevel,
	type FeedbackQuestion
} from '$lib/domain/feedback/questions';
import type { PlanKind } from '$lib/domain/vocabulary';
import type { Reader } from '$lib/server/db/store';
import {
	answersPage,
	invitesPage,
	roundClosedIn,
	type Period
} from '$lib/server/repositories/evaluation';
import { emptyByKind, leaf, ofKind, type ByKind } from './by-kind';
import { eachPage } from './each-page';

export interface FeedbackCounts {
	questions: FeedbackQuestion[];
	/** Those asked, into those who answered, by each question, and those who did not. */
	asked: Column;
}

type Answers = Record<string, Record<number, ByKind> & { missing: ByKind }>;

/** Null when no round closed in the period. */
export async function countFeedback(db: Reader, period: Period): Promise<FeedbackCounts | null> {
	const round = await roundClosedIn(db, period);
	if (!round) return null;
	const questions = feedbackQuestions.filter((question) => round.questions.includes(question));
	const answered = emptyByKind();
	const answers = await countAnswers(db, round.id, questions, answered);
	const silent = await countSilent(db, round.id, answered);
	const column: Column = {
		id: 'answered',
		tallies: answered,
		breakdowns: questions.map((question) => partsOf(answers[question]))
	};
	return { questions, asked: sumOf('asked', [column, leaf('not-answered', silent)]) };
}

function partsOf(levels: Answers[string] | undefined): Column[] {
	if (!levels) return [];
	const of = (level: number) => leaf(String(level), levels[level] ?? emptyByKind());
	return [
		sumOf('agree', [4, 5].map(of)),
		sumOf('other', [1, 2, 3].map(of)),
		leaf('missing', levels.missing)
	];
}

/** An answer belongs to nobody, so each stands for a person of its own. */
async function countAnswers(
	db: Reader,
	roundId: string,
	questions: readonly FeedbackQuestion[],
	answered: ByKind
): Promise<Answers> {
	const answers: Answers = Object.fromEntries(
		questions.map((question) => {
			const levels = feedbackLevels.map((level) => [level, emptyByKind()] as const);
			return [question, { ...Object.fromEntries(levels), missing: emptyByKind() }];
		})
	);
	await eachPage(
		(last: Answer | null, size) => answersPage(db, roundId, last?.id ?? null, size),
		(page) => {
			for (const { id, planKind, levels } of page) {
				countIn(ofKind(answered, planKind), id, id);
				for (const question of questions) {
					const level = levels[question];
					const given = isFeedbackLevel(level) ? level : 'missing';
					const tallies = answers[question]?.[given];
					if (tallies) countIn(ofKind(tallies, planKind), id, id);
				}
			}
		}
	);
	return answers;
}

interface Answer {
	id: string;
	planKind: PlanKind;
	levels: Record<string, number | null>;
}

/** Those asked of each kind less those who answered: nobody's own answer is looked up. */
async function countSilent(db: Reader, roundId: string, answered: ByKind): Promise<ByKind> {
	const left = new Map<PlanKind, number>();
	const silent = emptyByKind();
	await eachPage(
		(last: { personId: string; planKind: PlanKind } | null, size) =>
			invitesPage(db, roundId, last?.personId ?? null, size),
		(page) => {
			for (const { personId, planKind } of page) {
				const answers = left.get(planKind) ?? ofKind(answered, planKind).count;
				left.set(planKind, answers - 1);
				if (answers <= 0) countIn(ofKind(silent, planKind), personId, personId);
			}
		}
	);
	return silent;
}
