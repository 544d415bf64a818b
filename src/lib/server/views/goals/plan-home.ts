import { formatsFor } from '$lib/i18n/format';
import type { Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { waitingRounds } from '$lib/server/repositories/feedback';
import { meetingsOf } from '$lib/server/repositories/plans';
import type { Face } from '$lib/server/views/people/faces';
import { facesIn } from '$lib/server/views/people/people-page';
import { knownPeople } from '$lib/server/views/people/known-people';
import { goodNews, type News } from '$lib/server/views/plans/good-news';
import { comingMeetings, type MeetingLine } from '$lib/server/views/plans/meeting-lines';
import { planPart, type PlanPart } from '$lib/server/views/plans/plan-part';
import { holdingMonthOf } from '$lib/server/views/plans/plan-question';
import { readablePlans, type ReadablePlan } from '$lib/server/views/plans/readable-plans';
import { strengthLines } from '$lib/server/views/plans/strengths';
import { newTalk, type NewTalk } from '$lib/server/views/talk/unread';
import { readFacts } from './goal-facts';
import { newSince, type NewSince } from './new-since';

/** The first page of a family or young person. */
export interface PlanHome {
	/** "Sunday 22 November" */
	today: string;
	name: string | null;
	/** What is new since they last looked; null on the first visit. */
	newSince: NewSince | null;
	news: News[];
	open: PlanPart[];
	/** Latest first. */
	closed: PlanPart[];
	meeting: MeetingLine | null;
	/** A round of questions about the service, waiting for an answer. */
	feedbackRoundId: string | null;
	/** A plan that has ended, of which they are asked today whether it still holds. */
	holdingPlanId: string | null;
	/** Those who help for their work, the key worker first. */
	helpers: Face[];
	talk: NewTalk;
}

/** `since`: when they last looked, before this visit. */
export async function planHome(viewer: Viewer, since: Date | null): Promise<PlanHome> {
	const db = store.read;
	const readable = await readablePlans(db, viewer);
	const plans = readable.map(({ plan }) => plan);
	const [people, facts, meetings, [waiting]] = await Promise.all([
		knownPeople(db, viewer),
		readFacts(db, viewer, plans),
		meetingsOf(
			db,
			viewer.circles,
			viewer.places.map((place) => place.familyId)
		),
		waitingRounds(db, viewer.personId, today())
	]);
	const strengths = await strengthLines(
		db,
		viewer,
		plans.map(({ id }) => id),
		people
	);
	const parts = readable.map((one) => planPart(viewer, one, facts, strengths, people));
	const news = goodNews(viewer, facts, people);
	const told = new Set(news.map(({ id }) => id));
	return {
		today: formatsFor(viewer.language).weekday(today()),
		name: viewer.name,
		newSince: since && newSince(viewer, facts, meetings, people, { since, told }),
		news,
		open: parts.filter((part) => part.closed === null),
		closed: parts.filter((part) => part.closed !== null).reverse(),
		meeting: comingMeetings(viewer, meetings)[0] ?? null,
		feedbackRoundId: waiting?.id ?? null,
		holdingPlanId: await holdingPlanOf(viewer, readable),
		helpers: await helpersOf(viewer),
		talk: await newTalk(db, viewer, people)
	};
}

async function helpersOf(viewer: Viewer): Promise<Face[]> {
	const faces = await Promise.all(viewer.places.map(({ familyId }) => facesIn(viewer, familyId)));
	const staff = faces.flat().filter(({ isStaff }) => isStaff);
	const once = [...new Map(staff.map((face) => [face.id, face])).values()];
	return once.sort((a, b) => Number(b.isLead) - Number(a.isLead));
}

async function holdingPlanOf(
	viewer: Viewer,
	readable: readonly ReadablePlan[]
): Promise<string | null> {
	for (const one of readable) if (await holdingMonthOf(one, viewer)) return one.plan.id;
	return null;
}
