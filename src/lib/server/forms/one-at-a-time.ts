/**
 * What takes much room is done for one person at a time: whoever sends a hundred photos at once has
 * them read one after the other, and nobody else waits for that.
 */
const underWay = new Map<string, Promise<unknown>>();

/** Does the work when what this person asked for before is done, whatever came of that. */
export async function oneAtATime<T>(personId: string, work: () => Promise<T>): Promise<T> {
	const before = underWay.get(personId) ?? Promise.resolve();
	const done = before.then(work, work);
	underWay.set(personId, done);
	try {
		return await done;
	} finally {
		if (underWay.get(personId) === done) underWay.delete(personId);
	}
}
