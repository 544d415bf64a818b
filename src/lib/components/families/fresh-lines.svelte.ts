import { untrack } from 'svelte';
import { Fresh } from '$lib/state/fresh.svelte';

/** Ids of the lines that came while the page was open. Call while a component is being set up. */
export function freshLines(lines: () => readonly { id: string }[]): ReadonlySet<string> {
	const fresh = new Fresh(lines().map(({ id }) => id));
	$effect(() => {
		const ids = lines().map(({ id }) => id);
		untrack(() => fresh.look(ids));
	});
	return fresh.ids;
}
