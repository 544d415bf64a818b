import { readingOf, toBeReadBy, type Reading } from '$lib/domain/voice/reading';
import { dayOf } from '$lib/domain/time/days';
import type { VoiceKind } from '$lib/domain/vocabulary';
import { formatsFor } from '$lib/i18n/format';
import { voiceCirclesOf, type VoiceCircle } from '$lib/server/access/voice-circles';
import type { Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { readersOf, voiceBy, type VoiceRow } from '$lib/server/repositories/voice';
import type { Face } from '$lib/server/views/people/faces';
import { knownPeople, type KnownPeople } from '$lib/server/views/people/known-people';

/** One thing a young person said, and what became of it. */
export interface VoiceLine {
	id: string;
	kind: VoiceKind;
	words: string;
	lang: string;
	/** When it was said, in words. */
	day: string;
	/** Who can read it now. */
	readers: Face[];
	/** Who has opened it, and when, the first first. */
	reads: { face: Face; day: string }[];
	reading: Reading;
	/** The day by which somebody should have opened it, in words. */
	readBy: string;
}

type Read = Awaited<ReturnType<typeof readersOf>>[number];

/** What the viewer said themselves, the latest first. */
export async function saidByMe(viewer: Viewer): Promise<VoiceLine[]> {
	const db = store.read;
	const entries = await voiceBy(db, viewer.personId);
	const [reads, circles, people] = await Promise.all([
		readersOf(
			db,
			entries.map(({ id }) => id)
		),
		voiceCirclesOf(db, viewer),
		knownPeople(db, viewer)
	]);
	return entries.map((entry) => lineOf(viewer, entry, reads, circles, people));
}

function lineOf(
	viewer: Viewer,
	{ id, kind, words, language, circleId, at }: VoiceRow,
	allReads: readonly Read[],
	circles: readonly VoiceCircle[],
	people: KnownPeople
): VoiceLine {
	const formats = formatsFor(viewer.language);
	const saidOn = dayOf(at);
	const reads = allReads.filter(({ entryId }) => entryId === id);
	const readerIds = circles.find((circle) => circle.id === circleId)?.readerIds ?? [];
	return {
		id,
		kind,
		words,
		lang: language,
		day: formats.weekday(saidOn),
		readers: people.faces(readerIds),
		reads: reads.map((read) => ({
			face: people.face(read.personId),
			day: formats.weekday(dayOf(read.at))
		})),
		reading: readingOf(saidOn, reads.length > 0, today()),
		readBy: formats.weekday(toBeReadBy(saidOn))
	};
}
