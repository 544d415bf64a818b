/** Looks at families: those the audit holds, and those that managers are shown. */
import { and, eq, gt, inArray, isNull, lt, lte, ne } from 'drizzle-orm';
import type { Day } from '$lib/domain/time/days';
import { asText, latestFirst, olderThan } from '$lib/server/db/sql';
import type { Reader, Tx } from '$lib/server/db/store';
import type { Tables } from '$lib/server/db/schema';
import { tables } from '$lib/server/db/tables';
import { isCurrent } from './places';

const { auditEvent, flaggedLook, family, membership, person } = tables;

export type FlaggedLookRow = Tables['flaggedLook']['$inferSelect'];
export type NewFlaggedLook = Tables['flaggedLook']['$inferInsert'];

/** Has this person looked at this since then? */
export async function hasLooked(
	db: Reader,
	look: { personId: string; familyId: string; subjectId: string },
	since: Date
): Promise<boolean> {
	const [row] = await db
		.select({ id: auditEvent.id })
		.from(auditEvent)
		.where(
			and(
				eq(auditEvent.familyId, look.familyId),
				gt(auditEvent.at, since),
				eq(auditEvent.action, 'family.opened'),
				eq(auditEvent.actorId, look.personId),
				eq(auditEvent.subjectId, look.subjectId)
			)
		)
		.limit(1);
	return row !== undefined;
}

/**
 * Looks at these families, newest first. Each was at what everyone in the plan sees, and its subject
 * is the family; or at what was said to one circle, and its subject is that.
 */
export async function looksAt(
	db: Reader,
	familyIds: readonly string[],
	circles: readonly string[],
	before: Date,
	limit: number
) {
	if (familyIds.length === 0) return [];
	return db
		.select({
			id: auditEvent.id,
			at: auditEvent.at,
			personId: auditEvent.actorId,
			familyId: auditEvent.familyId
		})
		.from(auditEvent)
		.where(
			and(
				inArray(auditEvent.familyId, [...familyIds]),
				lt(auditEvent.at, before),
				eq(auditEvent.action, 'family.opened'),
				inArray(auditEvent.subjectId, [...familyIds, ...circles])
			)
		)
		.orderBy(...latestFirst(auditEvent.at, auditEvent.id))
		.limit(limit);
}

/** Looks with a reason that are over, and that it is safe for the family to know of. */
export async function toldGlassLooks(
	db: Reader,
	familyIds: readonly string[],
	{ before, at }: { before: Date; at: Date },
	limit: number
) {
	if (familyIds.length === 0) return [];
	return db
		.select({
			id: flaggedLook.id,
			at: flaggedLook.at,
			personId: flaggedLook.personId,
			familyId: flaggedLook.familyId
		})
		.from(flaggedLook)
		.innerJoin(auditEvent, eq(auditEvent.subjectId, asText(flaggedLook.id)))
		.where(
			and(
				inArray(flaggedLook.familyId, [...familyIds]),
				eq(flaggedLook.kind, 'break-glass'),
				lte(flaggedLook.endsAt, at),
				lt(flaggedLook.at, before),
				eq(auditEvent.familyId, flaggedLook.familyId),
				eq(auditEvent.action, 'glass.broken')
			)
		)
		.orderBy(...latestFirst(flaggedLook.at, flaggedLook.id))
		.limit(limit);
}

export async function insertFlaggedLook(tx: Tx, row: NewFlaggedLook): Promise<void> {
	await tx.insert(flaggedLook).values(row);
}

/** The look with a reason that this person has open now. */
export async function openGlassOf(
	db: Reader,
	personId: string,
	at: Date
): Promise<FlaggedLookRow | null> {
	const [row] = await db
		.select()
		.from(flaggedLook)
		.where(
			and(
				eq(flaggedLook.personId, personId),
				eq(flaggedLook.kind, 'break-glass'),
				gt(flaggedLook.endsAt, at)
			)
		)
		.orderBy(...latestFirst(flaggedLook.at, flaggedLook.id))
		.limit(1);
	return row ?? null;
}

/** Of these looks, the ones that are still open. */
export async function openAmong(
	db: Reader,
	lookIds: readonly string[],
	at: Date
): Promise<Set<string>> {
	if (lookIds.length === 0) return new Set();
	const rows = await db
		.select({ id: flaggedLook.id })
		.from(flaggedLook)
		.where(and(inArray(flaggedLook.id, [...lookIds]), gt(flaggedLook.endsAt, at)));
	return new Set(rows.map((row) => row.id));
}

export async function endFlaggedLook(tx: Tx, lookId: string, at: Date): Promise<void> {
	await tx.update(flaggedLook).set({ endsAt: at }).where(eq(flaggedLook.id, lookId));
}

export async function findFlaggedLook(db: Reader, lookId: string): Promise<FlaggedLookRow | null> {
	const [row] = await db.select().from(flaggedLook).where(eq(flaggedLook.id, lookId)).limit(1);
	return row ?? null;
}

/** False when somebody has said so before: the first to see it stays. */
export async function saveSeen(
	tx: Tx,
	lookId: string,
	seen: { seenById: string; seenAt: Date }
): Promise<boolean> {
	const rows = await tx
		.update(flaggedLook)
		.set(seen)
		.where(and(eq(flaggedLook.id, lookId), isNull(flaggedLook.seenAt)))
		.returning({ id: flaggedLook.id });
	return rows.length > 0;
}

/** Flagged looks older than `before`, or all of them, newest first. */
export async function flaggedLooks(db: Reader, before: FlaggedLookRow | null, limit: number) {
	return db
		.select({ look: flaggedLook, familyName: family.name, person })
		.from(flaggedLook)
		.innerJoin(family, eq(family.id, flaggedLook.familyId))
		.innerJoin(person, eq(person.id, flaggedLook.personId))
		.where(before ? olderThan(flaggedLook.at, flaggedLook.id, before) : undefined)
		.orderBy(...latestFirst(flaggedLook.at, flaggedLook.id))
		.limit(limit);
}

/** How many flagged looks nobody has seen yet, but for this person's own. */
export async function unseenLooks(db: Reader, personId: string): Promise<number> {
	return db.$count(
		flaggedLook,
		and(isNull(flaggedLook.seenAt), ne(flaggedLook.personId, personId))
	);
}

/** Of these looks with a reason, the ones the family is not told of. */
export async function quietAmong(
	db: Reader,
	looks: readonly Pick<FlaggedLookRow, 'id' | 'familyId'>[]
): Promise<Set<string>> {
	if (looks.length === 0) return new Set();
	const familyIds = [...new Set(looks.map(({ familyId }) => familyId))];
	const rows = await db
		.select({ id: auditEvent.subjectId })
		.from(auditEvent)
		.where(
			and(
				inArray(auditEvent.familyId, familyIds),
				eq(auditEvent.action, 'glass.broken-quietly'),
				inArray(
					auditEvent.subjectId,
					looks.map(({ id }) => id)
				)
			)
		);
	return new Set(rows.flatMap(({ id }) => id ?? []));
}

/** Families of exactly this name, with a child born on this day. */
export async function familiesByChild(
	db: Reader,
	name: string,
	childBornOn: Day,
	on: Day
): Promise<string[]> {
	const rows = await db
		.selectDistinct({ id: family.id })
		.from(family)
		.innerJoin(membership, eq(membership.familyId, family.id))
		.innerJoin(person, eq(person.id, membership.personId))
		.where(
			and(
				eq(family.name, name),
				eq(membership.part, 'child'),
				eq(person.bornOn, childBornOn),
				isCurrent(on)
			)
		)
		.limit(2);
	return rows.map((row) => row.id);
}

/** Everything this person is or ever was to the family. */
export async function partsEverOf(db: Reader, personId: string, familyId: string) {
	const rows = await db
		.select({ part: membership.part })
		.from(membership)
		.where(and(eq(membership.personId, personId), eq(membership.familyId, familyId)));
	return rows.map((row) => row.part);
}
