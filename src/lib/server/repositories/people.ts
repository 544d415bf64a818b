import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { prepared } from '$lib/server/db/prepared';
import type { Reader, Tx } from '$lib/server/db/store';
import type { Tables } from '$lib/server/db/schema';
import { tables } from '$lib/server/db/tables';
import type { Day } from '$lib/domain/time/days';
import type { CircleKind } from '$lib/domain/vocabulary';
import { isCurrent } from './places';

const { person, membership, circle, circleMember, contact, family } = tables;

export type PersonRow = Tables['person']['$inferSelect'];
export type NewPerson = Tables['person']['$inferInsert'];

const personBy = prepared('person_by', { texts: ['personId'] }, (db, { personId }) =>
	db.select().from(person).where(eq(person.id, personId)).limit(1)
);

export async function findPerson(db: Reader, personId: string): Promise<PersonRow | null> {
	const [row] = await personBy(db, { personId });
	return row ?? null;
}

/** Everybody there is: to tell an empty installation. */
export async function personCount(db: Reader): Promise<number> {
	return db.$count(person);
}

export async function insertPerson(tx: Tx, row: NewPerson): Promise<void> {
	await tx.insert(person).values(row);
}

export async function updateLanguage(tx: Tx, personId: string, language: string): Promise<void> {
	await tx.update(person).set({ language }).where(eq(person.id, personId));
}

export async function updatePersonName(tx: Tx, personId: string, name: string): Promise<void> {
	await tx.update(person).set({ name }).where(eq(person.id, personId));
}

/** Closes or opens an account; false when it was so before. */
export async function setFrozen(tx: Tx, personId: string, frozenAt: Date | null): Promise<boolean> {
	const isOther = frozenAt === null ? isNotNull(person.frozenAt) : isNull(person.frozenAt);
	const changed = await tx
		.update(person)
		.set({ frozenAt })
		.where(and(eq(person.id, personId), isOther))
		.returning({ id: person.id });
	return changed.length > 0;
}

const placesBy = prepared('places_by', { texts: ['personId', 'on'] }, (db, { personId, on }) =>
	db
		.select({ familyId: membership.familyId, part: membership.part, isLead: membership.isLead })
		.from(membership)
		.where(and(eq(membership.personId, personId), isCurrent(on)))
);

/** Places of one person in families on a day; a place that has ended is not there. */
export async function placesOf(db: Reader, personId: string, on: Day) {
	return placesBy(db, { personId, on });
}

/** Everyone with a place in the family on a day, whatever circles they are in. */
export async function membersOf(db: Reader, familyId: string, on: Day) {
	return db
		.select({
			personId: person.id,
			name: person.name,
			role: person.role,
			agency: person.agency,
			bornOn: person.bornOn,
			diedOn: person.diedOn,
			language: person.language,
			localId: person.localId,
			part: membership.part,
			isLead: membership.isLead
		})
		.from(membership)
		.innerJoin(person, eq(person.id, membership.personId))
		.where(and(eq(membership.familyId, familyId), isCurrent(on)))
		.orderBy(membership.since, person.id);
}

export type Member = Awaited<ReturnType<typeof membersOf>>[number];

const everMembersBy = prepared('ever_members_by', { lists: ['familyIds'] }, (db, { familyIds }) =>
	db
		.select({
			familyId: membership.familyId,
			personId: person.id,
			name: person.name,
			role: person.role,
			agency: person.agency,
			bornOn: person.bornOn,
			diedOn: person.diedOn,
			localId: person.localId,
			part: membership.part,
			isLead: membership.isLead,
			until: membership.until,
			endedAt: membership.endedAt
		})
		.from(membership)
		.innerJoin(person, eq(person.id, membership.personId))
		.where(inArray(membership.familyId, familyIds))
		.orderBy(membership.since, person.id, membership.id)
);

/** Everyone who has or ever had a place in these families, in the order they joined. */
export async function everMembersOf(db: Reader, familyIds: readonly string[]) {
	return familyIds.length === 0 ? [] : everMembersBy(db, { familyIds });
}

export type EverMember = Awaited<ReturnType<typeof everMembersOf>>[number];

export async function insertMembership(
	tx: Tx,
	row: Tables['membership']['$inferInsert']
): Promise<void> {
	await tx.insert(membership).values(row);
}

const circleIdsBy = prepared('circle_ids_by', { texts: ['personId'] }, (db, { personId }) =>
	db
		.select({ id: circleMember.circleId })
		.from(circleMember)
		.where(eq(circleMember.personId, personId))
);

export async function circleIdsOf(db: Reader, personId: string): Promise<string[]> {
	const rows = await circleIdsBy(db, { personId });
	return rows.map((row) => row.id);
}

/** The family's circles among `circleIds`, each with the people in it; never one of managers. */
export async function circlesOf(db: Reader, familyId: string, circleIds: readonly string[]) {
	const rows = await db
		.select({
			id: circle.id,
			kind: circle.kind,
			personId: circleMember.personId,
			name: person.name,
			role: person.role
		})
		.from(circle)
		.innerJoin(circleMember, eq(circleMember.circleId, circle.id))
		.innerJoin(person, eq(person.id, circleMember.personId))
		.where(and(eq(circle.familyId, familyId), inArray(circle.id, [...circleIds])))
		.orderBy(circle.id, person.id);
	const circles = new Map<string, CircleRow>();
	for (const { id, kind, ...member } of rows) {
		if (kind === 'managers') continue;
		const found = circles.get(id) ?? { id, kind, people: [] };
		found.people.push(member);
		circles.set(id, found);
	}
	return [...circles.values()];
}

export interface CircleRow {
	id: string;
	kind: CircleKind;
	people: { personId: string; name: string | null; role: PersonRow['role'] }[];
}

export async function insertCircle(
	tx: Tx,
	row: Tables['circle']['$inferInsert'],
	personIds: readonly string[]
): Promise<void> {
	await tx.insert(circle).values(row);
	await addToCircle(tx, row.id, personIds, row.createdAt);
}

export async function addToCircle(
	tx: Tx,
	circleId: string,
	personIds: readonly string[],
	at: Date
): Promise<void> {
	if (personIds.length === 0) return;
	await tx
		.insert(circleMember)
		.values(personIds.map((personId) => ({ circleId, personId, addedAt: at })))
		.onConflictDoNothing();
}

/** The family's circles of one kind. For commands that put someone into them. */
export async function circleIdsOfKind(
	db: Reader,
	familyId: string,
	kind: CircleRow['kind']
): Promise<string[]> {
	const rows = await db
		.select({ id: circle.id })
		.from(circle)
		.where(and(eq(circle.familyId, familyId), eq(circle.kind, kind)))
		.orderBy(circle.id);
	return rows.map((row) => row.id);
}

export async function insertFamily(tx: Tx, row: Tables['family']['$inferInsert']): Promise<void> {
	await tx.insert(family).values(row);
}

export async function updateFamilyName(tx: Tx, familyId: string, name: string): Promise<void> {
	await tx.update(family).set({ name }).where(eq(family.id, familyId));
}

export async function findFamilies(db: Reader, familyIds: readonly string[]) {
	if (familyIds.length === 0) return [];
	return db
		.select({ id: family.id, name: family.name, eventSeq: family.eventSeq })
		.from(family)
		.where(inArray(family.id, [...familyIds]));
}

export async function findContact(db: Reader, channel: 'sms' | 'email', address: string) {
	const rows = await db
		.select({ personId: contact.personId })
		.from(contact)
		.where(and(eq(contact.channel, channel), eq(contact.address, address)));
	return rows;
}

export async function contactsOf(db: Reader, personId: string) {
	return db.select().from(contact).where(eq(contact.personId, personId)).orderBy(contact.channel);
}

export async function insertContact(tx: Tx, row: Tables['contact']['$inferInsert']): Promise<void> {
	await tx.insert(contact).values(row);
}
