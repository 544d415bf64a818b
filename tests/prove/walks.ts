import type { Address } from './addresses';
import { rolesOf, type Facts, type Goal, type Named } from './oracle';
import type { Person } from './town';

export interface Walk {
	address: Address;
	who: Person;
	named: Named;
}

function onlyOf({ params }: Address, goal: Goal): Named {
	const all: Named = { familyId: goal.family_id, planId: goal.plan_id, goalId: goal.id };
	return Object.fromEntries(params.map((name) => [name, all[name] ?? goal.id]));
}

/** Everybody at every page of their own, for every goal of every family they are or were in. */
export function everyWalk(
	random: () => number,
	all: readonly Address[],
	facts: Facts,
	people: readonly Person[]
): Walk[] {
	const walks = people.flatMap((who) =>
		[...facts.goals.values()]
			.filter(({ family_id }) => facts.ever.has(`${who.personId} ${family_id}`))
			.flatMap((goal) =>
				all
					.filter(({ routeId }) => rolesOf(routeId).includes(facts.roles.get(who.personId) ?? ''))
					.filter(({ params }) => params.includes('goalId'))
					.map((address) => ({ who, address, named: onlyOf(address, goal) }))
			)
	);
	const drawn = walks.map((walk) => ({ walk, at: random() })).sort((a, b) => a.at - b.at);
	return drawn.map(({ walk }) => walk);
}
