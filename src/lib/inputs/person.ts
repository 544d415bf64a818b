/** Who can be added to a family, one form each. What they become is decided here and nowhere else. */
import { z } from 'zod';
import { idsField, languageField, optionalId, optionalName, partField } from './choices';
import { formKey, idField, optionalDay, personName, type ErrorKey } from './fields';

export const newcomers = ['child', 'young-person', 'parent', 'network', 'team'] as const;
export type Newcomer = (typeof newcomers)[number];

const child = z
	.object({ name: personName, bornOn: optionalDay, key: formKey })
	.transform((fields) => ({ as: 'child' as const, ...fields }));

/** A child of the family who is to sign in; everything else about them is known already. */
const youngPerson = z
	.object({ childId: idField, trustedAdultId: idField, key: formKey })
	.transform((fields) => ({ as: 'young-person' as const, ...fields }));

const parent = z
	.object({ name: personName, part: partField('parent'), language: languageField, key: formKey })
	.transform((fields) => ({ as: 'parent' as const, ...fields }));

const network = z
	.object({
		name: personName,
		part: partField('network'),
		language: languageField,
		goalIds: idsField,
		key: formKey
	})
	.transform((fields) => ({ as: 'network' as const, ...fields }));

/** Somebody a parent invites to goals of theirs. */
export const guestForm = z.object({
	name: personName,
	part: partField('network'),
	language: languageField,
	goalIds: idsField,
	key: formKey
});

/** One of those they invited. */
export const ownGuestForm = z.object({ personId: idField });

/** Somebody of the staff who is here already, or somebody new from an agency. */
const team = z
	.object({
		personId: optionalId,
		name: optionalName,
		agency: optionalName,
		part: partField('agency-member'),
		key: formKey
	})
	.superRefine(({ personId, name, agency }, context) => {
		const message: ErrorKey = 'errors:required';
		if (personId === null && name === null)
			context.addIssue({ code: 'custom', message, path: ['name'] });
		if (personId === null && agency === null)
			context.addIssue({ code: 'custom', message, path: ['agency'] });
	})
	.transform((fields) => ({ as: 'team' as const, ...fields }));

export const newcomerForms = { child, 'young-person': youngPerson, parent, network, team };
export type NewcomerFields = z.output<(typeof newcomerForms)[Newcomer]>;
