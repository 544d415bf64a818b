/**
 * Every table of the product, written once for both engines. Words of docs/glossary.md.
 * What people say (ratings, evidence, voice, step marks, answers, audit, family events) is
 * append-only: triggers in the custom migrations refuse UPDATE and DELETE on those tables.
 */
import type { Columns } from './columns';
import { defineAccounts } from './schema/account';
import { defineFiles } from './schema/files';
import { defineOversight } from './schema/oversight';
import { definePeople } from './schema/people';
import { definePlans } from './schema/plans';
import { defineSayings } from './schema/sayings';
import { defineFeedback } from './schema/feedback';
import { defineSignIn } from './schema/sign-in';
import { defineRecords } from './schema/records';
import { defineTalk } from './schema/talk';

export function defineSchema(c: Columns) {
	const people = definePeople(c);
	const plans = definePlans(c, people);
	const accounts = defineAccounts(c, people);
	return {
		...people,
		...plans,
		...defineSayings(c, people, plans),
		...defineFeedback(c, people),
		...accounts,
		...defineSignIn(c, people, accounts),
		...defineOversight(c, people, plans),
		...defineFiles(c, people, plans),
		...defineTalk(c, people, plans),
		...defineRecords(c, people)
	};
}

export type Tables = ReturnType<typeof defineSchema>;
