import { and, eq, isNull } from 'drizzle-orm';
import { store } from '$lib/server/db/current';
import { tables } from '$lib/server/db/tables';

/** What the audit holds about a family: [action, actor, subject], oldest first. */
export async function auditOf(familyId: string): Promise<(string | null)[][]> {
	const { auditEvent } = tables;
	const rows = await store.read
		.select()
		.from(auditEvent)
		.where(eq(auditEvent.familyId, familyId))
		.orderBy(auditEvent.id);
	return rows.map(({ action, actorId, subjectId }) => [action, actorId, subjectId]);
}

/** What the audit holds about a person and no family, oldest first. */
export async function auditAbout(personId: string): Promise<string[]> {
	const { auditEvent } = tables;
	const rows = await store.read
		.select({ action: auditEvent.action })
		.from(auditEvent)
		.where(and(eq(auditEvent.subjectId, personId), isNull(auditEvent.familyId)))
		.orderBy(auditEvent.id);
	return rows.map(({ action }) => action);
}
