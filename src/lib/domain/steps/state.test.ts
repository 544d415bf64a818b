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

describe('a step that was due yesterday, on 10 March', () => {
	const asked = (ask: 'no-service' | 'need-help' | 'going-on', day: string) => ({
		ask,
		at: new Date(`${day}T12:00:00Z`)
	});
	it.each([
		['waits for a service', [asked('no-service', '2026-03-08')], null, 'waiting'],
		['needs help, and is late all the same', [asked('need-help', '2026-03-08')], null, 'overdue'],
		[
			'has waited three days',
			[asked('no-service', '2026-03-05'), asked('going-on', '2026-03-08')],
			null,
			'due-soon'
		],
		['is done in spite of it', [asked('no-service', '2026-03-08')], { isDone: true }, 'done']
	] as const)('%s', (_, asks, mark, expected) => {
		expect(stepState({ dueOn: '2026-03-09' }, mark, '2026-03-10', asks)).toBe(expected);
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
