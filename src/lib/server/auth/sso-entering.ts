import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isStaff } from '$lib/domain/families/circles';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import type { Reader } from '$lib/server/db/store';
import { findPerson } from '$lib/server/repositories/people';
import { findTotp } from '$lib/server/repositories/second-factors';
import {
	findIdentity,
	findUnknown,
	keepUnknown,
	type Identity
} from '$lib/server/repositories/staff-identities';
import { enter, type Entered } from './enter';

const waitsForMs = 7 * 86_400_000;
const clearLetters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** What an unknown person reads out to their administrator: the same each time they come. */
function referenceOf({ issuer, subject }: Identity): string {
	const bytes = createHash('sha256')
		.update(JSON.stringify([issuer, subject]))
		.digest();
	const letters = [...bytes.subarray(0, 10)].map((byte) => clearLetters[byte % 31]);
	return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`;
}

/**
 * Lets in whoever the provider knows as this, if an administrator has linked them: `halfWay` where
 * their code app is asked first. `null` for a frozen account; a reference to read to the
 * administrator for somebody nobody has linked.
 */
export async function enterWithIdentity(
	identity: Identity,
	language: string | undefined
): Promise<{ entered: Entered | null } | { halfWay: Entered } | { reference: string }> {
	return store.write(async (tx) => {
		const known = await findIdentity(tx, identity);
		if (!known) {
			const reference = referenceOf(identity);
			await keepUnknown(tx, reference, identity, now());
			return { reference };
		}
		const person = await findPerson(tx, known.personId);
		const mayEnter = person && !person.frozenAt && isStaff(person.role);
		if (!mayEnter) return { entered: null };
		const { id: personId, role } = person;
		if (await findTotp(tx, personId)) return { halfWay: { personId, role } };
		return { entered: await enter(tx, personId, language) };
	});
}

const identity = z.object({ issuer: z.string(), subject: z.string() });

/** Who came with this reference in the last week; null for nobody. */
export async function identityOfReference(db: Reader, typed: string): Promise<Identity | null> {
	const since = new Date(now().getTime() - waitsForMs);
	const found = identity.safeParse(await findUnknown(db, typed, since));
	return found.success ? found.data : null;
}

/** Is this who the signed-in person is to the provider? */
export async function isIdentityOf(personId: string, shown: Identity): Promise<boolean> {
	return (await findIdentity(store.read, shown))?.personId === personId;
}
