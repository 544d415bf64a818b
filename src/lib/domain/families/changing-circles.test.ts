import { describe, expect, it } from 'vitest';
import type { CircleKind, Role } from '../vocabulary';
import { addProblem, isChangeable, takeOutProblem, type InCircle } from './changing-circles';

const roles: Record<string, Role> = {
	mother: 'parent',
	father: 'parent',
	young: 'young-person',
	nan: 'network',
	worker: 'key-worker',
	school: 'agency-member'
};
const person = (who: string): InCircle => ({ personId: who, role: roles[who] ?? 'network' });
const circle = (kind: CircleKind, people: string) => ({
	kind,
	people: people.split(' ').map(person)
});

describe('coming into a circle', () => {
	it.each([
		['whole-plan', 'mother worker', 'nan', 'fixed-circle'],
		['team', 'worker', 'school', 'fixed-circle'],
		['chosen', 'mother worker', 'worker', 'already-in'],
		['young-and-adult', 'young school', 'mother', 'parent-in-young-circle'],
		['young-and-adult', 'young school', 'worker', null],
		['young-and-adult', 'young school', 'nan', null],
		['parent-and-team', 'mother worker', 'father', 'other-parents-circle'],
		['parent-and-team', 'mother worker', 'young', 'not-a-child'],
		['parent-and-team', 'mother worker', 'school', null],
		['chosen', 'mother worker nan', 'father', 'other-parents-circle'],
		['chosen', 'worker nan', 'father', 'other-parents-circle'],
		['chosen', 'mother worker', 'young', null]
	] as const)('%s of %s: %s', (kind, people, who, expected) => {
		expect(addProblem(circle(kind, people), person(who))).toBe(expected);
	});

	it('a third parent comes where two are already', () => {
		const all = circle('chosen', 'mother father worker');
		expect(addProblem(all, { personId: 'carer', role: 'parent' })).toBeNull();
	});
});

describe('being taken out of a circle', () => {
	it.each([
		['whole-plan', 'mother worker', 'mother', 'fixed-circle'],
		['chosen', 'mother worker', 'nan', 'not-in'],
		['parent-and-team', 'mother worker', 'mother', 'its-own'],
		['parent-and-team', 'mother worker', 'worker', 'nobody-left'],
		['parent-and-team', 'mother worker school', 'school', null],
		['young-and-adult', 'young school', 'young', 'its-own'],
		['young-and-adult', 'young school', 'school', 'nobody-left'],
		['young-and-adult', 'young school worker', 'school', null],
		['chosen', 'mother worker nan', 'nan', null],
		['chosen', 'mother worker nan', 'mother', null],
		['chosen', 'mother worker', 'worker', 'nobody-left']
	] as const)('%s of %s: %s', (kind, people, who, expected) => {
		expect(takeOutProblem(circle(kind, people), who)).toBe(expected);
	});
});

it('circles that follow the places people have cannot be changed by hand', () => {
	const kinds = ['whole-plan', 'team', 'parent-and-team', 'young-and-adult', 'chosen'] as const;
	expect(kinds.filter((kind) => isChangeable({ kind }))).toEqual(kinds.slice(2));
});
