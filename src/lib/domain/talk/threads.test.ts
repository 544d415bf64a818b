import { expect, it } from 'vitest';
import type { CircleKind, Role } from '../vocabulary';
import { isThread } from './threads';

it.each<[string, CircleKind, Role[], boolean]>([
	['a parent and the team', 'parent-and-team', ['parent', 'key-worker'], true],
	['everyone in the plan', 'whole-plan', ['parent', 'young-person', 'key-worker'], true],
	['a young person and their adult', 'young-and-adult', ['young-person', 'agency-member'], true],
	['a guest and who invited them', 'chosen', ['network', 'key-worker'], true],
	['the team among themselves', 'team', ['key-worker', 'agency-member'], false],
	['a parent whose team has left', 'parent-and-team', ['parent'], false],
	['colleagues who were chosen', 'chosen', ['key-worker', 'agency-member'], false]
])('%s: %s', (_, kind, roles, expected) => {
	expect(isThread({ kind, people: roles.map((role) => ({ role })) })).toBe(expected);
});
