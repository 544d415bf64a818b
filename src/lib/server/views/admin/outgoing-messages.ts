import { fateOf } from '$lib/domain/contact/fate';
import { formatsFor } from '$lib/i18n/format';
import { may } from '$lib/server/access/policy';
import { isLanguage } from '$lib/server/access/viewers';
import type { Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { isDemo } from '$lib/server/demo-mode';
import { latestMessages, type MessageRow } from '$lib/server/repositories/messages';
import { fateShown } from '../people/fate-shown';

const mostShown = 100;

/**
 * The latest messages, newest first, and what became of them; none for anyone else. An administrator
 * reads no case and signs in as nobody: to whom and what is shown in a demonstration only.
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
		kind: row.kind,
		tries: row.tries,
		fate: fateShown(fateOf(row, now()), viewer),
		said: isShownWhole ? wholeOf(row) : null
	}));
}

export type OutgoingMessage = Awaited<ReturnType<typeof outgoingMessages>>[number];

const wholeOf = ({ address, body, language }: MessageRow) => ({ address, body, language });
