/** Single values of a census: dates, codes and the council's own number of a child. */
import type { CensusProblem } from '$lib/domain/plans/census-child';
import { isDay, type Day } from '$lib/domain/time/days';
import type { Element } from './elements';

export interface Leaves {
	date(name: string): Day | null;
	code(name: string): string | null;
	localId(name: string): string | null;
}

/** Reads values directly inside `element`; what cannot be used is added to `problems`. */
export function leavesOf(element: Element, problems: CensusProblem[]): Leaves {
	const value = <T>(
		name: string,
		read: (text: string) => T | null,
		code: CensusProblem['code']
	) => {
		const [found, second] = named(element, name);
		if (second) problems.push({ code: 'element-twice', line: second.line });
		if (!found || found.text === '') return null;
		const result = read(found.text);
		if (result === null) problems.push({ code, line: found.line });
		return result;
	};
	return {
		date: (name) => value(name, readDay, 'unreadable-date'),
		code: (name) => value(name, readCode, 'unreadable-code'),
		localId: (name) => value(name, readLocalId, 'unreadable-local-id')
	};
}

/** Elements of a name, in any case, directly inside. */
export function named(element: Element, name: string): Element[] {
	const wanted = name.toLowerCase();
	return element.children.filter((child) => child.name === wanted);
}

/** An XML date, with or without a time or zone behind it. A day that never was is null. */
export function readDay(text: string): Day | null {
	const day = /^(\d{4}-\d{2}-\d{2})(T[\d:.]+)?(Z|[+-]\d{2}:\d{2})?$/.exec(text)?.[1];
	return day !== undefined && day >= '1900-01-01' && isDay(day) ? day : null;
}

/** Codes such as `3A`, `N9`, `RC2`. */
function readCode(text: string): string | null {
	return /^[A-Za-z0-9]{1,8}$/.test(text) ? text.toUpperCase() : null;
}

/** The guidance says ten letters and digits; councils send longer ones, never stranger ones. */
function readLocalId(text: string): string | null {
	return /^[A-Za-z0-9][A-Za-z0-9 ._/-]{0,39}$/.test(text) ? text : null;
}
