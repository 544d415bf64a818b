/**
 * Where people can be reached, for signing in. An address a worker typed with an invitation is not
 * yet that person's: it counts once the invitation made in the same moment was accepted. Otherwise
 * a wrong number would be a way in, even after the invitation was revoked.
 */
import { and, desc, eq, exists, isNull, not } from 'drizzle-orm';
import type { Reader, Tx } from '$lib/server/db/store';
import type { Tables } from '$lib/server/db/schema';
import { tables } from '$lib/server/db/tables';

const { contact, invitation, person } = tables;

export type ContactRow = Tables['contact']['$inferSelect'];
export type Address = Pick<ContactRow, 'channel' | 'address'>;

const isAddress = ({ channel, address }: Address) =>
	and(eq(contact.channel, channel), eq(contact.address, address));

/** An invitation that was made with this contact and is not accepted. */
function waitingInvitation(db: Reader) {
	return db
		.select({ id: invitation.id })
		.from(invitation)
		.where(
			and(
				eq(invitation.personId, contact.personId),
				eq(invitation.createdAt, contact.createdAt),
				isNull(invitation.usedAt)
			)
		);
}

/**
 * Whose address this is. When it belongs to several people, such as a mother's phone that is also
 * her child's, the one who got it last.
 */
export async function findOwnerOf(db: Reader, address: Address) {
	const [row] = await db
		.select({ personId: person.id, language: person.language })
		.from(contact)
		.innerJoin(person, eq(person.id, contact.personId))
		.where(and(isAddress(address), not(exists(waitingInvitation(db)))))
		.orderBy(desc(contact.createdAt), desc(contact.id))
		.limit(1);
	return row ?? null;
}

/** Where the latest invitation of this person went: their newest contact. */
export async function newestContactOf(db: Reader, personId: string): Promise<ContactRow | null> {
	const [row] = await db
		.select()
		.from(contact)
		.where(eq(contact.personId, personId))
		.orderBy(desc(contact.createdAt), desc(contact.id))
		.limit(1);
	return row ?? null;
}

/** One contact a channel and person; the later address takes the earlier one's place. */
export async function saveContact(tx: Tx, row: ContactRow): Promise<void> {
	const { address, createdAt } = row;
	await tx
		.insert(contact)
		.values(row)
		.onConflictDoUpdate({
			target: [contact.personId, contact.channel],
			set: { address, createdAt }
		});
}
