/** What both engines have to remember about one `write`: that it is open, and what follows it. */
import { AsyncLocalStorage } from 'node:async_hooks';

export class WriteScope {
	#hooks: (() => void)[] = [];
	#failure: { error: unknown } | null = null;
	isOpen = true;

	readonly afterCommit = (hook: () => void): void => {
		this.#hooks.push(hook);
	};

	/** Runs one statement of this transaction, and remembers whether it failed. */
	async statement<T>(run: () => Promise<T>): Promise<T> {
		this.refuseIfClosed();
		try {
			return await run();
		} catch (error) {
			this.#failure ??= { error };
			throw error;
		}
	}

	refuseIfClosed(): void {
		if (!this.isOpen) throw new Error('This transaction is over: a statement was not awaited.');
	}

	/** A failed statement spoils the transaction on PostgreSQL, so it does on both engines. */
	refuseIfFailed(): void {
		if (this.#failure) throw this.#failure.error;
	}

	/** The rows are kept by now, so a hook that fails is reported and never undoes the answer. */
	committed(): void {
		for (const hook of this.#hooks) {
			try {
				hook();
			} catch (error) {
				process.emitWarning(error instanceof Error ? error : String(error));
			}
		}
	}
}

/** Gives each `write` of one store a scope of its own, and refuses a `write` inside a `write`. */
export class WriteScopes {
	#current = new AsyncLocalStorage<WriteScope>();

	async run<T>(attempt: (scope: WriteScope) => Promise<T>): Promise<T> {
		if (this.#current.getStore()?.isOpen) {
			throw new Error('write inside write: hand the tx on instead.');
		}
		const scope = new WriteScope();
		const result = await this.#current.run(scope, () => attempt(scope));
		scope.committed();
		return result;
	}
}
