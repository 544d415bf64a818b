/**
 * Everything one viewer may know about the goals of some plans, read in a fixed number of queries
 * however many goals there are. Views shape it; nothing here is words or colour.
 */
import { standingOf } from '$lib/domain/goals/standing';
import { visibleRatings } from '$lib/domain/ratings/sealing';
import { dayOf, type Day } from '$lib/domain/time/days';
import type { Standing } from '$lib/domain/vocabulary';
import type { Viewer } from '$lib/server/access/viewer';
import { now, today } from '$lib/server/clock';
import type { Reader } from '$lib/server/db/store';
import {
	asksOfSteps,
	childrenOfGoals,
	goalsOf,
	latestMarks,
	stepsOf,
	translationsOf,
	type GoalWithWording,
	type StepAskRow,
	type StepMarkRow,
	type StepRow,
	type TranslationRow
} from '$lib/server/repositories/goals';
import type { PlanRow } from '$lib/server/repositories/plans';
import {
	evidenceOf,
	ratingsOf,
	roundsOf,
	type EvidenceRow,
	type RatingRow,
	type RoundRow
} from '$lib/server/repositories/sayings';

export interface GoalFacts {
	goal: GoalWithWording;
	plan: PlanRow;
	childIds: string[];
	standing: Standing;
	/** Oldest first; sealed ones of other people are not here. */
	ratings: RatingRow[];
	/** Answers given to the viewer's circles and still sealed: who and when, never what. */
	sealed: SealedAnswer[];
	/** The latest round, with those who have answered as far as this viewer can tell. */
	round: { closesAt: Date; askedIds: string[]; answeredIds: string[] } | null;
	evidence: EvidenceRow[];
	/** `asks`: what was said to stand in the way, oldest first. */
	steps: { step: StepRow; mark: StepMarkRow | null; asks: StepAskRow[] }[];
}

export type SealedAnswer = Pick<RatingRow, 'id' | 'goalId' | 'raterId' | 'raterKind' | 'at'>;

export interface Facts {
	goals: GoalFacts[];
	/** Words in the viewer's language, by the id of what they translate. */
	translations: Map<string, TranslationRow>;
}

export async function readFacts(
	db: Reader,
	viewer: Viewer,
	plans: readonly PlanRow[]
): Promise<Facts> {
	const planIds = plans.map((plan) => plan.id);
	const goals = await goalsOf(db, viewer.circles, planIds);
	const ids = goals.map((goal) => goal.id);
	const [children, ratings, rounds, evidence, steps] = await Promise.all([
		childrenOfGoals(db, ids),
		ratingsOf(db, viewer.circles, ids),
		roundsOf(db, ids),
		evidenceOf(db, viewer.circles, ids),
		stepsOf(db, viewer.circles, ids)
	]);
	const stepIds = steps.map((step) => step.id);
	const [marks, asks] = await Promise.all([latestMarks(db, stepIds), asksOfSteps(db, stepIds)]);
	const sealed = sealing(rounds, ratings, viewer.personId);
	const subjects = [
		...planIds,
		...goals.map((goal) => goal.wording.id),
		...stepIds,
		...[...asks.values()].flat().map(({ id }) => id),
		...ratings.map((rating) => rating.id),
		...evidence.map((entry) => entry.id)
	];
	return {
		translations: await translationsOf(db, subjects, viewer.language),
		goals: goals.flatMap((goal) => {
			const plan = plans.find(({ id }) => id === goal.planId);
			if (!plan) return [];
			const of = <T extends { goalId: string }>(rows: readonly T[]) =>
				rows.filter((row) => row.goalId === goal.id);
			const facts = {
				goal,
				plan,
				childIds: children.get(goal.id) ?? [],
				ratings: of(sealed.ratings),
				sealed: of(sealed.answers),
				round: sealed.latestRound(goal.id),
				evidence: of(evidence),
				steps: of(steps).map((step) => ({
					step,
					mark: marks.get(step.id) ?? null,
					asks: asks.get(step.id) ?? []
				}))
			};
			return [{ ...facts, standing: standing(facts, today()) }];
		})
	};
}

/**
 * Rounds as this viewer can know them: one in which nobody answered to a circle of theirs does not
 * exist, and an answer said to a circle they are not in does not count as given. Whatever somebody
 * said while a round was open counts, whichever of the viewer's circles they said it to.
 */
function sealing(rounds: readonly RoundRow[], ratings: readonly RatingRow[], viewerId: string) {
	const opened = new Set(ratings.map(({ roundId }) => roundId));
	const known = new Map(
		rounds
			.filter(({ id }) => opened.has(id))
			.map((round) => {
				const answered = ratings.filter((rating) => isAnswerTo(round, rating));
				return [round.id, { ...round, answeredIds: answered.map(({ raterId }) => raterId) }];
			})
	);
	const visible = visibleRatings(ratings, known, viewerId, now());
	return {
		ratings: visible,
		answers: ratings
			.filter((rating) => !visible.includes(rating))
			.map(({ id, goalId, raterId, raterKind, at }) => ({ id, goalId, raterId, raterKind, at })),
		latestRound: (goalId: string) =>
			[...known.values()].findLast((round) => round.goalId === goalId) ?? null
	};
}

const isAnswerTo = ({ id, goalId, opensAt, closesAt }: RoundRow, rating: RatingRow) =>
	rating.roundId === id ||
	(rating.goalId === goalId && rating.at >= opensAt && rating.at < closesAt);

function standing(facts: Omit<GoalFacts, 'standing'>, on: Day): Standing {
	const { goal, plan, ratings, evidence } = facts;
	return standingOf(
		{
			startedOn: dayOf(goal.createdAt),
			closedOn: goal.closedOn ?? plan.closedOn,
			holdDays: plan.holdDays,
			unheardDays: plan.unheardDays
		},
		ratings,
		evidence,
		on
	);
}
