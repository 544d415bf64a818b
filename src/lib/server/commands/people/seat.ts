/**
 * Which circles a place in a family brings with it. Called by the commands that give somebody a
 * place, inside their transaction.
 */
import { isStaff } from '$lib/domain/families/circles';
import type { CircleKind, Role } from '$lib/domain/vocabulary';
import { now, today } from '$lib/server/clock';
import { newId } from '$lib/server/db/id';
import type { Tx } from '$lib/server/db/store';
import { widenGoals, type GoalRow } from '$lib/server/repositories/goals';
import {
	addToCircle,
	circleIdsOfKind,
	circlesOf,
	insertCircle,
	membersOf,
	type CircleRow
} from '$lib/server/repositories/people';

/** Puts somebody into the circles of their role; a parent also gets one of their own with the team. */
export async function seat(tx: Tx, familyId: string, person: Seated): Promise<void> {
	const { personId, role } = person;
	if (isStaff(role)) return seatStaff(tx, familyId, personId);
	for (const circleId of await circlesOfEveryone(tx, familyId))
		await addToCircle(tx, circleId, [personId], now());
	if (role === 'parent') {
		const staffIds = await staffOf(tx, familyId);
		await newCircle(tx, familyId, 'parent-and-team', [personId, ...staffIds]);
	}
}

export interface Seated {
	personId: string;
	role: Role;
}

async function seatStaff(tx: Tx, familyId: string, personId: string): Promise<void> {
	await joinCircles(tx, familyId, 'whole-plan', personId);
	await joinCircles(tx, familyId, 'team', personId);
	await joinCircles(tx, familyId, 'parent-and-team', personId);
	await joinCircles(tx, familyId, 'chosen', personId);
}

/**
 * Invites somebody to some goals: from now on these are said to everyone who saw them before, and
 * to them. What was said about them earlier stays in the circle it was said to.
 */
export async function seatAtGoals(
	tx: Tx,
	familyId: string,
	personId: string,
	goals: readonly GoalRow[]
): Promise<void> {
	for (const earlierId of new Set(goals.map((goal) => goal.circleId))) {
		const [earlier] = await circlesOf(tx, familyId, [earlierId]);
		const people = (earlier?.people ?? []).map((person) => person.personId);
		const circleId = await newCircle(tx, familyId, 'chosen', [...people, personId]);
		const theirs = goals.filter((goal) => goal.circleId === earlierId);
		await widenGoals(
			tx,
			theirs.map((goal) => goal.id),
			circleId
		);
	}
}

/**
 * Those everyone in the plan is in: the whole plan, and goals that guests see too. A circle of one
 * parent and a guest is not among them, so another parent never walks into it.
 */
async function circlesOfEveryone(tx: Tx, familyId: string): Promise<string[]> {
	const everyoneIds = await circleIdsOfKind(tx, familyId, 'whole-plan');
	const chosenIds = await circleIdsOfKind(tx, familyId, 'chosen');
	const circles = await circlesOf(tx, familyId, [...everyoneIds, ...chosenIds]);
	const everyone = circles.find(({ id }) => everyoneIds.includes(id))?.people ?? [];
	const isEveryones = ({ people }: CircleRow) =>
		everyone.every(({ personId }) => people.some((person) => person.personId === personId));
	return circles.filter(isEveryones).map(({ id }) => id);
}

async function joinCircles(tx: Tx, familyId: string, kind: CircleKind, personId: string) {
	for (const circleId of await circleIdsOfKind(tx, familyId, kind))
		await addToCircle(tx, circleId, [personId], now());
}

/** Makes a circle of the family with these people in it and answers its id. */
export async function newCircle(
	tx: Tx,
	familyId: string,
	kind: CircleKind,
	personIds: readonly string[]
): Promise<string> {
	const id = newId();
	await insertCircle(tx, { id, familyId, kind, createdAt: now() }, [...new Set(personIds)]);
	return id;
}

async function staffOf(tx: Tx, familyId: string): Promise<string[]> {
	const members = await membersOf(tx, familyId, today());
	return members.filter(({ role }) => isStaff(role)).map(({ personId }) => personId);
}
