import type { CircleKind } from '$lib/domain/vocabulary';
import { formatsFor } from '$lib/i18n/format';
import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { mayTakeBack } from '$lib/server/photos/take-back';
import { circlesOf } from '$lib/server/repositories/people';
import { photosOf, type PhotoRow } from '$lib/server/repositories/photos';
import type { Face } from '$lib/server/views/people/faces';
import { knownPeople } from '$lib/server/views/people/known-people';

/** A photo of a goal, as its page shows it; one that is not `ready` is its owner's alone. */
export interface PhotoLine {
	id: string;
	by: Face;
	when: string;
	words: string;
	lang: string;
	state: PhotoRow['state'];
	/** Why nothing is shown, as a code; null while it waits and when it is shown. */
	refusal: string | null;
	width: number | null;
	height: number | null;
	circle: CircleKind;
	canTakeBack: boolean;
	/** Milliseconds since it was sent. */
	age: number;
}

/** What was refused is said to its owner for so long. */
const refusedForDays = 3;

/** The photos of a goal the viewer may see, oldest first, and what became of their own. */
export async function goalPhotos(viewer: Viewer, goalId: string): Promise<PhotoLine[]> {
	const db = store.read;
	const rows = (await photosOf(db, viewer.circles, goalId)).filter((row) => isShown(viewer, row));
	const [first] = rows;
	if (!first) return [];
	const circles = await circlesOf(db, first.familyId, viewer.circles);
	const kinds = new Map(circles.map(({ id, kind }) => [id, kind]));
	const people = await knownPeople(db, viewer);
	const { moment } = formatsFor(viewer.language);
	return rows.map((row) => ({
		id: row.id,
		by: people.face(row.personId),
		when: moment(row.createdAt),
		words: row.words,
		lang: row.language,
		state: row.state,
		refusal: row.state === 'refused' ? row.refusal : null,
		width: row.width,
		height: row.height,
		circle: kinds.get(row.circleId) ?? 'whole-plan',
		canTakeBack: canTakeBack(viewer, row),
		age: ageOf(row)
	}));
}

const ageOf = ({ createdAt }: PhotoRow) => now().getTime() - createdAt.getTime();

function isShown({ personId }: Viewer, row: PhotoRow): boolean {
	if (row.state === 'ready') return true;
	if (row.personId !== personId) return false;
	return row.state === 'waiting' || ageOf(row) < refusedForDays * 86_400_000;
}

function canTakeBack(viewer: Viewer, { personId, createdAt, state }: PhotoRow): boolean {
	if (state === 'refused') return false;
	return personId === viewer.personId ? mayTakeBack(createdAt, now()) : may(viewer, 'photo:remove');
}
