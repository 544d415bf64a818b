/**
 * Which lines came while the page was open. Told by their ids alone, so that a page that is read
 * again marks only what was not there when it was opened.
 */
import { SvelteSet } from 'svelte/reactivity';

export class Fresh {
	/** Ids that came later. */
	readonly ids = new SvelteSet<string>();
	#known: SvelteSet<string>;

	constructor(ids: readonly string[]) {
		this.#known = new SvelteSet(ids);
	}

	/** Takes in what is there now; answers the ids that were not there a moment ago. */
	look(ids: readonly string[]): string[] {
		const came = ids.filter((id) => !this.#known.has(id));
		for (const id of came) {
			this.#known.add(id);
			this.ids.add(id);
		}
		return came;
	}
}
