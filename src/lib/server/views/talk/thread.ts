import { hoursFrom, isSomebodyThere } from '$lib/domain/talk/hours';
import { dayOf } from '$lib/domain/time/days';
import { formatsFor } from '$lib/i18n/format';
import { may } from '$lib/server/access/policy';
import { threadsIn, talkCirclesOf } from '$lib/server/access/talk-circles';
import type { Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { isId, newId } from '$lib/server/db/id';
import { translationsOf } from '$lib/server/repositories/goals';
import { findSetting } from '$lib/server/repositories/records';
import {
	findTalkMessage,
	readUpTo,
	talkPage,
	type TalkMessageRow
} from '$lib/server/repositories/talk';
import { said, type Said } from '$lib/server/views/goals/said';
import type { Face } from '$lib/server/views/people/faces';
import { knownPeople } from '$lib/server/views/people/known-people';
import { choiceOf, type ThreadChoice } from './threads';

export interface TalkLine {
	id: string;
	by: Face;
	words: Said;
	when: string;
	/** Who read up to here and no further, and on which day they said so. */
	seenBy: { face: Face; day: string }[];
}

export interface TalkThread extends Omit<ThreadChoice, 'unread'> {
	/** Oldest first. */
	lines: TalkLine[];
	/** Id of the oldest line here, where there are older ones. */
	olderThan: string | null;
	/** These are not the newest ones. */
	isOlder: boolean;
	/** The newest message, where the viewer has not said they read it. */
	unreadId: string | null;
	isSomebodyThere: boolean;
	canWrite: boolean;
	/** There are other threads to write in. */
	hasOthers: boolean;
	language: string;
	/** So that sending twice says it once. */
	key: string;
}

export const linesAtOnce = 20;

/** One thread, the newest page of it or the one before a message; null when it is not theirs. */
export async function talkThread(
	viewer: Viewer,
	circleId: string,
	before: string | null = null
): Promise<TalkThread | null> {
	const db = store.read;
	if (!may(viewer, 'talk:read')) return null;
	const found = (await talkCirclesOf(db, viewer)).find(({ id }) => id === circleId);
	if (!found) return null;
	const last = before && isId(before) ? await findTalkMessage(db, [circleId], before) : null;
	const [around, people, page, reads, hours] = await Promise.all([
		threadsIn(db, viewer, found.familyId),
		knownPeople(db, viewer),
		talkPage(db, circleId, last, linesAtOnce + 1),
		readUpTo(db, circleId, found.memberIds),
		findSetting(db, 'working-hours')
	]);
	const rows = page.slice(0, linesAtOnce).reverse();
	const marks = last ? [] : marksOn(rows, reads);
	const ids = rows.map(({ id }) => id);
	const translations = await translationsOf(db, ids, viewer.language);
	const { moment, weekday } = formatsFor(viewer.language);
	const mine = reads.find(({ personId }) => personId === viewer.personId)?.upTo ?? null;
	const newest = rows.findLast(({ authorId }) => authorId !== viewer.personId);
	return {
		...choiceOf(viewer, found, around, people),
		lines: rows.map((row) => ({
			id: row.id,
			by: people.face(row.authorId),
			words: said(viewer, row, row.words, 'words', translations),
			when: moment(row.at),
			seenBy: marks
				.filter(({ on, personId }) => on === row.id && personId !== viewer.personId)
				.map(({ personId, at }) => ({ face: people.face(personId), day: weekday(dayOf(at)) }))
		})),
		olderThan: page.length > linesAtOnce ? (rows[0]?.id ?? null) : null,
		isOlder: last !== null,
		unreadId: last === null && newest && !(mine && mine >= newest.at) ? newest.id : null,
		isSomebodyThere: isSomebodyThere(now(), hoursFrom(hours)),
		canWrite: may(viewer, 'talk:write'),
		hasOthers: around.length > 1 || viewer.places.length > 1,
		language: viewer.language,
		key: newId()
	};
}

/** As `talkThread`, for somebody of the team at one family. */
export async function teamThread(
	viewer: Viewer,
	familyId: string,
	circleId: string,
	before: string | null = null
): Promise<TalkThread | null> {
	const thread = await talkThread(viewer, circleId, before);
	return thread?.familyId === familyId ? thread : null;
}

type Read = Awaited<ReturnType<typeof readUpTo>>[number];

/** For each reader the latest message of somebody else's that they have read. */
function marksOn(rows: readonly TalkMessageRow[], reads: readonly Read[]) {
	return reads.flatMap(({ personId, upTo, at }) => {
		const on = rows.findLast((row) => row.authorId !== personId && upTo !== null && row.at <= upTo);
		return on && at ? [{ personId, on: on.id, at }] : [];
	});
}
