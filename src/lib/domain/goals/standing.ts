/**
 * The standing of a goal: computed from dates and evidence, never typed.
 *
 * 1. Before it starts, or with nothing said: not started.
 * 2. Open, and no level and no evidence for `unheardDays`: not known just now (rule 6), whatever
 *    stood before.
 * 3. Only people whose latest level is newer than `unheardDays` count. Held for twice `holdDays`
 *    (see holding.ts): staying good; for `holdDays`: good enough now.
 * 4. Otherwise which way it is going (see direction.ts); nobody comparable: getting going.
 * 5. `done` evidence shows only that somebody was there: it can end "not started" and "not known",
 *    and it never takes a goal further than getting going.
 * 6. Closed: as it stood when last heard of. If it was good enough, people who still say so after
 *    closing make it staying good, and someone who says less makes it harder just now.
 */
import type { Standing } from '../vocabulary';
import { daysBetween, type Day } from '../time/days';
import { directionOf } from './direction';
import {
	freshRuns,
	heardUntil,
	lastDay,
	latestOf,
	type GoalEvidence,
	type GoalRating,
	type Heard
} from './heard';
import { goodEnoughLevel, isHeld } from './holding';

export { goodEnoughLevel };

export interface StandingGoal {
	startedOn: Day;
	/** The day its plan, or the goal itself, was closed. */
	closedOn: Day | null;
	holdDays: number;
	unheardDays: number;
	/** Where the caller knows it; worked out from what was said by then where not. */
	wasGoodEnoughAtClose?: boolean | undefined;
}

const isGood = (standing: Standing): boolean =>
	standing === 'good-enough-now' || standing === 'staying-good';

function asItStands(goal: StandingGoal, heard: Heard, asOf: Day): Standing {
	const runs = freshRuns(heard.levels, asOf, goal.unheardDays);
	if (isHeld(goal.holdDays * 2, runs, heard.different, asOf)) return 'staying-good';
	if (isHeld(goal.holdDays, runs, heard.different, asOf)) return 'good-enough-now';
	return directionOf(runs);
}

function whileOpen(goal: StandingGoal, heard: Heard, today: Day): Standing {
	const last = lastDay([...heard.levels, ...heard.different, ...heard.done]);
	const quietDays = daysBetween(last ?? goal.startedOn, today);
	return quietDays >= goal.unheardDays ? 'not-known-just-now' : asItStands(goal, heard, today);
}

/** As it stood on the last day anything that can move it was said. */
const whenLastHeard = (goal: StandingGoal, heard: Heard, otherwise: Day): Standing =>
	asItStands(goal, heard, lastDay([...heard.levels, ...heard.different]) ?? otherwise);

function afterClosing(goal: StandingGoal, closedOn: Day, atClose: Heard, heard: Heard): Standing {
	const before = whenLastHeard(goal, atClose, closedOn);
	const wasGood = goal.wasGoodEnoughAtClose ?? isGood(before);
	const later = freshRuns(
		heard.levels.filter(({ on }) => on > closedOn),
		closedOn,
		Infinity
	);
	if (later.length === 0) return wasGood && !isGood(before) ? 'good-enough-now' : before;
	const now = whenLastHeard(goal, heard, closedOn);
	if (!wasGood) return now;
	if (later.every((run) => latestOf(run).level >= goodEnoughLevel)) return 'staying-good';
	return isGood(now) ? now : 'harder-just-now';
}

/**
 * The standing of one goal on one day. Give only ratings that are no longer sealed, or the
 * standing gives away what a sealed one says. Entries after `today` are not counted.
 */
export function standingOf(
	goal: StandingGoal,
	ratings: readonly GoalRating[],
	evidence: readonly GoalEvidence[],
	today: Day
): Standing {
	const isSaid = [...ratings, ...evidence].some(({ on }) => on <= today);
	if (!isSaid || goal.startedOn > today) return 'not-started';
	const heard = heardUntil(ratings, evidence, today);
	if (goal.closedOn === null || goal.closedOn > today) return whileOpen(goal, heard, today);
	return afterClosing(goal, goal.closedOn, heardUntil(ratings, evidence, goal.closedOn), heard);
}

/** A code of FHIR R4 `Goal.achievementStatus`. */
export type AchievementStatus =
	'in-progress' | 'improving' | 'worsening' | 'no-change' | 'achieved' | 'sustaining';

/** FHIR has no word for not started or not known: both are still sought, so in progress. */
const achievements: Readonly<Record<Standing, AchievementStatus>> = {
	'not-started': 'in-progress',
	'getting-going': 'in-progress',
	'getting-better': 'improving',
	'about-the-same': 'no-change',
	'harder-just-now': 'worsening',
	'good-enough-now': 'achieved',
	'staying-good': 'sustaining',
	'not-known-just-now': 'in-progress'
};

/** The FHIR code of a standing; for exchange only, never shown to anyone. */
export const achievementStatus = (standing: Standing): AchievementStatus => achievements[standing];
