/** The store of this process. It lives on `globalThis` so that a hot reload does not lose it. */
import type { Store } from './store';

const key: unique symbol = Symbol.for('our-plan.store');
const holder: typeof globalThis & { [key]?: Store } = globalThis;

/** Says which store the process uses, once, as it starts. */
export function setStore(store: Store): void {
	holder[key] = store;
}

function current(): Store {
	const store = holder[key];
	if (!store) throw new Error('The store is not set up: call setStore first.');
	return store;
}

export const store: Store = {
	get dialect() {
		return current().dialect;
	},
	get read() {
		return current().read;
	},
	write: (work) => current().write(work),
	migrate: (folder) => current().migrate(folder),
	close: () => current().close()
};
