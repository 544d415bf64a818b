/** Where people can be reached, for signing in. An address signs in one person and nobody else. */
import { and, eq, ne } from 'drizzle-orm';
import type { Reader, Tx } from '$lib/server/db/store';
import type { Tables } from '$lib/server/db/schema';
import { tables } from '$lib/server/db/tables';

const { contact, person } = tables;

export type ContactRow = Tables['contact']['$inferSelect'];
export type Address = Pick<ContactRow, 'channel' | 'address'>;

/** Whose address this is; were it ever two people's, the one who had it first. */
export async function findOwnerOf(db: Reader, { channel, address }: Address) {
	const [row] = await db
		.select({ personId: person.id, language: person.language })
		.from(contact)
		.innerJoin(person, eq(person.id, contact.personId))
		.where(and(eq(contact.channel, channel), eq(contact.address, address)))
		.orderBy(contact.createdAt, contact.id)
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

/** Any other address of theirs on this channel signs them in no more, and nothing goes to it. */
export async function forgetOtherContacts(
	tx: Tx,
	personId: string,
	{ channel, address }: Address
): Promise<void> {
	await tx
		.delete(contact)
		.where(
			and(
				eq(contact.personId, personId),
				eq(contact.channel, channel),
				ne(contact.address, address)
			)
		);
}
