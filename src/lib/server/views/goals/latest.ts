import { isSealed } from '$lib/domain/ratings/sealing';
import type { Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import type { Face } from '$lib/server/views/people/faces';
import type { KnownPeople } from '$lib/server/views/people/known-people';
import type { GoalFacts } from './goal-facts';

/** The last thing each person said that the viewer may know of; null is "I do not want to say". */
export interface Latest {
	face: Face;
	level: number | null;
}

export function latestOf(facts: GoalFacts, people: KnownPeople): Latest[] {
	const levels = new Map(facts.ratings.map(({ raterId, level }) => [raterId, level]));
	return people
		.faces([...levels.keys()])
		.map((face) => ({ face, level: levels.get(face.id) ?? null }));
}

/** How the round that is going on looks to one person; nothing sealed is in it. */
export interface Turn {
	/** They were asked and have not answered. */
	isYours: boolean;
	/** Others whose answer is given and still sealed. */
	sealed: Face[];
	/** Those still to answer, oneself aside, while answers are sealed. */
	waitingFor: Face[];
	closesAt: Date | null;
}

export function turnOf(viewer: Viewer, facts: GoalFacts, people: KnownPeople): Turn {
	const { round } = facts;
	const isOpen = facts.goal.closedOn === null && facts.plan.closedOn === null;
	if (!round || !isOpen || !isSealed(round, now()))
		return { isYours: false, sealed: [], waitingFor: [], closesAt: null };
	const others = (ids: readonly string[]) =>
		people.faces([...new Set(ids)].filter((id) => id !== viewer.personId));
	return {
		isYours:
			round.askedIds.includes(viewer.personId) && !round.answeredIds.includes(viewer.personId),
		sealed: others(round.answeredIds),
		waitingFor: others(round.askedIds.filter((id) => !round.answeredIds.includes(id))),
		closesAt: round.closesAt
	};
}
