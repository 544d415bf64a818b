import { expect, test } from 'vitest';
import { standings } from '$lib/domain/vocabulary';
import { bundleOf, type FhirRecord } from './bundle';

const at = new Date('2026-11-20T10:00:00Z');
const record: FhirRecord = {
	on: '2026-11-20',
	me: { id: 'm', name: 'Mina', language: 'ur', isChild: false },
	plans: [
		{ id: 'p', kind: 'child-in-need', startsOn: '2026-09-01', closedOn: null, children: ['Sam'] },
		{ id: 'q', kind: null, startsOn: '2026-01-01', closedOn: '2026-08-01', children: [] }
	],
	goals: [
		{
			...{ id: 'g', planId: 'p', words: 'On time', standing: 'getting-better' },
			...{ closedOn: null, addedAt: at, children: ['Sam'] },
			steps: [{ id: 's', words: 'Alarm', dueOn: '2026-11-25', isDone: true, owner: 'Mina' }]
		}
	],
	said: [
		{
			is: 'rated',
			helped: ['rest'],
			inTheWay: [],
			id: 'r1',
			at,
			goalId: 'g',
			words: 'Better',
			language: 'en',
			level: 6
		},
		{
			is: 'rated',
			helped: [],
			inTheWay: [],
			id: 'r2',
			at,
			goalId: 'gone',
			words: null,
			language: null,
			level: null
		},
		{ is: 'wrote', id: 'w', at, goalId: null, words: 'Hello', language: 'en' }
	]
};
const resources = (change: Partial<FhirRecord> = {}) =>
	bundleOf({ ...record, ...change }, at).entry.map(({ resource }) => resource);
const one = (id: string, change: Partial<FhirRecord> = {}) =>
	resources(change).find((resource) => resource.id === id);

test('every reference leads to something in the bundle', () => {
	const bundle = bundleOf(record, at);
	const known = new Set(bundle.entry.map(({ fullUrl }) => fullUrl));
	const asked = [...JSON.stringify(bundle).matchAll(/"reference":"([^"]+)"/g)].map(([, to]) => to);
	expect(asked.length).toBeGreaterThan(4);
	expect(asked.filter((to) => !known.has(to ?? ''))).toEqual([]);
});

test('what R4 asks of each kind of resource is there', () => {
	const needed: Record<string, string[]> = {
		RelatedPerson: ['patient'],
		CarePlan: ['status', 'intent', 'subject'],
		Goal: ['lifecycleStatus', 'description', 'subject'],
		Task: ['status', 'intent'],
		Observation: ['status', 'code'],
		Communication: ['status']
	};
	for (const resource of resources())
		expect(Object.keys(resource)).toEqual(
			expect.arrayContaining(needed[resource.resourceType] ?? ['nothing is known of this kind'])
		);
});

test('a number is an integer from 0 to 10, or a reason why there is none', () => {
	expect(one('r1')).toMatchObject({
		valueInteger: 6,
		component: [{ code: { text: 'What helped' }, valueString: 'rest' }],
		note: [{ text: 'Better' }]
	});
	expect(one('r2')).not.toHaveProperty('component');
	expect(one('r2')).toMatchObject({ dataAbsentReason: { text: 'They did not want to say' } });
	expect(one('r2')).not.toHaveProperty('valueInteger');
	expect(one('r2')).not.toHaveProperty('focus');
});

test.each(standings)('%s is a code of R4, or none', (standing) => {
	const [goal] = record.goals;
	const found = one('g', { goals: goal ? [{ ...goal, standing }] : [] });
	const codes = ['in-progress', 'improving', 'no-change', 'worsening', 'achieved', 'sustaining'];
	const status = found?.['achievementStatus'] as { coding: { code: string }[] } | undefined;
	if (standing === 'not-started' || standing === 'not-known-just-now')
		expect(status).toBeUndefined();
	else expect(codes).toContain(status?.coding[0]?.code);
});

test('a guest’s plan says nothing of its kind; a young person is the patient', () => {
	expect(one('q')).toMatchObject({ status: 'completed', period: { end: '2026-08-01' } });
	expect(one('q')).not.toHaveProperty('title');
	const young = { ...record.me, isChild: true };
	expect(one('m', { me: young })?.resourceType).toBe('Patient');
	expect(one('w', { me: young })).toMatchObject({ sender: { type: 'Patient' } });
});
