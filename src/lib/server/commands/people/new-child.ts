import type { Day } from '$lib/domain/time/days';
import { now, today } from '$lib/server/clock';
import { newId } from '$lib/server/db/id';
import type { Tx } from '$lib/server/db/store';
import { insertMembership, insertPerson } from '$lib/server/repositories/people';

export interface NewChild {
	name: string;
	bornOn: Day | null;
}

/** A child's row and place, inside the transaction of a command. Nobody signs in as them yet. */
export async function insertChild(
	tx: Tx,
	familyId: string,
	{ name, bornOn }: NewChild,
	id = newId()
): Promise<void> {
	await insertPerson(tx, { id, role: 'young-person', name, bornOn, createdAt: now() });
	await insertMembership(tx, {
		id: newId(),
		familyId,
		personId: id,
		part: 'child',
		isLead: false,
		since: today(),
		until: null
	});
}
