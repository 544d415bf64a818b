import { describe, expect, it } from 'vitest';
import { isPromise, stepState } from './state';

describe('a step on 10 March', () => {
	it.each([
		['due yesterday', '2026-03-09', null, 'overdue'],
		['due today', '2026-03-10', null, 'due-soon'],
		['due in a week', '2026-03-17', null, 'due-soon'],
		['due in eight days', '2026-03-18', null, 'to-do'],
		['done, though late', '2026-03-01', { isDone: true }, 'done'],
		['ticked and un-ticked', '2026-03-01', { isDone: false }, 'overdue']
	] as const)('%s', (_, dueOn, mark, expected) => {
		expect(stepState({ dueOn }, mark, '2026-03-10')).toBe(expected);
	});
});

describe('a promise', () => {
	it.each([
		['key-worker', true],
		['agency-member', true],
		['parent', false],
		['young-person', false],
		['network', false]
	] as const)('a step of a %s: %s', (role, expected) => {
		expect(isPromise(role)).toBe(expected);
	});
});
