import { createHash } from 'node:crypto';
import { now } from '$lib/server/clock';
import { newId } from '$lib/server/db/id';
import { claimSubmission, findSubmission } from '$lib/server/repositories/records';
import type { Tx } from '$lib/server/db/store';

export type OnceRefusal = { ok: false; reason: 'sent-differently-before' | 'not-your-form' };
export type OnceOutcome = { ok: true; subjectId: string } | OnceRefusal;

/**
 * Do a thing once for a form, however often the form is sent. `key` was made when the form opened.
 * The same key with the same body gives the first outcome again; with another body it is refused
 * (answer 422); another person's key is refused (answer 403).
 */
export async function once(
	tx: Tx,
	personId: string,
	key: string,
	body: unknown,
	act: (subjectId: string) => Promise<void>
): Promise<OnceOutcome> {
	const bodyHash = createHash('sha256').update(JSON.stringify(body)).digest('hex');
	const subjectId = newId();
	const isFirst = await claimSubmission(tx, { key, personId, bodyHash, subjectId, at: now() });
	if (!isFirst) {
		const earlier = await findSubmission(tx, key);
		if (earlier?.personId !== personId) return { ok: false, reason: 'not-your-form' };
		if (earlier.bodyHash !== bodyHash) return { ok: false, reason: 'sent-differently-before' };
		return { ok: true, subjectId: earlier.subjectId };
	}
	await act(subjectId);
	return { ok: true, subjectId };
}
