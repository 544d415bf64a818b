/** Everyone who is here for their work, as their administrator sees them. */
import { asc, inArray, isNull, and } from 'drizzle-orm';
import { isStaff } from '$lib/domain/families/circles';
import { roles } from '$lib/domain/vocabulary';
import type { Reader } from '$lib/server/db/store';
import { tables } from '$lib/server/db/tables';

const { person, passkey, staffIdentity, totp } = tables;
const staffRoles = roles.filter(isStaff);

export async function colleagues(db: Reader) {
	return db
		.select({
			id: person.id,
			name: person.name,
			role: person.role,
			agency: person.agency,
			frozenAt: person.frozenAt
		})
		.from(person)
		.where(inArray(person.role, staffRoles))
		.orderBy(asc(person.name), asc(person.id));
}

/** Who of them has which way to come in. */
export async function waysIn(db: Reader) {
	const [passkeys, identities, apps] = await Promise.all([
		db
			.select({ id: passkey.personId })
			.from(passkey)
			.where(and(isNull(passkey.endedAt))),
		db.select({ id: staffIdentity.personId }).from(staffIdentity),
		db.select({ id: totp.personId }).from(totp)
	]);
	const has = (rows: readonly { id: string }[]) => new Set(rows.map(({ id }) => id));
	return { passkeys: has(passkeys), identities: has(identities), apps: has(apps) };
}
