import type { OwnActor } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { saveSafetyRead } from '$lib/server/repositories/first-use';
import { record } from '../record';

/** Somebody has read how to use this safely, and is not shown it again unasked. */
export async function readSafety(person: OwnActor): Promise<void> {
	const { personId } = person;
	await store.write(async (tx) => {
		await saveSafetyRead(tx, personId, now());
		await record(tx, person, {
			action: 'person.read-safety',
			familyId: null,
			subjectId: personId
		});
	});
}
