import { describe, expect, it } from 'vitest';
import type { Day } from '../time/days';
import { defaultClocks, type ClockedPlan, type HeldMeeting } from './clocks';
import { clocksSinceWritten } from './clocks-since-written';

const protection: ClockedPlan = {
	kind: 'child-protection',
	startsOn: '2023-01-09',
	conferenceOn: '2023-01-09',
	closedOn: null
};
const inNeed: ClockedPlan = { ...protection, kind: 'child-in-need', conferenceOn: null };

const told = (plan: ClockedPlan, writtenOn: Day, today: Day, held: HeldMeeting[] = []) =>
	clocksSinceWritten({ ...plan, writtenOn }, held, defaultClocks, today).map(
		({ kind, dueOn, isLate }) => `${kind} ${dueOn}${isLate ? ' late' : ''}`
	);

describe('a plan that is older than what we know of it', () => {
	it('is not late with meetings due before it was written down', () => {
		expect(told(inNeed, '2026-01-12', '2026-01-13')).toEqual(['child-in-need-review 2026-02-23']);
		expect(told(protection, '2026-01-12', '2026-01-13')).toEqual([
			'first-core-group 2026-01-26',
			'first-review-conference 2026-04-10'
		]);
	});

	it('is late like any other from then on', () => {
		expect(told(inNeed, '2026-01-12', '2026-02-24')).toEqual([
			'child-in-need-review 2026-02-23 late'
		]);
	});

	it('goes by a meeting that was written down, and only for that kind', () => {
		const held: HeldMeeting[] = [{ kind: 'core-group', heldOn: '2026-01-08' }];
		expect(told(protection, '2026-01-12', '2026-01-13', held)).toEqual([
			'core-group 2026-02-19',
			'first-review-conference 2026-04-10'
		]);
	});

	it('has no checks from before, once closed', () => {
		const closed: ClockedPlan = { ...inNeed, closedOn: '2025-12-01' };
		expect(told(closed, '2026-01-12', '2026-01-13')).toEqual([
			'still-holding-check 2026-02-27',
			'still-holding-check 2026-06-01'
		]);
	});
});

it('a plan written down on its first day keeps its clocks', () => {
	expect(told(inNeed, '2023-01-09', '2023-02-21')).toEqual([
		'child-in-need-review 2023-02-20 late'
	]);
});
