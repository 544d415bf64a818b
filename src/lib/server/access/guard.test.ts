import type { RequestEvent } from '@sveltejs/kit';
import { describe, expect, it } from 'vitest';
import { audienceOf } from '$lib/domain/families/circles';
import { roles, type Role } from '$lib/domain/vocabulary';
import { newId } from '$lib/server/db/id';
import { routeOf } from '../../../../tests/support/posts';
import { idOr404, requireAct, requireAudience, requireViewer } from './guard';
import { mayEnter } from './routes';
import type { Viewer } from './viewer';

const eventOf = (
	role: Role | null,
	id: string | null = routeOf[audienceOf(role ?? 'parent')],
	path = '/plan'
) =>
	({
		request: { method: 'GET' },
		url: new URL(path, 'https://plan.example.org'),
		route: { id },
		locals: { viewer: role && { role, audience: audienceOf(role) } }
	}) as unknown as RequestEvent;

/** The status of what was thrown, with where it leads; 200 when nothing was. */
function answerOf(guard: () => Viewer | string): string {
	try {
		guard();
		return '200';
	} catch (thrown) {
		const { status, location } = thrown as { status: number; location?: string };
		return location === undefined ? String(status) : `${status} ${location}`;
	}
}

const withPages = roles.filter((role) => mayEnter(role, routeOf[audienceOf(role)]));

it.each(withPages)('a %s gets into the pages of their own audience only', (role) => {
	const audiences = ['family', 'young', 'team', 'evaluation', 'admin', 'interpreter'] as const;
	const letIn = audiences.filter(
		(audience) => answerOf(() => requireAudience(eventOf(role), audience)) === '200'
	);
	expect(letIn).toEqual([audienceOf(role)]);
	const event = eventOf(role);
	expect(answerOf(() => requireAudience(event, ...audiences))).toBe('200');
});

describe('a stranger', () => {
	it.each([
		() => requireViewer(eventOf(null)),
		() => requireAudience(eventOf(null), 'team'),
		() => requireAct(eventOf(null), 'admin', 'census:import')
	])('is sent to sign in', (guard) => expect(answerOf(guard)).toBe('303 /sign-in'));

	it('takes the page they asked for along', () => {
		const event = eventOf(null, '/(family)/plan/goals/[goalId]', '/plan/goals/1');
		expect(answerOf(() => requireViewer(event))).toBe('303 /sign-in?next=%2Fplan%2Fgoals%2F1');
	});
});

it('the right audience without the act sees what is not there', () => {
	expect(answerOf(() => requireAct(eventOf('chair'), 'team', 'person:invite'))).toBe('404');
	expect(answerOf(() => requireAct(eventOf('key-worker'), 'team', 'person:invite'))).toBe('200');
	expect(answerOf(() => requireAct(eventOf('key-worker'), 'admin', 'person:invite'))).toBe('404');
});

it.each([null, '/(family)/plan', '/(team)/nowhere'])(
	'the right audience at an address that is not theirs (%s) sees what is not there',
	(id) => expect(answerOf(() => requireAudience(eventOf('key-worker', id), 'team'))).toBe('404')
);

it.each([undefined, '', 'nonsense', '1', "' or 1=1", `${newId()}0`])(
	'an id such as %j is simply not here',
	(id) => expect(answerOf(() => idOr404(id))).toBe('404')
);

it('an id is passed on as it is', () => {
	const id = newId();
	expect(idOr404(id)).toBe(id);
});
