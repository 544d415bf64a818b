import { isStaff } from '$lib/domain/families/circles';
import { dueNow, mayAsk, openAsk, type StepAsk } from '$lib/domain/steps/asking';
import { stepState, type StepState } from '$lib/domain/steps/state';
import { dayOf, daysBetween } from '$lib/domain/time/days';
import { formatsFor } from '$lib/i18n/format';
import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { newId } from '$lib/server/db/id';
import type { Face } from '$lib/server/views/people/faces';
import type { KnownPeople } from '$lib/server/views/people/known-people';
import type { GoalFacts } from './goal-facts';
import { said, type Said, type Translations } from './said';

export interface StepLine {
	id: string;
	owner: Face;
	words: Said;
	state: StepState;
	/** The day it is due, or was ticked when it is done. */
	day: string;
	/** Whole days until it is due; below 0 when that day has gone. */
	dueIn: number;
	/** For the tick of one's own step; null for everyone else's. */
	key: string | null;
	/** What stands in its way, and the words somebody put to it; null when nothing does. */
	ask: {
		is: Exclude<StepAsk, 'going-on'>;
		id: string;
		by: Face;
		day: string;
		words: Said | null;
	} | null;
	/** For saying what stands in its way, or that it goes on; null for who may not, and when done. */
	askKey: string | null;
}

/** The steps of a goal as one person sees them, the next to do first and the done ones last. */
export function stepLines(
	viewer: Viewer,
	facts: GoalFacts,
	translations: Translations,
	people: KnownPeople
): StepLine[] {
	const formats = formatsFor(viewer.language);
	const isOpen = facts.goal.closedOn === null && facts.plan.closedOn === null;
	const lines = facts.steps.map(({ step, mark, asks }): StepLine => {
		const state = stepState(step, mark, today(), asks);
		const dueOn = dueNow(step, asks, today());
		const owner = people.face(step.ownerId);
		const isYours = step.ownerId === viewer.personId;
		return {
			id: step.id,
			owner,
			words: said(viewer, step, step.words, 'words', translations),
			state,
			day: formats.weekday(state === 'done' && mark ? dayOf(mark.at) : dueOn),
			dueIn: daysBetween(today(), dueOn),
			key: isYours && isOpen ? newId() : null,
			ask: askOf(viewer, { mark, asks }, translations, people),
			askKey: isOpen && state !== 'done' && maySay(viewer, step.familyId, owner) ? newId() : null
		};
	});
	return lines.sort((a, b) => Number(a.state === 'done') - Number(b.state === 'done'));
}

function maySay(viewer: Viewer, familyId: string, { isYou: isOwn, isStaff: isPromise }: Face) {
	const isLead = placeIn(viewer, familyId)?.isLead === true;
	const isFamily = !isStaff(viewer.role);
	return may(viewer, 'step:ask') && mayAsk({ isOwn, isPromise, isFamily, isLead });
}

function askOf(
	viewer: Viewer,
	{ mark, asks }: Pick<GoalFacts['steps'][number], 'mark' | 'asks'>,
	translations: Translations,
	people: KnownPeople
): StepLine['ask'] {
	const is = openAsk(asks, mark);
	const last = asks.at(-1);
	if (is === null || !last) return null;
	const { id, at, words } = last;
	return {
		is,
		id,
		by: people.face(last.personId),
		day: formatsFor(viewer.language).weekday(dayOf(at)),
		words: words === null ? null : said(viewer, last, words, 'words', translations)
	};
}
