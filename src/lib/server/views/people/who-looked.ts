import { looksByDay, type Look, type LooksOfDay } from '$lib/domain/audit/looks';
import { isStaff } from '$lib/domain/families/circles';
import { partsOf } from '$lib/domain/families/parts';
import { dayOf, isDay, type Day } from '$lib/domain/time/days';
import type { Part } from '$lib/domain/vocabulary';
import { formatsFor } from '$lib/i18n/format';
import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { looksAt, toldGlassLooks } from '$lib/server/repositories/looks';
import { everMembersOf, findPerson, type EverMember } from '$lib/server/repositories/people';
import type { FaceTone } from './faces';

const mostLooks = 500;
const mostLines = 40;

export interface Looker {
	id: string;
	name: string;
	tone: FaceTone;
	/** What they are to the family; null for somebody from outside. */
	part: Part | null;
	agency: string | null;
	times: number;
	isWithReason: boolean;
}

export interface WhoLooked {
	days: { day: Day; label: string; people: Looker[] }[];
	/** The page that goes on begins before this day; null when there is no more. */
	older: Day | null;
}

const nothing: WhoLooked = { days: [], older: null };

/**
 * Who of those who work here has opened the plan, by day and person, newest first. Only looks at
 * what this parent sees too: that a young person's words or the other parent's goal were read leaves
 * no trace here. Nobody of the family is ever in it, and asking for it is no look. A look with a
 * reason is told when it is over, unless whoever gave the reason said that this is not safe.
 */
export async function whoLooked(viewer: Viewer, before?: Day): Promise<WhoLooked> {
	if (!may(viewer, 'looks:read') || viewer.places.length === 0) return nothing;
	const familyIds = viewer.places.map(({ familyId }) => familyId);
	const members = await everMembersOf(store.read, familyIds);
	const { looks, isCut } = await looksBefore(viewer, familyIds, before);
	const known = looks.filter((look) => isOfWork(members, look.personId));
	const days = looksByDay(before === undefined ? known : known.filter(isBefore(before)));
	const whole = isCut && days.length > 1 ? days.slice(0, -1) : days;
	const shown = firstOf(whole);
	return {
		days: await Promise.all(shown.map((day) => dayShown(viewer, members, day))),
		older: shown.length < days.length || isCut ? (shown.at(-1)?.day ?? null) : null
	};
}

/** Days of England begin an hour apart from others, so one too many is read and left out again. */
const isBefore = (before: Day) => (look: Look) => dayOf(look.at) < before;

async function looksBefore(viewer: Viewer, familyIds: readonly string[], before?: Day) {
	const at = now();
	const until = isDay(before) ? new Date(`${before}T00:00:00Z`) : new Date(at.getTime() + 1);
	const [opened, told] = await Promise.all([
		looksAt(store.read, familyIds, viewer.circles, until, mostLooks),
		toldGlassLooks(store.read, familyIds, { before: until, at }, mostLooks)
	]);
	const looks: Look[] = [
		...opened.map((look) => ({ ...look, personId: look.personId ?? '', isWithReason: false })),
		...told.map((look) => ({ ...look, isWithReason: true }))
	];
	return { looks, isCut: opened.length === mostLooks || told.length === mostLooks };
}

/** False for whoever is or was something else to the family: one parent never reads another's times. */
function isOfWork(members: readonly EverMember[], personId: string): boolean {
	const theirs = members.filter((member) => member.personId === personId);
	return theirs.every(({ role, part }) => isStaff(role) && partsOf(role).includes(part));
}

/** Whole days, from the newest on, until there is enough to read. */
function firstOf(days: readonly LooksOfDay[]): LooksOfDay[] {
	const shown: LooksOfDay[] = [];
	let lines = 0;
	for (const day of days) {
		if (lines > 0 && lines + day.people.length > mostLines) break;
		shown.push(day);
		lines += day.people.length;
	}
	return shown;
}

async function dayShown(
	viewer: Viewer,
	members: readonly EverMember[],
	{ day, people }: LooksOfDay
) {
	const lookers = people.map(async (looks): Promise<Looker | null> => {
		const person = await findPerson(store.read, looks.personId);
		if (!person) return null;
		const member = members.findLast((one) => one.personId === looks.personId);
		const { id, times, isWithReason } = looks;
		const part = isWithReason ? null : (member?.part ?? null);
		const tone = member?.isLead ? ('umber' as const) : ('rose' as const);
		const { name, agency } = person;
		return { id, name: name ?? '', tone, part, agency, times, isWithReason };
	});
	const label = formatsFor(viewer.language).weekday(day);
	return { day, label, people: (await Promise.all(lookers)).filter((one) => one !== null) };
}
