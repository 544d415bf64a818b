import type { Role } from '$lib/domain/vocabulary';
import { isLanguage } from '$lib/server/access/viewers';
import { record } from '$lib/server/commands/record';
import type { Tx } from '$lib/server/db/store';
import { findPerson, updateLanguage } from '$lib/server/repositories/people';

/** The remembered device somebody comes in on, with the secret its cookie carries. */
export interface EnteredDevice {
	id: string;
	token: string;
	/** A PIN opens its content: only there does a session last. */
	hasPin: boolean;
}

/** Someone who has shown who they are, and may be given a session. */
export interface Entered {
	personId: string;
	role: Role;
	/** Left out for staff, who come in by other ways. */
	device?: EnteredDevice;
}

/**
 * Lets somebody in, in the transaction that used up their code or invitation. The language they
 * chose on this device before signing in becomes theirs. Null for a frozen account.
 */
export async function enter(
	tx: Tx,
	personId: string,
	language: string | undefined
): Promise<Entered | null> {
	const person = await findPerson(tx, personId);
	if (!person || person.frozenAt) return null;
	const actor = { personId };
	if (isLanguage(language) && language !== person.language) {
		await updateLanguage(tx, personId, language);
		await record(tx, actor, {
			action: 'person.chose-language',
			familyId: null,
			subjectId: personId
		});
	}
	await record(tx, actor, { action: 'person.signed-in', familyId: null, subjectId: personId });
	return { personId, role: person.role };
}
