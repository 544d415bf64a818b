/**
 * Live updates, the same on both engines: `family_event` is the truth, a hint says when to look at
 * it. Each subscriber is given every event after the one they named, in order, once.
 */
import { FamilyListeners, type Listener } from './family-listeners';
import type { FamilyEvent, ReadEvents } from './events';
import type { Wakeups } from './wakeups';

export type { FamilyEvent } from './events';

/** A hint can be lost when a process ends between commit and telling; this finds what it meant. */
const SWEEP_EVERY_MS = 30_000;
const READ_AGAIN_AFTER_MS = 1000;

export class LiveFeed {
	#families = new Map<string, FamilyListeners>();
	#sweeper: NodeJS.Timeout | null = null;
	#read: ReadEvents;
	#wakeups: Wakeups;
	#onError: (error: unknown) => void;

	constructor(read: ReadEvents, wakeups: Wakeups, onError: (error: unknown) => void) {
		this.#read = read;
		this.#wakeups = wakeups;
		this.#onError = onError;
	}

	/** Begins to hear other processes. */
	async start(): Promise<void> {
		await this.#wakeups.start((familyId) =>
			familyId === null ? this.sweep() : this.#wake(familyId)
		);
		this.#sweeper = setInterval(() => this.sweep(), SWEEP_EVERY_MS).unref();
	}

	/** Says, after the commit, that a family has news. Never throws. */
	publish(familyId: string): void {
		this.#wake(familyId);
		this.#wakeups.send(familyId);
	}

	/** Tells `fn` every event after `sinceSeq`, in order, none left out; answers how to stop. */
	subscribe(familyId: string, sinceSeq: number, fn: (event: FamilyEvent) => void): () => void {
		const family = this.#families.get(familyId) ?? this.#newFamily(familyId);
		const listener: Listener = { seq: sinceSeq, tell: fn };
		family.add(listener);
		this.#drain(family);
		return () => {
			family.remove(listener);
			if (family.isEmpty && this.#families.get(familyId) === family) {
				this.#families.delete(familyId);
			}
		};
	}

	/** Looks at every family somebody listens to. */
	sweep(): void {
		for (const family of this.#families.values()) this.#drain(family);
	}

	/** Resolves when no family is being read. */
	async settled(): Promise<void> {
		await Promise.all([...this.#families.values()].map((family) => family.settled()));
	}

	/** Stops hearing and telling; after this nobody is told anything and nothing is read. */
	async close(): Promise<void> {
		if (this.#sweeper) clearInterval(this.#sweeper);
		for (const family of this.#families.values()) family.clear();
		await this.settled();
		this.#families.clear();
		await this.#wakeups.close();
	}

	#newFamily(familyId: string): FamilyListeners {
		const family = new FamilyListeners(familyId, this.#read, this.#onError);
		this.#families.set(familyId, family);
		return family;
	}

	#wake(familyId: string): void {
		const family = this.#families.get(familyId);
		if (family) this.#drain(family);
	}

	#drain(family: FamilyListeners): void {
		family.drain().catch((error: unknown) => {
			this.#onError(error);
			setTimeout(() => this.#drain(family), READ_AGAIN_AFTER_MS).unref();
		});
	}
}
