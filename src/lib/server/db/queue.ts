/** One at a time, in the order asked. */
export class Queue {
	#last: Promise<unknown> = Promise.resolve();

	run<T>(job: () => Promise<T>): Promise<T> {
		const result = this.#last.then(job);
		this.#last = result.catch(() => undefined);
		return result;
	}

	/** Resolves when everything asked for so far is over. */
	async idle(): Promise<void> {
		await this.#last;
	}
}
