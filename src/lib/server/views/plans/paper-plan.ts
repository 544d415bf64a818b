import { formatsFor } from '$lib/i18n/format';
import type { Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { meetingsOf } from '$lib/server/repositories/plans';
import { readFacts } from '$lib/server/views/goals/goal-facts';
import { goalPageOf, type GoalPage } from '$lib/server/views/goals/goal-page';
import { goalSenses, type SenseLine } from '$lib/server/views/goals/senses';
import type { Face } from '$lib/server/views/people/faces';
import { knownPeople } from '$lib/server/views/people/known-people';
import { peoplePage } from '$lib/server/views/people/people-page';
import { comingMeetings, type MeetingLine } from './meeting-lines';
import { planPart, type PlanPart } from './plan-part';
import { readablePlans } from './readable-plans';
import { strengthLines } from './strengths';

/** A goal as it stands on paper, with what each person says it means to them. */
export type PaperGoal = Pick<
	GoalPage,
	'id' | 'standing' | 'words' | 'latest' | 'apart' | 'steps' | 'evidence'
> & { senses: SenseLine[] };

export interface PaperPart extends Omit<PlanPart, 'goals'> {
	goals: PaperGoal[];
}

/** All of somebody's open plans, to take away in their own language. */
export interface PaperPlan {
	/** The day it was made, in words. */
	day: string;
	name: string | null;
	plans: PaperPart[];
	meetings: MeetingLine[];
	/** Who helps, the key worker first. */
	team: Face[];
}

/** No more than the pages show this viewer, and nothing of a plan that has ended. */
export async function paperPlan(viewer: Viewer): Promise<PaperPlan> {
	const db = store.read;
	const readable = (await readablePlans(db, viewer)).filter(({ plan }) => plan.closedOn === null);
	const plans = readable.map(({ plan }) => plan);
	const familyIds = viewer.places.map(({ familyId }) => familyId);
	const [people, facts, meetings, around] = await Promise.all([
		knownPeople(db, viewer),
		readFacts(db, viewer, plans),
		meetingsOf(db, viewer.circles, familyIds),
		peoplePage(viewer)
	]);
	const ids = plans.map(({ id }) => id);
	const strengths = await strengthLines(db, viewer, ids, people);
	const goals = await Promise.all(
		facts.goals.map(async (one) => {
			const isOpen = one.goal.closedOn === null;
			const found = { facts: one, translations: facts.translations, people, isOpen };
			const { mine, others } = await goalSenses(found, viewer);
			const { id, standing, words, latest, apart, steps, evidence } = goalPageOf(viewer, found);
			const senses = mine ? [mine, ...others] : others;
			return {
				planId: one.goal.planId,
				id,
				standing,
				words,
				latest,
				apart,
				steps,
				evidence,
				senses
			};
		})
	);
	return {
		day: formatsFor(viewer.language).day(today()),
		name: viewer.name,
		plans: readable.map((one) => ({
			...planPart(viewer, one, facts, strengths, people),
			goals: goals.flatMap(({ planId, ...goal }) => (planId === one.plan.id ? [goal] : []))
		})),
		meetings: comingMeetings(viewer, meetings),
		team: [...around.leads, ...around.team]
	};
}
