import { formatsFor } from '$lib/i18n/format';
import type { Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { childrenWithoutLead, keyWorkers } from '$lib/server/repositories/allocations';

const mostShown = 1000;

export interface WaitingImport {
	/** Marks the import on its page. */
	id: string;
	importedAt: string;
	children: { familyId: string; localId: string }[];
}

/**
 * Children brought in whose family nobody leads, import by import: what came in one file came in at
 * one moment. An administrator sees the council's number and nothing of the case.
 */
export async function waitingImports(viewer: Viewer) {
	const formats = formatsFor(viewer.language);
	const { rows, total } = await childrenWithoutLead(store.read, today(), mostShown);
	const imports = new Map<number, WaitingImport>();
	for (const { familyId, localId, importedAt } of rows) {
		const moment = importedAt.getTime();
		const known = imports.get(moment);
		const child = { familyId, localId: localId ?? '' };
		if (known) known.children.push(child);
		else {
			const id = `import-${moment}`;
			imports.set(moment, { id, importedAt: formats.moment(importedAt), children: [child] });
		}
	}
	const workers = (await keyWorkers(store.read)).map(({ personId, name }) => ({
		value: personId,
		label: name ?? ''
	}));
	return { imports: [...imports.values()], total, workers };
}

/** How many children wait for a key worker. */
export async function waitingCount(): Promise<number> {
	return (await childrenWithoutLead(store.read, today(), 1)).total;
}
