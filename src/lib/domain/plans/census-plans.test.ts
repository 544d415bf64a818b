import { describe, expect, it } from 'vitest';
import type { CensusChild, CensusPlan, CensusReferral } from './census-child';
import type { HeldChild, HeldPlan } from './census-held';
import { planImport } from './census-plans';

const today = '2026-07-01';

const aReferral = (told: Partial<CensusReferral> = {}): CensusReferral => ({
	line: 10,
	referredOn: '2026-01-10',
	source: '3A',
	primaryNeed: 'N1',
	closedOn: null,
	closureReason: null,
	initialConferenceOn: null,
	...told
});
const aPlan = (told: Partial<CensusPlan> = {}): CensusPlan => ({
	line: 20,
	kind: 'child-in-need',
	startsOn: '2026-02-01',
	endsOn: null,
	reviews: [],
	...told
});
const aChild = (told: Partial<CensusChild> = {}): CensusChild => ({
	line: 5,
	localId: 'A1',
	bornOn: '2019-03-04',
	expectedOn: null,
	diedOn: null,
	referrals: [],
	plans: [],
	problems: [],
	...told
});
const heldPlan = (held: Partial<HeldPlan> = {}): HeldPlan => ({
	id: 'plan',
	kind: 'child-in-need',
	startsOn: '2026-02-01',
	conferenceOn: null,
	closedOn: null,
	childIds: ['child'],
	isPublished: false,
	reviewedOn: [],
	...held
});
const held = (child: Partial<HeldChild> = {}): HeldChild => ({
	personId: 'child',
	familyId: 'family',
	bornOn: '2019-03-04',
	diedOn: null,
	referrals: [],
	plans: [],
	...child
});

const first = (child: CensusChild, known: HeldChild | null = null) => {
	const { children } = planImport([child], new Map(known ? [['A1', known]] : []), today);
	const [result] = children;
	if (!result) throw new Error('no child came back');
	return result;
};
const codes = (child: CensusChild, known: HeldChild | null = null) =>
	first(child, known).reasons.map(({ code }) => code);

describe('a child', () => {
	it('who is new is created with everything the file says', () => {
		const result = first(aChild({ referrals: [aReferral()], plans: [aPlan()] }));
		expect(result).toMatchObject({
			outcome: 'create',
			person: { bornOn: '2019-03-04' },
			reasons: []
		});
		expect(result.changes.map(({ field }) => field)).toEqual([
			'born-on',
			'referral',
			'child-in-need-plan'
		]);
	});

	it('told again is the same', () => {
		const known = held({
			referrals: [{ id: 'r', ...aReferral(), referredOn: '2026-01-10' }],
			plans: [heldPlan()]
		});
		const result = first(aChild({ referrals: [aReferral()], plans: [aPlan()] }), known);
		expect(result).toMatchObject({ outcome: 'same', changes: [], person: null, plans: [] });
	});

	it('loses nothing the file leaves out', () => {
		const known = held({ diedOn: '2026-05-01', plans: [heldPlan({ closedOn: '2026-05-01' })] });
		const result = first(aChild({ bornOn: null, plans: [aPlan()] }), known);
		expect(result).toMatchObject({ outcome: 'same', reasons: [] });
	});

	it('with a corrected birth date is changed', () => {
		const [change] = first(aChild({ bornOn: '2019-03-05' }), held()).changes;
		expect(change).toEqual({ field: 'born-on', from: '2019-03-04', to: '2019-03-05', line: 5 });
	});

	it.each([
		['without a local id', { localId: null }, 'no-local-id'],
		['born in the future', { bornOn: '2026-07-02' }, 'born-in-future'],
		['who died in the future', { diedOn: '2026-07-02' }, 'died-in-future'],
		['who died before birth', { diedOn: '2019-03-03' }, 'died-before-born']
	] as const)('%s is refused', (_, told, code) => {
		const result = first(aChild({ referrals: [aReferral()], ...told }));
		expect(result).toMatchObject({ outcome: 'refused', changes: [], person: null, referrals: [] });
		expect(result.reasons).toEqual([{ code, line: 5 }]);
	});

	it('told twice is refused both times, since nobody can say which is right', () => {
		const twice = [aChild(), aChild({ line: 50 }), aChild({ line: 90, localId: 'B2' })];
		const { children, counts } = planImport(twice, new Map(), today);
		expect(children.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'create']);
		expect(children[1]?.reasons).toEqual([{ code: 'local-id-twice', line: 50 }]);
		expect(counts).toEqual({ create: 1, change: 0, same: 0, refused: 2 });
	});

	it('without a birth date comes in, and the preview says so', () => {
		expect(codes(aChild({ bornOn: null }))).toEqual(['no-birth-date']);
		expect(codes(aChild({ bornOn: null, expectedOn: '2026-09-01' }))).toEqual([]);
	});
});

describe('a referral', () => {
	it.each([
		['without a date', { referredOn: null }, 'no-referral-date'],
		['in the future', { referredOn: '2026-08-01' }, 'date-in-future'],
		['closed before it began', { closedOn: '2025-01-01' }, 'ends-before-start']
	] as const)('%s is left out by itself', (_, told, code) => {
		const result = first(aChild({ referrals: [aReferral(told)] }));
		expect(result).toMatchObject({
			outcome: 'create',
			referrals: [],
			reasons: [{ code, line: 10 }]
		});
	});

	it('on the same day as another is left out', () => {
		expect(codes(aChild({ referrals: [aReferral(), aReferral()] }))).toEqual(['referral-twice']);
	});

	it('that is closed now is changed and keeps what the file is silent about', () => {
		const known = held({ referrals: [{ id: 'r', ...aReferral(), referredOn: '2026-01-10' }] });
		const told = aReferral({ source: null, closedOn: '2026-06-01', closureReason: 'RC1' });
		const result = first(aChild({ referrals: [told] }), known);
		expect(result.changes.map(({ field }) => field)).toEqual([
			'referral-closed-on',
			'referral-closure-reason'
		]);
		expect(result.referrals).toMatchObject([{ id: 'r', facts: { source: '3A' } }]);
	});
});

describe('a plan', () => {
	const protection = (told: Partial<CensusPlan> = {}) =>
		aPlan({ kind: 'child-protection', line: 30, ...told });

	it.each([
		['without a first day', [aPlan({ startsOn: null })], ['no-plan-date']],
		['in the future', [aPlan({ startsOn: '2026-07-02' })], ['date-in-future']],
		['that ends before it starts', [aPlan({ endsOn: '2026-01-31' })], ['ends-before-start']],
		['told twice', [aPlan(), aPlan()], ['plan-twice']],
		[
			'of protection that ends the same day',
			[protection({ endsOn: '2026-02-01' })],
			['ends-same-day']
		],
		[
			'that overlaps protection',
			[aPlan(), protection({ startsOn: '2026-03-01' })],
			['overlaps-child-in-need']
		],
		[
			'beside an open one of its kind',
			[aPlan(), aPlan({ startsOn: '2026-03-01' })],
			['second-open-plan-of-kind']
		]
	])('%s is refused by itself', (_, plans, expected) => {
		const result = first(aChild({ plans }));
		expect(result.outcome).toBe('create');
		expect(result.reasons.map(({ code }) => code)).toEqual(expected);
		expect(result.plans).toHaveLength(plans.length - 1);
	});

	it('steps up on the day the other ends, whatever order the file has', () => {
		const plans = [protection({ startsOn: '2026-03-01' }), aPlan({ endsOn: '2026-03-01' })];
		expect(codes(aChild({ plans }))).toEqual([]);
	});

	it('does not run past a death', () => {
		expect(codes(aChild({ diedOn: '2026-03-01', plans: [aPlan()] }))).toEqual(['runs-past-death']);
	});

	it('that ended is ended here too, so the next can start', () => {
		const plans = [aPlan({ endsOn: '2026-03-01' }), protection({ startsOn: '2026-03-01' })];
		const result = first(aChild({ plans }), held({ plans: [heldPlan()] }));
		expect(result.reasons).toEqual([]);
		expect(result.plans).toMatchObject([
			{ id: 'plan', closedOn: '2026-03-01' },
			{ id: null, kind: 'child-protection' }
		]);
	});

	it.each([
		['published', { isPublished: true }],
		['for brothers and sisters too', { childIds: ['child', 'sister'] }]
	])('that is %s is not ended by a file', (_, kept) => {
		const known = held({ plans: [heldPlan(kept)] });
		const result = first(aChild({ plans: [aPlan({ endsOn: '2026-03-01' })] }), known);
		expect(result).toMatchObject({
			outcome: 'same',
			reasons: [{ code: 'team-keeps-plan', line: 20 }]
		});
	});

	it('keeps the reviews that can be true, once', () => {
		const reviews = ['2026-05-01', '2026-05-01', '2026-02-01', '2026-08-01'].map((on, i) => ({
			on,
			line: 31 + i
		}));
		const result = first(aChild({ plans: [protection({ reviews })] }));
		expect(result.plans).toMatchObject([{ reviewsOn: ['2026-05-01'] }]);
		expect(result.reasons).toEqual([
			{ code: 'review-before-start', line: 33 },
			{ code: 'date-in-future', line: 34 }
		]);
	});
});
