import { asc, inArray } from 'drizzle-orm';
import { isStaff } from '$lib/domain/families/circles';
import { roles } from '$lib/domain/vocabulary';
import type { Reader } from '$lib/server/db/store';
import { tables } from '$lib/server/db/tables';

const { person } = tables;

const nobodysTeam = ['evaluator', 'administrator'];
const teamRoles = roles.filter((role) => isStaff(role) && !nobodysTeam.includes(role));

/** Everyone who can be in the team around a family. */
export async function teamMembers(db: Reader) {
	return db
		.select({ id: person.id, name: person.name, agency: person.agency, role: person.role })
		.from(person)
		.where(inArray(person.role, teamRoles))
		.orderBy(asc(person.name), asc(person.id));
}
