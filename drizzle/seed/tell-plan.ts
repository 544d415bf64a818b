import type { Language } from '$lib/domain/vocabulary';
import { addDays, dayOf } from '$lib/domain/time/days';
import { addTranslation } from '$lib/server/commands/goals/add-translation';
import { holdMeeting } from '$lib/server/commands/meetings/hold-meeting';
import { planMeeting } from '$lib/server/commands/meetings/plan-meeting';
import { addStrength } from '$lib/server/commands/plans/add-strength';
import { closePlan } from '$lib/server/commands/plans/close-plan';
import { publishPlan } from '$lib/server/commands/plans/publish-plan';
import { startPlan } from '$lib/server/commands/plans/start-plan';
import type { PlanStory, Said, Story } from './story';
import { as, momentOn, must, personOf, weeksAgo, type Act, type Telling } from './telling';

/** Plan stories → the id their plan was given, as soon as it has one. */
export const planIds = new WeakMap<PlanStory, string>();

export function planIdOf(plan: PlanStory): string {
	const id = planIds.get(plan);
	if (id === undefined) throw new Error('the plan has not been started yet');
	return id;
}

export function planActs(telling: Telling, plan: PlanStory, lead: string): Act[] {
	const acts: Act[] = [
		{ at: weeksAgo(telling, plan.startedWeeksAgo), run: () => start(telling, plan, lead) },
		{
			at: weeksAgo(telling, plan.startedWeeksAgo, 40),
			run: async () => void must(await publishPlan(await as(telling, lead), planIdOf(plan)))
		}
	];
	const { closed } = plan;
	if (closed) {
		const at = weeksAgo(telling, closed.weeksAgo, 30);
		const ifThingsSlip = closed.ifThingsSlip ?? null;
		const close = { closedOn: dayOf(at), reason: closed.reason, ifThingsSlip };
		acts.push({
			at,
			run: async () => void must(await closePlan(await as(telling, lead), planIdOf(plan), close))
		});
	}
	return acts;
}

async function start(telling: Telling, plan: PlanStory, lead: string): Promise<void> {
	const startsOn = dayOf(weeksAgo(telling, plan.startedWeeksAgo));
	const started = await startPlan(await as(telling, lead), telling.familyId, {
		kind: plan.kind,
		childIds: plan.for.map((key) => personOf(telling, key)),
		startsOn,
		conferenceOn: plan.kind === 'child-protection' ? startsOn : null,
		replacesPlanId: null,
		whyWorried: plan.whyWorried ?? null,
		whatIfNothingChanges: plan.whatIfNothingChanges ?? null,
		whatIsDifferentThisTime: null
	});
	planIds.set(plan, must(started).planId);
	if (plan.ur) await translate(telling, planIdOf(plan), plan.ur, lead);
	for (const strength of plan.strengths) await addWords(telling, plan, strength, lead);
}

async function addWords(telling: Telling, plan: PlanStory, strength: Said, lead: string) {
	const worker = await as(telling, lead);
	const words = { words: strength.en, language: 'en' };
	const { strengthId } = must(await addStrength(worker, planIdOf(plan), words));
	if (strength.ur) await translate(telling, strengthId, { words: strength.ur }, lead);
}

/** Urdu words, checked by a person, as an interpreter would leave them. */
export async function translate(
	telling: Telling,
	subjectId: string,
	words: Record<string, string>,
	lead: string,
	language: Language = 'ur'
): Promise<void> {
	const added = await addTranslation(await as(telling, lead), {
		familyId: telling.familyId,
		subjectId,
		language,
		words,
		origin: 'person',
		madeBy: 'Sadia Malik',
		checkedBy: 'Bilal Aziz'
	});
	must(added);
}

export function meetingActs(telling: Telling, story: Story, lead: string): Act[] {
	return (story.meetings ?? []).map((meeting, order) => {
		const on = addDays(telling.today, meeting.inDays);
		const isHeld = meeting.inDays < 0;
		return {
			at: isHeld ? momentOn(on, 50) : weeksAgo(telling, 1, order),
			run: async () => {
				const { kind, startsAt, place } = meeting;
				const planId = planIdOf(firstOpen(story));
				const worker = await as(telling, lead);
				const plan = { planId, kind, on, startsAt, place };
				const planned = must(await planMeeting(worker, telling.familyId, plan));
				if (isHeld) must(await holdMeeting(worker, planned.meetingId, { heldOn: on }));
			}
		};
	});
}

function firstOpen(story: Story): PlanStory {
	const plan = story.plans.find(({ closed }) => !closed) ?? story.plans[0];
	if (!plan) throw new Error('a story needs a plan');
	return plan;
}
