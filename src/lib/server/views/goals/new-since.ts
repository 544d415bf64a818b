import { dayOf } from '$lib/domain/time/days';
import type { MeetingKind } from '$lib/domain/vocabulary';
import { formatsFor } from '$lib/i18n/format';
import type { Viewer } from '$lib/server/access/viewer';
import type { MeetingRow } from '$lib/server/repositories/plans';
import type { Face } from '$lib/server/views/people/faces';
import type { KnownPeople } from '$lib/server/views/people/known-people';
import type { Facts, GoalFacts } from './goal-facts';
import { said, type Said } from './said';

export type NewKind = 'rated' | 'saw' | 'done' | 'undone' | 'asked' | 'step' | 'goal' | 'reworded';

/** One goal something is new about. */
export interface NewAbout {
	goalId: string;
	words: Said;
	/** Each thing once, the latest first. */
	acts: { kind: NewKind; who: Face }[];
}

/** What others did since somebody last looked, as far as this viewer may know. */
export interface NewSince {
	/** "Friday 20 November" */
	day: string;
	goals: NewAbout[];
	meetings: { id: string; kind: MeetingKind; day: string }[];
}

interface Act {
	kind: NewKind;
	byId: string;
	at: Date;
}

const mostGoals = 5;

/** `told`: steps whose being done is told elsewhere on the page. */
export function newSince(
	viewer: Viewer,
	facts: Facts,
	meetings: readonly MeetingRow[],
	people: KnownPeople,
	{ since, told }: { since: Date; told: ReadonlySet<string> }
): NewSince {
	const { weekday } = formatsFor(viewer.language);
	const about = facts.goals
		.filter(({ plan }) => plan.closedOn === null)
		.map((one) => ({
			one,
			acts: actsOn(one, since, told).filter(({ byId }) => byId !== viewer.personId)
		}))
		.filter(({ acts }) => acts.length > 0)
		.sort((a, b) => latestOf(b.acts) - latestOf(a.acts));
	return {
		day: weekday(dayOf(since)),
		goals: about.slice(0, mostGoals).map(({ one: { goal }, acts }) => ({
			goalId: goal.id,
			words: said(viewer, goal.wording, goal.wording.plain, 'plain', facts.translations),
			acts: eachOnce(acts).map(({ kind, byId }) => ({ kind, who: people.face(byId) }))
		})),
		meetings: meetings
			.filter(({ createdAt, heldOn }) => createdAt > since && heldOn === null)
			.map(({ id, kind, on }) => ({ id, kind, day: weekday(on) }))
	};
}

/** What was done about one goal after a moment, by anybody. */
function actsOn(
	{ goal, ratings, sealed, evidence, steps }: GoalFacts,
	since: Date,
	told: ReadonlySet<string>
): Act[] {
	const { wording } = goal;
	const all: Act[] = [
		...[...ratings, ...sealed].map(
			({ raterId, at }) => ({ kind: 'rated', byId: raterId, at }) as const
		),
		...evidence.map(({ authorId, at }) => ({ kind: 'saw', byId: authorId, at }) as const),
		...steps.flatMap(({ step, mark, asks }): Act[] => [
			{ kind: 'step', byId: step.createdById, at: step.createdAt },
			...(mark && !told.has(step.id)
				? [{ kind: mark.isDone ? 'done' : 'undone', byId: mark.personId, at: mark.at } as const]
				: []),
			...asks.map(({ personId, at }) => ({ kind: 'asked', byId: personId, at }) as const)
		]),
		{ kind: 'goal', byId: goal.addedById, at: goal.createdAt },
		...(wording.version > 1
			? [{ kind: 'reworded', byId: wording.authorId, at: wording.at } as const]
			: [])
	];
	const fresh = all.filter(({ at }) => at > since).sort((a, b) => b.at.getTime() - a.at.getTime());
	// All of a new goal is new: that it is there says enough.
	const isNewGoal = fresh.some(({ kind }) => kind === 'goal');
	return isNewGoal ? fresh.filter(({ kind }) => kind === 'goal' || kind === 'rated') : fresh;
}

const latestOf = ([first]: readonly Act[]) => first?.at.getTime() ?? 0;

const eachOnce = (acts: readonly Act[]): Act[] =>
	[
		...new Map([...acts].reverse().map((act) => [`${act.kind} ${act.byId}`, act])).values()
	].reverse();
