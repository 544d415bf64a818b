import type { NewcomerFields } from '$lib/inputs/person';
import type { Viewer } from '$lib/server/access/viewer';
import { addChild } from '$lib/server/commands/people/add-child';
import { addPerson, type AddedPerson } from '$lib/server/commands/people/add-person';

/** Adds whoever the form was about, with the command for them. */
export function addNewcomer(viewer: Viewer, familyId: string, fields: NewcomerFields) {
	if (fields.as === 'child') {
		const { name, bornOn, key } = fields;
		return addChild(viewer, familyId, { name, bornOn, key });
	}
	return addPerson(viewer, familyId, { ...personOf(viewer, fields), key: fields.key });
}

function personOf(
	viewer: Viewer,
	fields: Exclude<NewcomerFields, { as: 'child' }>
): Omit<AddedPerson, 'key'> {
	switch (fields.as) {
		case 'young-person': {
			const { childId, trustedAdultId } = fields;
			const known = { name: '', agency: null, language: viewer.language };
			const young = { role: 'young-person', part: 'child' } as const;
			return { ...known, ...young, personId: childId, trustedAdultId };
		}
		case 'parent': {
			const { name, part, language } = fields;
			return { role: 'parent', name, part, language, agency: null };
		}
		case 'network': {
			const { name, part, language, goalIds } = fields;
			return { role: 'network', name, part, language, goalIds, agency: null };
		}
		case 'team': {
			const { personId, name, agency, part } = fields;
			const staff = { role: 'agency-member', name: name ?? '', part, agency } as const;
			const language = viewer.language;
			return personId === null ? { ...staff, language } : { ...staff, language, personId };
		}
	}
}
