/**
 * Which circles a place in a family brings with it. Called by the commands that give somebody a
 * place, inside their transaction.
 */
import { isStaff } from '$lib/domain/families/circles';
import type { CircleKind, Role } from '$lib/domain/vocabulary';
import { now, today } from '$lib/server/clock';
import { newId } from '$lib/server/db/id';
import type { Tx } from '$lib/server/db/store';
import {
	addToCircle,
	circleIdsOfKind,
	insertCircle,
	membersOf
} from '$lib/server/repositories/people';

/** Puts somebody into the circles of their role; a parent also gets one of their own with the team. */
export async function seat(tx: Tx, familyId: string, person: Seated): Promise<void> {
	const { personId, role } = person;
	if (isStaff(role)) return seatStaff(tx, familyId, personId);
	await joinCircles(tx, familyId, 'whole-plan', personId);
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
