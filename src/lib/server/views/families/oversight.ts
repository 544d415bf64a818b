import { isId } from '$lib/server/db/id';
import { formatsFor } from '$lib/i18n/format';
import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import {
	findFlaggedLook,
	flaggedLooks,
	quietAmong,
	unseenLooks,
	type FlaggedLookRow
} from '$lib/server/repositories/looks';
import { findPerson } from '$lib/server/repositories/people';

const onePage = 30;

export interface FlaggedLook {
	id: string;
	kind: FlaggedLookRow['kind'];
	who: string;
	agency: string | null;
	family: string;
	reason: string | null;
	at: string;
	/** When it ended or will end; null for a look that does not last. */
	until: string | null;
	isOpen: boolean;
	/** The family does not read of it. */
	isQuiet: boolean;
	isOwn: boolean;
	seen: { by: string; at: string } | null;
}

/**
 * Looks that a manager should know of, newest first, those after `beforeId` where it is given. Null
 * for anyone who does not oversee.
 */
export async function oversight(viewer: Viewer, beforeId?: string) {
	if (!may(viewer, 'looks:oversee')) return null;
	const isAfter = beforeId !== undefined && isId(beforeId);
	const before = isAfter ? await findFlaggedLook(store.read, beforeId) : null;
	const rows = await flaggedLooks(store.read, before, onePage + 1);
	const shown = rows.slice(0, onePage);
	const quiet = await quietAmong(
		store.read,
		shown.map(({ look }) => look)
	);
	const looks = await Promise.all(
		shown.map(async ({ look, familyName, person }): Promise<FlaggedLook> => {
			const formats = formatsFor(viewer.language);
			const { id, kind, reason, endsAt } = look;
			return {
				id,
				kind,
				who: person.name ?? '',
				agency: person.agency,
				family: familyName,
				reason,
				at: formats.moment(look.at),
				until: endsAt && formats.moment(endsAt),
				isOpen: endsAt !== null && endsAt > now(),
				isQuiet: quiet.has(id),
				isOwn: look.personId === viewer.personId,
				seen: await seenOf(look, viewer)
			};
		})
	);
	return { looks, older: rows.length > onePage ? (shown.at(-1)?.look.id ?? null) : null };
}

async function seenOf({ seenById, seenAt }: FlaggedLookRow, viewer: Viewer) {
	if (!seenById || !seenAt) return null;
	const by = await findPerson(store.read, seenById);
	return { by: by?.name ?? '', at: formatsFor(viewer.language).moment(seenAt) };
}

/** How many flagged looks wait for a manager; 0 for anyone who does not oversee. */
export async function looksWaiting(viewer: Viewer): Promise<number> {
	return may(viewer, 'looks:oversee') ? unseenLooks(store.read, viewer.personId) : 0;
}
