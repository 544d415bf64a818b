import { describe, expect, it } from 'vitest';
import type { CensusChild, CensusPlan, CensusReferral } from './census-child';
import type { HeldChild } from './census-held';
import { planImport } from './census-plans';

const today = '2026-07-01';

const held: HeldChild = {
	personId: 'child',
	familyId: 'family',
	bornOn: '2019-03-04',
	diedOn: null,
	referrals: [
		{
			id: 'referral',
			referredOn: '2026-01-10',
			source: '3A',
			primaryNeed: 'N1',
			closedOn: null,
			closureReason: null,
			initialConferenceOn: null
		}
	],
	plans: [
		{
			id: 'plan',
			kind: 'child-protection',
			startsOn: '2026-02-01',
			conferenceOn: '2026-02-01',
			closedOn: null,
			childIds: ['child'],
			isPublished: false,
			reviewedOn: ['2026-04-20']
		}
	]
};

/** The file says exactly what is held, but for what a test names. */
function told({ referral = {}, plan = {}, ...child }: Told = {}): CensusChild {
	return {
		line: 5,
		localId: 'A1',
		bornOn: held.bornOn,
		expectedOn: null,
		diedOn: null,
		problems: [],
		referrals: [aReferral(referral)],
		plans: [aPlan(plan)],
		...child
	};
}

type Told = Partial<CensusChild> & {
	referral?: Partial<CensusReferral>;
	plan?: Partial<CensusPlan>;
};

const aReferral = (referral: Partial<CensusReferral>): CensusReferral => ({
	line: 10,
	referredOn: '2026-01-10',
	source: '3A',
	primaryNeed: 'N1',
	closedOn: null,
	closureReason: null,
	initialConferenceOn: null,
	...referral
});

const aPlan = (plan: Partial<CensusPlan>): CensusPlan => ({
	line: 20,
	kind: 'child-protection',
	startsOn: '2026-02-01',
	endsOn: null,
	reviews: [{ line: 22, on: '2026-04-20' }],
	...plan
});

function again(child: CensusChild, known: HeldChild = held) {
	const [result] = planImport([child], new Map([['A1', known]]), today).children;
	if (!result) throw new Error('no child came back');
	return result;
}

describe('the same child in a later file', () => {
	it('is the same when the file says the same', () => {
		expect(again(told())).toMatchObject({ outcome: 'same', changes: [], reasons: [] });
	});

	it.each<[string, Told, string, string | null, string]>([
		['a corrected birth date', { bornOn: '2019-03-05' }, 'born-on', '2019-03-04', '2019-03-05'],
		['a date of death', { diedOn: '2026-06-30', plans: [] }, 'died-on', null, '2026-06-30'],
		['another source', { referral: { source: '5A' } }, 'referral-source', '3A', '5A'],
		['another need', { referral: { primaryNeed: 'N4' } }, 'referral-need', 'N1', 'N4'],
		[
			'a closed referral',
			{ referral: { closedOn: '2026-06-01' } },
			'referral-closed-on',
			null,
			'2026-06-01'
		],
		[
			'why it closed',
			{ referral: { closureReason: 'RC1' } },
			'referral-closure-reason',
			null,
			'RC1'
		],
		[
			'a first conference',
			{ referral: { initialConferenceOn: '2026-02-01' } },
			'referral-conference-on',
			null,
			'2026-02-01'
		],
		['the end of a plan', { plan: { endsOn: '2026-06-01' } }, 'plan-closed-on', null, '2026-06-01'],
		[
			'one review more',
			{ plan: { reviews: [{ line: 23, on: '2026-06-20' }] } },
			'review',
			null,
			'2026-06-20'
		],
		[
			'a second referral',
			{ referrals: [aReferral({}), aReferral({ line: 12, referredOn: '2026-05-05' })] },
			'referral',
			null,
			'2026-05-05'
		]
	])('with %s has that changed, and nothing else', (_, different, field, from, to) => {
		const result = again(told(different));
		expect(result.outcome).toBe('change');
		expect(result.changes.map((change) => [change.field, change.from, change.to])).toEqual([
			[field, from, to]
		]);
	});

	it.each<[string, Told]>([
		['the birth date', { bornOn: null }],
		['the source and need of a referral', { referral: { source: null, primaryNeed: null } }],
		['every referral', { referrals: [] }],
		['every plan', { plans: [] }],
		['the reviews', { plan: { reviews: [] } }]
	])('loses nothing when the file is silent about %s', (_, silent) => {
		expect(again(told(silent))).toMatchObject({ outcome: 'same', changes: [] });
	});

	it('keeps its plan closed, whatever a later file leaves out', () => {
		const closed = {
			...held,
			plans: held.plans.map((plan) => ({ ...plan, closedOn: '2026-06-01' }))
		};
		expect(again(told(), closed)).toMatchObject({ outcome: 'same', plans: [] });
	});

	it('keeps what is held when the file is wrong about it', () => {
		const wrong = told({ referral: { closedOn: '2025-01-01' }, plan: { endsOn: '2026-01-01' } });
		const result = again(wrong);
		expect(result).toMatchObject({ outcome: 'same', referrals: [], plans: [] });
		expect(result.reasons).toEqual([
			{ code: 'ends-before-start', line: 10 },
			{ code: 'ends-before-start', line: 20 }
		]);
	});

	it('is refused whole, and keeps everything, with a birth in the future', () => {
		const result = again(told({ bornOn: '2027-01-01', referral: { closedOn: '2026-06-01' } }));
		expect(result).toMatchObject({ outcome: 'refused', changes: [], person: null, referrals: [] });
	});
});
