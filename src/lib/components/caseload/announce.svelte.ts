import { untrack } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import { useWords } from '$lib/i18n/context';
import { Fresh } from '$lib/state/fresh.svelte';
import { useLive } from '$lib/state/live.svelte';
import { happeningWords } from './happening';
import type { Happening } from './shapes';

/**
 * Says the latest thing others did while the page is open, and keeps which lines and families are
 * new. Call while a component is being set up.
 */
export function announce(lines: () => readonly Happening[]) {
	const t = useWords();
	const live = useLive();
	const fresh = new Fresh(lines().map(({ id }) => id));
	const families = new SvelteSet<string>();
	$effect(() => {
		const now = lines();
		untrack(() => {
			const came = fresh.look(now.map(({ id }) => id));
			const others = now.filter(({ id, by }) => came.includes(id) && !by.isYou);
			for (const { familyId } of others) families.add(familyId);
			const latest = others[0];
			if (latest) live.sentence = `${happeningWords(t, latest)} ${t('team:live.justNow')}`;
		});
	});
	return { ids: fresh.ids, families };
}
