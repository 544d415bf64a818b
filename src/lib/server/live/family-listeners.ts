/** Everyone in this process who listens to one family, served by one read at a time. */
import { EVENTS_AT_ONCE, type FamilyEvent, type ReadEvents } from './events';

export interface Listener {
	/** The last event this listener was given. */
	seq: number;
	readonly tell: (event: FamilyEvent) => void;
}

export class FamilyListeners {
	#listeners = new Set<Listener>();
	#reading: Promise<void> | null = null;
	#lookAgain = false;
	#familyId: string;
	#read: ReadEvents;
	#onError: (error: unknown) => void;

	constructor(familyId: string, read: ReadEvents, onError: (error: unknown) => void) {
		this.#familyId = familyId;
		this.#read = read;
		this.#onError = onError;
	}

	get isEmpty(): boolean {
		return this.#listeners.size === 0;
	}

	add(listener: Listener): void {
		this.#listeners.add(listener);
	}

	remove(listener: Listener): void {
		this.#listeners.delete(listener);
	}

	/** Nobody is told anything more, whatever is being read. */
	clear(): void {
		this.#listeners.clear();
	}

	/** Reads until nothing is new; what arrives meanwhile is read next. Throws when reading fails. */
	async drain(): Promise<void> {
		this.#lookAgain = true;
		if (this.#reading) return;
		this.#reading = this.#readAll().finally(() => (this.#reading = null));
		await this.#reading;
	}

	/** Resolves when nothing is being read. */
	async settled(): Promise<void> {
		await this.#reading?.catch(() => undefined);
	}

	async #readAll(): Promise<void> {
		while (this.#lookAgain && !this.isEmpty) await this.#readOnce();
	}

	/**
	 * Only those present when the read began are told: for one who came later the read may have
	 * begun past the events they have yet to see.
	 */
	async #readOnce(): Promise<void> {
		this.#lookAgain = false;
		const present = [...this.#listeners];
		const since = Math.min(...present.map((listener) => listener.seq));
		const events = await this.#read(this.#familyId, since);
		if (events.length === EVENTS_AT_ONCE) this.#lookAgain = true;
		for (const event of events) {
			for (const listener of present) this.#give(listener, event);
		}
	}

	#give(listener: Listener, event: FamilyEvent): void {
		if (event.seq <= listener.seq || !this.#listeners.has(listener)) return;
		listener.seq = event.seq;
		try {
			listener.tell(event);
		} catch (error) {
			this.#onError(error);
		}
	}
}
