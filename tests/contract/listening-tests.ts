import type { Store, Tx } from '$lib/server/db/store';
import type { FamilyEvent, LiveFeed } from '$lib/server/live/feed';
import { tell } from '$lib/server/live/tell';
import { noon, type Home } from './rows';

/** Someone who listens to a family, and remembers what they heard. */
export class Ear {
	readonly events: FamilyEvent[] = [];
	readonly stop: () => void;
	#waiting: { count: number; resolve: () => void } | null = null;

	constructor(feed: LiveFeed, familyId: string, sinceSeq = 0) {
		this.stop = feed.subscribe(familyId, sinceSeq, (event) => this.#hear(event));
	}

	get seqs(): number[] {
		return this.events.map((event) => event.seq);
	}

	/** The numbers heard, once there are `count` of them. */
	async heard(count: number): Promise<number[]> {
		if (this.events.length < count) {
			const { promise, resolve } = Promise.withResolvers<void>();
			this.#waiting = { count, resolve };
			await promise;
		}
		return this.seqs;
	}

	#hear(event: FamilyEvent): void {
		this.events.push(event);
		if (this.#waiting && this.events.length >= this.#waiting.count) this.#waiting.resolve();
	}
}

/** Something happens in a family: in a write of its own, or in one under way. */
export async function tellOnce(where: Store | Tx, home: Home): Promise<void> {
	const { familyId, circleId, personId } = home;
	const event = { familyId, circleId, kind: 'goal.rated', actorId: personId, at: noon };
	if ('write' in where) await where.write((tx) => tell(tx, { ...event, subjectId: null }));
	else await tell(where, { ...event, subjectId: null });
}
