/** Whoever works with a family opens its page now and then, which the family can read. */
import { openFamily } from '$lib/server/commands/families/open-family';
import type { Story } from './story';
import { as, must, weeksAgo, type Act, type Telling } from './telling';

const looksBack = 12;

/** The key worker every fortnight, and each agency once a month, as long as there is a plan. */
export function lookActs(telling: Telling, story: Story, lead: string): Act[] {
	const began = Math.max(...story.plans.map((plan) => plan.startedWeeksAgo));
	const agencies = story.adults.filter(({ role }) => role === 'agency-member');
	const weeks = Array.from({ length: Math.min(looksBack, began) }, (_, week) => week);
	const every = (step: number, key: string, order: number) =>
		weeks.filter((week) => week % step === 0).map((week) => look(telling, key, week, order));
	return [
		...every(2, lead, 40),
		...every(2, lead, 55).slice(1, 2),
		...agencies.flatMap(({ key }, nth) => every(4, key, 45 + nth))
	];
}

function look(telling: Telling, key: string, week: number, order: number): Act {
	const run = async () => {
		const { familyId } = telling;
		must(await openFamily(await as(telling, key), { familyId }));
	};
	return { at: weeksAgo(telling, week, order), run };
}
