import { and, eq, inArray, max } from 'drizzle-orm';
import type { Reader } from '$lib/server/db/store';
import { tables } from '$lib/server/db/tables';

const { auditEvent, voiceRead } = tables;

/** Family id → when this person last said that they had read what is new there. */
export async function lastReadOf(
	db: Reader,
	personId: string,
	familyIds: readonly string[]
): Promise<Map<string, Date>> {
	const found = new Map<string, Date>();
	if (familyIds.length === 0) return found;
	const rows = await db
		.select({ familyId: auditEvent.familyId, at: max(auditEvent.at) })
		.from(auditEvent)
		.where(
			and(
				inArray(auditEvent.familyId, [...familyIds]),
				eq(auditEvent.actorId, personId),
				eq(auditEvent.action, 'family.read')
			)
		)
		.groupBy(auditEvent.familyId);
	for (const { familyId, at } of rows) if (familyId && at) found.set(familyId, at);
	return found;
}

/** Of these voice entries the ones this person has read. */
export async function voiceReadBy(
	db: Reader,
	personId: string,
	entryIds: readonly string[]
): Promise<Set<string>> {
	if (entryIds.length === 0) return new Set();
	const rows = await db
		.select({ entryId: voiceRead.entryId })
		.from(voiceRead)
		.where(and(eq(voiceRead.personId, personId), inArray(voiceRead.entryId, [...entryIds])));
	return new Set(rows.map((row) => row.entryId));
}
