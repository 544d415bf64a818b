import { appendAudit } from '$lib/server/audit/append';
import type { Actor } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import type { Tx } from '$lib/server/db/store';
import { tell } from '$lib/server/live/tell';
import { lockFamily } from '$lib/server/repositories/families';

/** Every act the audit knows, as noun and past participle. */
export const auditActions = [
	'family.allocated',
	'family.created',
	'family.joined',
	'family.named',
	'family.read',
	'family.opened',
	'glass.broken',
	'glass.broken-quietly',
	'glass.ended',
	'look.seen',
	'child.imported',
	'invitation.revoked',
	'person.added',
	'staff.added',
	'person.invited',
	'person.removed',
	'lead.named',
	'circle.changed',
	'person.named',
	'person.signed-in',
	'person.signed-out',
	'person.chose-language',
	'person.read-safety',
	'account.disputed',
	'account.frozen',
	'account.unfrozen',
	'device.approved',
	'device.refused',
	'device.ended',
	'contact.changed',
	'pin.set',
	'passkey.added',
	'passkey.removed',
	'passkey.doubted',
	'second-factor.added',
	'second-factor.removed',
	'recovery-code.used',
	'staff.disabled',
	'staff.enabled',
	'staff.signed-out',
	'staff.linked',
	'what-works.said',
	'holding.answered',
	'report.written',
	'plan.started',
	'plan.written',
	'plan.published',
	'plan.closed',
	'strength.added',
	'goal.added',
	'goal.worded',
	'goal.closed',
	'goal.moved',
	'goal.rated',
	'goal.rated-together',
	'voice-note.kept',
	'goal.made-sense',
	'goal.meaning-heard',
	'goal.translated',
	'evidence.added',
	'step.added',
	'step.marked',
	'step.asked',
	'talk.said',
	'talk.read',
	'meeting.planned',
	'meeting.held',
	'interpreter.added',
	'interpreter.ended',
	'complaint.made',
	'complaint.answered',
	'voice.said',
	'voice.read',
	'feedback.opened',
	'feedback.answered',
	'photo.added',
	'photo.shown',
	'photo.refused',
	'photo.taken-back'
] as const;
export type AuditAction = (typeof auditActions)[number];

export interface Entry {
	action: AuditAction;
	familyId: string | null;
	subjectId: string | null;
	/** When given, everyone in this circle is told as it happens. */
	circleId?: string;
}

/**
 * The audit row and the live event, in the transaction of the act itself. The family's row is
 * locked before the end of its chain, always in this order.
 */
export async function record(tx: Tx, actor: Actor, entry: Entry): Promise<void> {
	const at = now();
	const { action, familyId, subjectId, circleId } = entry;
	const actorId = actor.personId;
	if (familyId !== null && circleId === undefined) await lockFamily(tx, familyId);
	if (familyId !== null && circleId !== undefined)
		await tell(tx, { familyId, circleId, kind: action, actorId, subjectId, at });
	await appendAudit(tx, { at, actorId, familyId, action, subjectId });
}
