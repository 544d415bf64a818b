import { mustSayHowTheyKnow } from '$lib/domain/ratings/how-do-you-know';
import type { Day } from '$lib/domain/time/days';
import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { newId } from '$lib/server/db/id';
import type { ReadableGoal } from '$lib/server/views/goals/find-readable';
import { goalPageOf, type GoalPage } from '$lib/server/views/goals/goal-page';
import { saidWithRatings, type SaidWithRating } from '$lib/server/views/goals/said-about-goal';
import { goalSenses, type Senses } from '$lib/server/views/goals/senses';
import { rateQuestion, type RateQuestion } from '$lib/server/views/goals/rate-question';
import { readersOf } from '$lib/server/views/people/readers';
import { familyFacts } from './family-facts';
import { happening, type Happening } from './happening';
import { narrowCircles, type NarrowCircles } from './circle-names';

interface TeamGoalFound extends ReadableGoal {
	familyName: string;
	isDraft: boolean;
}

/** One goal with both its ledgers, as somebody of the team works with it. */
export interface TeamGoal {
	familyId: string;
	familyName: string;
	planId: string;
	page: GoalPage;
	said: SaidWithRating[];
	senses: Senses;
	onlyFor: ReturnType<NarrowCircles>;
	news: Happening[];
	/** Null where nothing can be added; the day is the latest it can be about. */
	adding: { key: string; today: Day; readers: string } | null;
	canWrite: boolean;
}

/** Null when the goal is not of this family, or not for this viewer to see. */
export async function teamGoal(
	viewer: Viewer,
	familyId: string,
	goalId: string
): Promise<TeamGoal | null> {
	const found = await findTeamGoal(viewer, familyId, goalId);
	if (!found) return null;
	const { facts, isOpen, isDraft } = found;
	const { ids, narrow } = await narrowCircles(viewer, familyId);
	const page = goalPageOf(viewer, found);
	const canMarkAll = isOpen && placeIn(viewer, familyId)?.isLead === true;
	const steps = page.steps.map((step) => ({
		...step,
		key: step.key ?? (canMarkAll ? newId() : null)
	}));
	const readers = await readersOf(viewer, familyId, facts.goal.circleId);
	const isAddable = isOpen && may(viewer, 'evidence:add');
	return {
		familyId,
		familyName: found.familyName,
		planId: facts.plan.id,
		page: { ...page, steps, canRate: page.canRate && !isDraft },
		said: await saidWithRatings(found, viewer),
		senses: await goalSenses(found, viewer),
		onlyFor: narrow(facts.goal.circleId),
		news: await happening(viewer, [familyId], ids),
		adding: isAddable ? { key: newId(), today: today(), readers } : null,
		canWrite: may(viewer, 'goal:write')
	};
}

/** What a worker is asked: nobody's numbers but their own are in it. */
export async function teamRateQuestion(
	viewer: Viewer,
	familyId: string,
	goalId: string
): Promise<RateQuestion | null> {
	const found = await findTeamGoal(viewer, familyId, goalId);
	return found && rateQuestion(viewer, goalId);
}

/**
 * Rule of practice 5, from what the viewer may see anyway: sealed answers never decide it, or being
 * asked would give them away.
 */
export async function asksHowTheyKnow(
	viewer: Viewer,
	familyId: string,
	goalId: string,
	level: number | null
): Promise<boolean> {
	const found = await findTeamGoal(viewer, familyId, goalId);
	if (!found) return false;
	const { facts, people } = found;
	const others = facts.ratings.filter(({ raterId }) => raterId !== viewer.personId);
	const latest = new Map(others.map((rating) => [rating.raterId, rating]));
	return mustSayHowTheyKnow(
		{ level, agency: viewer.agency },
		[...latest.values()].map(({ raterId, raterKind, level }) => {
			return { level, raterKind, agency: people.face(raterId).agency };
		})
	);
}

async function findTeamGoal(
	viewer: Viewer,
	familyId: string,
	goalId: string
): Promise<TeamGoalFound | null> {
	const [family] = await familyFacts(viewer, [familyId]);
	const facts = family?.goals.find(({ goal }) => goal.id === goalId);
	if (!family || !facts) return null;
	return {
		facts,
		translations: family.translations,
		people: family.people,
		isOpen: facts.goal.closedOn === null && facts.plan.closedOn === null,
		familyName: family.name,
		isDraft: facts.plan.publishedAt === null
	};
}
