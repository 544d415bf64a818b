import { aliasedTable, and, asc, count, desc, eq, isNotNull, isNull, notExists } from 'drizzle-orm';
import type { Day } from '$lib/domain/time/days';
import type { Reader } from '$lib/server/db/store';
import { tables } from '$lib/server/db/tables';
import { isCurrent } from './places';

const { person, membership } = tables;

/** Imported children whose family has nobody leading on a day, last imported first. */
export async function childrenWithoutLead(db: Reader, on: Day, limit: number) {
	const rows = await db
		.select({
			familyId: membership.familyId,
			localId: person.localId,
			importedAt: person.createdAt
		})
		.from(membership)
		.innerJoin(person, eq(person.id, membership.personId))
		.where(isWaiting(db, on))
		.orderBy(desc(person.createdAt), asc(person.localId))
		.limit(limit);
	const [total] = await db
		.select({ count: count() })
		.from(membership)
		.innerJoin(person, eq(person.id, membership.personId))
		.where(isWaiting(db, on));
	return { rows, total: total?.count ?? 0 };
}

function isWaiting(db: Reader, on: Day) {
	const lead = aliasedTable(membership, 'lead');
	const leads = db
		.select({ id: lead.id })
		.from(lead)
		.where(and(eq(lead.familyId, membership.familyId), eq(lead.isLead, true), isCurrent(on, lead)));
	return and(
		eq(membership.part, 'child'),
		isNull(membership.until),
		isNotNull(person.localId),
		notExists(leads)
	);
}

/** Everyone a family can be given to. */
export async function keyWorkers(db: Reader) {
	return db
		.select({ personId: person.id, name: person.name, agency: person.agency })
		.from(person)
		.where(eq(person.role, 'key-worker'))
		.orderBy(asc(person.id));
}
