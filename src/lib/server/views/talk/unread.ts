import { may } from '$lib/server/access/policy';
import { talkCirclesOf } from '$lib/server/access/talk-circles';
import type { Viewer } from '$lib/server/access/viewer';
import type { Reader } from '$lib/server/db/store';
import { unreadTalk, type UnreadTalkRow } from '$lib/server/repositories/talk';
import type { Face } from '$lib/server/views/people/faces';
import type { KnownPeople } from '$lib/server/views/people/known-people';

/** What waits to be read in the viewer's own threads, for a first page. */
export interface NewTalk {
	count: number;
	/** Who wrote it, the latest first. */
	from: Face[];
	/** There is somebody to write to. */
	canTalk: boolean;
}

export async function newTalk(db: Reader, viewer: Viewer, people: KnownPeople): Promise<NewTalk> {
	if (!may(viewer, 'talk:read')) return { count: 0, from: [], canTalk: false };
	const circles = (await talkCirclesOf(db, viewer)).map(({ id }) => id);
	const rows = await unreadTalk(db, circles, viewer.personId);
	const authors = [...new Set(rows.map(({ authorId }) => authorId))];
	return {
		count: countOf(rows),
		from: authors.map((id) => people.face(id)),
		canTalk: circles.length > 0 && may(viewer, 'talk:write')
	};
}

export const countOf = (rows: readonly UnreadTalkRow[]): number =>
	rows.reduce((sum, row) => sum + row.count, 0);
