/** Where somebody wanted to go before they had to show who they are. */
import type { Audience, Role } from '$lib/domain/vocabulary';
import { mayEnter, routeRules } from './routes';

const homes: Record<Audience, string> = {
	family: '/plan',
	young: '/me',
	team: '/families',
	evaluation: '/evaluation',
	admin: '/imports',
	interpreter: '/meeting'
};

/** The first page of an audience. */
export const homeOf = (audience: Audience): string => homes[audience];

/** Is this the first page of some audience? */
export const isHome = (path: string): boolean => Object.values(homes).includes(path);

const longest = 300;

/** `/plan/goals/[goalId]` of a route id: without the rooms in brackets that no address shows. */
const addressOf = (routeId: string) => routeId.replace(/\/\([^)]*\)/g, '') || '/';

const patternOf = (routeId: string) =>
	new RegExp(
		`^${addressOf(routeId)
			.replaceAll('.', '\\.')
			.replace(/\[[^\]]+\]/g, '[\\w-]+')}$`
	);

const pages = Object.keys(routeRules).map((id) => ({ id, pattern: patternOf(id) }));

/**
 * The page to go on to, when it is one of ours that this role may open; else null. Only a plain
 * path is one: nothing with a scheme, a host, a backslash, an escape, a query or a fragment.
 */
export function nextPage(role: Role, asked: string | null): string | null {
	if (asked === null || asked.length > longest || !/^\/[\w./-]*$/.test(asked)) return null;
	const page = pages.find(({ pattern }) => pattern.test(asked));
	return page && mayEnter(role, page.id) ? asked : null;
}

/** An address of ours that carries where they want to go on to; `asked` is not believed yet. */
export function carryingNext(path: string, asked: string | null): string {
	if (asked === null) return path;
	const mark = path.includes('?') ? '&' : '?';
	return `${path}${mark}next=${encodeURIComponent(asked.slice(0, longest))}`;
}
