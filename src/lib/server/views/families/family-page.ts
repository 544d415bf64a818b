import type { StandsOut } from '$lib/domain/families/what-stands-out';
import type { CloseReason, PlanKind } from '$lib/domain/vocabulary';
import { formatsFor } from '$lib/i18n/format';
import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { daysBetween } from '$lib/domain/time/days';
import type { PlanRow } from '$lib/server/repositories/plans';
import type { Face } from '$lib/server/views/people/faces';
import { byClosenessToChild } from '$lib/server/views/people/known-people';
import { facesIn } from '$lib/server/views/people/people-page';
import { clocksOf } from '$lib/server/views/plans/plan-clocks';
import {
	comingMeetings,
	heldMeetings,
	type MeetingLine
} from '$lib/server/views/plans/meeting-lines';
import { whatWorks, type WhatWorks } from '$lib/server/views/people/what-works';
import { strengthLines, type StrengthLine } from '$lib/server/views/plans/strengths';
import type { ClockKind } from '$lib/domain/plans/clocks';
import { askLines, type AskLine } from './ask-lines';
import { narrowCircles } from './circle-names';
import { familyFacts, openPlans, type FamilyFacts } from './family-facts';
import { goalRow, type GoalRow } from './goal-rows';
import { happenedIn, type Happened } from './happened';
import { happening, type Happening } from './happening';
import { lastSpoke } from './last-spoke';
import { promisesOf, type Promises } from './promises';
import { standsOut } from './stands-out';

export interface PlanHead {
	id: string;
	kind: PlanKind;
	/** Names of the children it is for, as one piece of text. */
	children: string;
	isDraft: boolean;
	/** Days since it began. */
	day: number;
	closed: { day: string; reason: CloseReason | null } | null;
}

export interface ClockLine {
	id: string;
	kind: ClockKind;
	day: string;
	inDays: number;
}

export interface FamilyPage {
	id: string;
	name: string;
	standsOut: StandsOut;
	plans: PlanHead[];
	strengths: StrengthLine[];
	/** What works for them, in their own words. */
	works: WhatWorks[];
	goals: GoalRow[];
	asks: AskLine[];
	promises: Promises;
	happened: { lines: Happened[]; hasMore: boolean };
	/** Said since the viewer last read; 0 hides the button. */
	newSayings: number;
	clocks: ClockLine[];
	coming: MeetingLine[];
	held: ReturnType<typeof heldMeetings>;
	people: Face[];
	news: Happening[];
	can: {
		write: boolean;
		invite: boolean;
		name: boolean;
		join: boolean;
		rate: boolean;
		report: boolean;
		evidence: boolean;
		read: boolean;
		talk: boolean;
	};
	/** Messages to the viewer's threads they have not said they read. */
	unreadTalk: number;
}

const few = 12;
const all = 500;

/** One family as somebody of its team works with it; null where they have no place in it. */
export async function familyPage(
	viewer: Viewer,
	familyId: string,
	asked: { isWhole: boolean }
): Promise<FamilyPage | null> {
	const place = placeIn(viewer, familyId);
	const [facts] = await familyFacts(viewer, [familyId]);
	if (!place || !facts) return null;
	const { ids, narrow } = await narrowCircles(viewer, familyId);
	const planIds = openPlans(facts).map(({ id }) => id);
	const [faces, strengths, news] = await Promise.all([
		facesIn(viewer, familyId),
		strengthLines(store.read, viewer, planIds, facts.people),
		happening(viewer, [familyId], ids)
	]);
	return {
		id: familyId,
		name: facts.name,
		standsOut: standsOut(facts),
		plans: facts.plans.map((plan) => planHead(viewer, facts, plan)).reverse(),
		strengths,
		works: await whatWorks(viewer, familyId),
		goals: facts.goals.map((goal) => goalRow(viewer, facts, goal, narrow)),
		asks: askLines(viewer, facts),
		promises: promisesOf(viewer, facts),
		happened: happenedIn(viewer, facts, narrow, asked.isWhole ? all : few),
		newSayings: lastSpoke(facts).newSayings,
		clocks: clockLines(viewer, facts),
		coming: comingMeetings(viewer, facts.meetings),
		held: heldMeetings(viewer, facts.meetings).slice(0, 3),
		people: withChildren(faces, facts),
		news,
		can: {
			write: may(viewer, 'plan:write'),
			invite: may(viewer, 'person:invite'),
			name: may(viewer, 'family:name'),
			join: may(viewer, 'family:join'),
			rate: may(viewer, 'goal:rate'),
			report: may(viewer, 'report:write'),
			evidence: may(viewer, 'evidence:add'),
			read: may(viewer, 'voice:read'),
			talk: may(viewer, 'talk:read')
		},
		unreadTalk: facts.unreadTalk
	};
}

/** A child without a sign-in is in no circle, and is who the plan is about. */
function withChildren(faces: readonly Face[], { plans, people }: FamilyFacts): Face[] {
	const childIds = plans.flatMap(({ childIds }) => childIds);
	const others = childIds.filter((id) => !faces.some((face) => face.id === id));
	return [...faces, ...people.faces([...new Set(others)])].sort(byClosenessToChild);
}

function planHead(viewer: Viewer, { people }: FamilyFacts, plan: PlanRow): PlanHead {
	const formats = formatsFor(viewer.language);
	const names = plan.childIds.map((id) => people.child(id)?.name ?? '').filter(Boolean);
	const { id, kind, closedOn, closeReason: reason } = plan;
	return {
		id,
		kind,
		children: formats.list(names),
		isDraft: plan.publishedAt === null,
		day: daysBetween(plan.startsOn, today()) + 1,
		closed: closedOn === null ? null : { day: formats.day(closedOn), reason }
	};
}

function clockLines(viewer: Viewer, { plans, meetings }: FamilyFacts): ClockLine[] {
	const formats = formatsFor(viewer.language);
	return plans.flatMap((plan) =>
		clocksOf(plan, meetings).map(({ kind, dueOn }) => ({
			id: `${plan.id} ${kind} ${dueOn}`,
			kind,
			day: formats.weekday(dueOn),
			inDays: daysBetween(today(), dueOn)
		}))
	);
}
