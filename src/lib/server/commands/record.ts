import { insertAudit } from '$lib/server/repositories/records';
import type { Actor } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import type { Tx } from '$lib/server/db/store';
import { tell } from '$lib/server/live/tell';

/** Every act the audit knows, as noun and past participle. */
export const auditActions = [
	'family.allocated',
	'family.created',
	'family.joined',
	'family.named',
	'family.read',
	'child.imported',
	'invitation.revoked',
	'person.added',
	'staff.added',
	'person.invited',
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
	'plan.started',
	'plan.written',
	'plan.published',
	'plan.closed',
	'strength.added',
	'goal.added',
	'goal.worded',
	'goal.closed',
	'goal.rated',
	'goal.translated',
	'evidence.added',
	'step.added',
	'step.marked',
	'meeting.planned',
	'meeting.held',
	'voice.said',
	'voice.read',
	'feedback.opened',
	'feedback.answered'
] as const;
export type AuditAction = (typeof auditActions)[number];

export interface Entry {
	action: AuditAction;
	familyId: string | null;
	subjectId: string | null;
	/** When given, everyone in this circle is told as it happens. */
	circleId?: string;
}

/** The audit row and the live event, in the transaction of the act itself. */
export async function record(tx: Tx, actor: Actor, entry: Entry): Promise<void> {
	const at = now();
	const { action, familyId, subjectId, circleId } = entry;
	await insertAudit(tx, { at, actorId: actor.personId, familyId, action, subjectId });
	if (circleId === undefined || familyId === null) return;
	await tell(tx, { familyId, circleId, kind: action, actorId: actor.personId, subjectId, at });
}
