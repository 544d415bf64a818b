/** Every address there is, found by looking, with everything that could be put into it. */
import { oneOf } from './proof';
import type { Facts, Named } from './oracle';

const pages = import.meta.glob<{ actions?: Record<string, unknown> }>(
	'/src/routes/**/+page.server.ts',
	{ eager: true }
);
const handlers = import.meta.glob<Record<string, unknown>>('/src/routes/**/+server.ts', {
	eager: true
});
const written = import.meta.glob('/src/routes/**/+page.svelte');

export interface Address {
	routeId: string;
	isPage: boolean;
	/** Names of the forms of a page. */
	actions: string[];
	/** Methods of a handler. */
	methods: string[];
	params: string[];
}

const routeOf = (file: string) => file.replace('/src/routes', '').replace(/\/\+[^/]+$/, '') || '/';
const paramsOf = (routeId: string) => [...routeId.matchAll(/\[(\w+)\]/g)].map(([, name]) => name!);

const pageAddresses = Object.keys(written).map((file): Address => {
	const routeId = routeOf(file);
	const server = pages[`/src/routes${routeId === '/' ? '' : routeId}/+page.server.ts`];
	const actions = Object.keys(server?.actions ?? {});
	return { routeId, isPage: true, actions, methods: [], params: paramsOf(routeId) };
});

export const addresses: readonly Address[] = [
	...pageAddresses,
	...Object.entries(handlers).map(([file, handler]): Address => {
		const routeId = routeOf(file);
		const methods = Object.keys(handler).filter((name) => /^[A-Z]+$/.test(name));
		return { routeId, isPage: false, actions: [], methods, params: paramsOf(routeId) };
	})
];

/** The address as it is asked for. */
export function pathOf(routeId: string, named: Named): string {
	const path = routeId
		.replace(/\/\([^)]+\)/g, '')
		.replace(/\[(\w+)\]/g, (_, name: string) => named[name] ?? '');
	return path || '/';
}

const nobody = '00000000-0000-7000-8000-000000000000';

/**
 * Something for every name in an address: mostly things that belong together, sometimes things
 * that do not, and sometimes what is not there at all.
 */
export function nameAll(random: () => number, { params }: Address, facts: Facts): Named {
	const goal = oneOf(random, [...facts.goals.values()]);
	const people = [...facts.ever].filter((pair) => pair.endsWith(goal.family_id));
	const together: Named = {
		familyId: goal.family_id,
		planId: goal.plan_id,
		goalId: goal.id,
		personId: oneOf(random, people).split(' ')[0]!,
		roundId: oneOf(random, facts.rounds),
		photoId: facts.photos.size > 0 ? oneOf(random, [...facts.photos.keys()]) : nobody,
		who: oneOf(random, ['parent', 'network', 'child', 'team', 'young-person'])
	};
	const apart: Named = {
		familyId: oneOf(random, facts.families),
		planId: oneOf(random, [...facts.plans.keys()]),
		goalId: oneOf(random, [...facts.goals.keys()]),
		personId: oneOf(random, [...facts.roles.keys()])
	};
	return Object.fromEntries(
		params.map((name) => {
			const chance = random();
			const found = chance < 0.75 ? together[name] : chance < 0.95 ? apart[name] : nobody;
			return [name, found ?? together[name] ?? nobody];
		})
	);
}
