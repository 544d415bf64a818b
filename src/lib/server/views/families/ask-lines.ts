import type { Prompt } from '$lib/domain/goals/prompts';
import type { Viewer } from '$lib/server/access/viewer';
import type { GoalFacts } from '$lib/server/views/goals/goal-facts';
import { said, type Said } from '$lib/server/views/goals/said';
import { stepLines } from '$lib/server/views/goals/step-lines';
import type { Face } from '$lib/server/views/people/faces';
import { promptsOf } from './asking';
import { openGoals, type FamilyFacts } from './family-facts';

/** Something to ask before deciding. `goal` is null where it is about the family as a whole. */
export type AskLine = { id: string; goal: { id: string; words: Said } | null } & (
	| { code: 'gap'; high: number; highBy: Face; low: number; lowBy: Face }
	| { code: 'only-done' }
	| { code: 'step-help' | 'no-service'; by: Face; step: Said; said: Said | null }
	| { code: 'child-not-seen' | 'family-quiet' | 'not-known'; days: number }
);

/** What is true of the whole family is asked once, and for the longest time. */
export function askLines(viewer: Viewer, family: FamilyFacts): AskLine[] {
	const lines = openGoals(family).flatMap((facts) => {
		const { wording, id } = facts.goal;
		const words = said(viewer, wording, wording.plain, 'plain', family.translations);
		const goal = { id, words };
		return [
			...stepAskLines(viewer, family, facts, goal),
			...promptsOf(family, facts).map((prompt) => askLine(family, goal, prompt))
		];
	});
	const seen = new Set<string>();
	return lines
		.sort((a, b) => daysIn(b) - daysIn(a))
		.filter(({ id }) => !seen.has(id) && seen.add(id))
		.sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
}

const order: readonly AskLine['code'][] = [
	'step-help',
	'no-service',
	'child-not-seen',
	'gap',
	'family-quiet',
	'not-known',
	'only-done'
];

/** What the family asked for themselves comes before what we only think of. */
function stepAskLines(
	viewer: Viewer,
	{ translations, people }: FamilyFacts,
	facts: GoalFacts,
	goal: { id: string; words: Said }
): AskLine[] {
	return stepLines(viewer, facts, translations, people).flatMap(({ words: step, ask }) => {
		if (!ask) return [];
		const code = ask.is === 'need-help' ? 'step-help' : 'no-service';
		return [{ id: `${code} ${ask.id}`, goal, code, by: ask.by, step, said: ask.words }];
	});
}

const daysIn = (line: AskLine): number => ('days' in line ? line.days : 0);

function askLine(family: FamilyFacts, goal: { id: string; words: Said }, prompt: Prompt): AskLine {
	const { code } = prompt;
	const id = `${code} ${goal.id}`;
	if (code === 'child-not-seen' || code === 'family-quiet')
		return { id: code, goal: null, code, days: prompt.days };
	if (code === 'not-known') return { id, goal, code, days: prompt.days };
	if (code === 'only-done') return { id, goal, code };
	const { high, low, highRaterId, lowRaterId } = prompt;
	const face = (personId: string) => family.people.face(personId);
	return { id, goal, code, high, low, highBy: face(highRaterId), lowBy: face(lowRaterId) };
}
