import { answeringOf, defaultAnswerDays, toBeAnsweredBy } from '$lib/domain/complaints/answering';
import type { Answering } from '$lib/domain/complaints/answering';
import { dayOf } from '$lib/domain/time/days';
import { formatsFor } from '$lib/i18n/format';
import { managersOf } from '$lib/server/access/managers';
import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import {
	complaintAnswersOf,
	complaintsOf,
	type ComplaintRow
} from '$lib/server/repositories/complaints';
import { findFamilies, findPerson } from '$lib/server/repositories/people';

/** Something said to managers, with what they answered. */
export interface ComplaintLine {
	id: string;
	words: string;
	lang: string;
	when: string;
	/** By when it is answered at the latest, and whether that has passed. */
	by: string;
	state: Answering;
	answers: { id: string; by: string; words: string; lang: string; when: string }[];
}

export interface Complaining {
	/** Where it can be said, with the managers who read it; nowhere when nobody would read it. */
	families: { id: string; managers: string }[];
	/** What they have said before, the latest first. */
	mine: ComplaintLine[];
	key: string;
}

/** What somebody can say past their worker, and has; null for whoever says nothing here. */
export async function complaining(viewer: Viewer): Promise<Complaining | null> {
	if (!may(viewer, 'complaint:make')) return null;
	const { list } = formatsFor(viewer.language);
	const families = await Promise.all(
		viewer.places.map(async ({ familyId }) => ({
			id: familyId,
			managers: list(await managerNames(familyId))
		}))
	);
	const rows = await complaintsOf(store.read, viewer.circles);
	const mine = rows.filter(({ personId }) => personId === viewer.personId);
	return {
		families: families.filter(({ managers }) => managers !== ''),
		mine: await linesOf(viewer, mine),
		key: newId()
	};
}

async function managerNames(familyId: string): Promise<string[]> {
	const ids = await managersOf(store.read, familyId);
	const people = await Promise.all(ids.map((id) => findPerson(store.read, id)));
	return people.flatMap((person) => person?.name ?? []);
}

/** One complaint as a manager answers it: whose it is, and of which family. */
export interface ComplaintAtDesk extends ComplaintLine {
	from: string;
	family: string;
	key: string;
}

/** What was said to this manager; null for whoever answers none. */
export async function complaintsDesk(viewer: Viewer): Promise<ComplaintAtDesk[] | null> {
	if (!may(viewer, 'complaint:answer')) return null;
	const rows = await complaintsOf(store.read, viewer.circles);
	const lines = await linesOf(viewer, rows);
	const families = await findFamilies(store.read, [...new Set(rows.map((row) => row.familyId))]);
	return Promise.all(
		lines.map(async (line, index) => {
			const row = rows[index];
			const person = row ? await findPerson(store.read, row.personId) : null;
			const family = families.find(({ id }) => id === row?.familyId);
			return { ...line, from: person?.name ?? '', family: family?.name ?? '', key: newId() };
		})
	);
}

async function linesOf(viewer: Viewer, rows: readonly ComplaintRow[]): Promise<ComplaintLine[]> {
	const answers = await complaintAnswersOf(
		store.read,
		rows.map(({ id }) => id)
	);
	const { moment, weekday } = formatsFor(viewer.language);
	return rows.map((row) => {
		const by = toBeAnsweredBy(dayOf(row.createdAt), defaultAnswerDays);
		const own = answers.filter(({ complaintId }) => complaintId === row.id);
		return {
			id: row.id,
			words: row.words,
			lang: row.language,
			when: moment(row.createdAt),
			by: weekday(by),
			state: answeringOf(by, own.length > 0, today()),
			answers: own.map(({ id, by: name, words, language, createdAt }) => ({
				...{ id, by: name ?? '', words, lang: language },
				when: moment(createdAt)
			}))
		};
	});
}
