/**
 * The children-in-need census, the yearly return of every English council
 * (https://www.gov.uk/guidance/children-in-need-census), as its case system writes it.
 */
import type { CensusChild, CensusProblem } from '$lib/domain/plans/census-child';
import type { Day } from '$lib/domain/time/days';
import { readChild } from './child';
import { parseElements, type Element } from './elements';
import { leavesOf, named } from './leaves';
import { refused, type Refusal } from './refusal';
import { openText } from './text';

/** A partnership with more children than this has something else in the file. */
const maxChildren = 100_000;

export interface Census {
	ok: true;
	year: number | null;
	/** The day the return is about. */
	reference: Day | null;
	children: CensusChild[];
	/** What is wrong outside any child. */
	problems: CensusProblem[];
}

/** Read a census file. Never throws for anything a file can hold; refuses it as a whole or reads on. */
export function readCensus(bytes: Uint8Array): Census | Refusal {
	const opened = openText(bytes);
	if (!opened.ok) return opened;
	const parsed = parseElements(opened.text);
	if (!parsed.ok) return parsed;
	const { root } = parsed;
	if (root.name !== 'message' || !isChildrenInNeed(root)) return refused('not-a-census', root.line);

	const children = named(root, 'Children').flatMap((list) => named(list, 'Child'));
	if (children.length === 0) return refused('no-children');
	if (children.length > maxChildren) return refused('too-big');
	const problems: CensusProblem[] = [];
	const { year, reference } = readHeader(root, problems);
	return { ok: true, year, reference, children: children.map(readChild), problems };
}

/** A school census has the same envelope; only the collection's name tells them apart. */
function isChildrenInNeed(root: Element): boolean {
	const [collection] = collectionDetails(root).flatMap((part) => named(part, 'Collection'));
	return collection === undefined || collection.text.toUpperCase() === 'CIN';
}

function collectionDetails(root: Element): Element[] {
	return named(root, 'Header').flatMap((header) => named(header, 'CollectionDetails'));
}

function readHeader(root: Element, problems: CensusProblem[]) {
	for (const list of named(root, 'Children')) {
		if (list.text !== '') problems.push({ code: 'stray-text', line: list.line });
	}
	const [details] = collectionDetails(root);
	if (!details) return { year: null, reference: null };
	const [year] = named(details, 'Year');
	const isYear = year !== undefined && /^\d{4}$/.test(year.text);
	return {
		year: isYear ? Number(year.text) : null,
		reference: leavesOf(details, problems).date('ReferenceDate')
	};
}
