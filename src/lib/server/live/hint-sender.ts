/** Sends what has gathered since the last time, one message at a time; what failed waits. */
export type Send = (familyIds: string[]) => Promise<unknown>;

export class HintSender {
	#waiting = new Set<string>();
	#isSending = false;

	/** Adds a family; without a way to send (null) it waits for the next `flush`. */
	add(familyId: string, send: Send | null): void {
		this.#waiting.add(familyId);
		if (send) this.flush(send);
	}

	flush(send: Send): void {
		if (this.#isSending || this.#waiting.size === 0) return;
		const familyIds = [...this.#waiting];
		this.#waiting.clear();
		this.#isSending = true;
		send(familyIds).then(
			() => this.#sent(send),
			() => this.#notSent(familyIds)
		);
	}

	#sent(send: Send): void {
		this.#isSending = false;
		this.flush(send);
	}

	#notSent(familyIds: string[]): void {
		this.#isSending = false;
		for (const familyId of familyIds) this.#waiting.add(familyId);
	}
}
