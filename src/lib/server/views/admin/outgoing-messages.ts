import { formatsFor } from '$lib/i18n/format';
import { may } from '$lib/server/access/policy';
import { isLanguage } from '$lib/server/access/viewers';
import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { isDemo } from '$lib/server/demo-mode';
import { latestMessages, type MessageRow } from '$lib/server/repositories/messages';

const mostShown = 100;

/**
 * The latest messages that went out, newest first; none for anyone else. An administrator reads no case and signs in as
 * nobody: addresses, links and codes are shown whole in a demonstration only.
 */
export async function outgoingMessages(viewer: Viewer) {
	if (!may(viewer, 'messages:read')) return [];
	const formats = formatsFor(isLanguage(viewer.language) ? viewer.language : 'en');
	const isShownWhole = await isDemo();
	const rows = await latestMessages(store.read, mostShown);
	return rows.map((row) => ({
		id: row.id,
		at: formats.moment(row.createdAt),
		channel: row.channel,
		state: row.state,
		language: row.language,
		...(isShownWhole ? { address: row.address, body: row.body } : hidden(row))
	}));
}

export type OutgoingMessage = Awaited<ReturnType<typeof outgoingMessages>>[number];

/** "p•••@example.org", "•••123", and words without their link or code. */
export function hidden({
	channel,
	address,
	body
}: Pick<MessageRow, 'channel' | 'address' | 'body'>) {
	const shown =
		channel === 'email' ? address.replace(/^(.).*@/, '$1•••@') : `•••${address.slice(-3)}`;
	return { address: shown, body: body.replace(/\S*\d{8}\S*|https?:\/\/\S+/g, '•••') };
}
