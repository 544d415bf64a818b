/**
 * Dates, numbers and lists as text, on the server only: many phones lack the data for our
 * languages. Building an `Intl` formatter costs more than a page, so each is built once.
 */
import type { Day } from '$lib/domain/time/days';
import { locales, type Shown } from './locales';

const timeZone = 'Europe/London';

export interface Formats {
	/** "12 November 2026" */
	day: (day: Day) => string;
	/** "12 November" */
	shortDay: (day: Day) => string;
	/** "Thursday 12 November" */
	weekday: (day: Day) => string;
	/** "12 November at 14:05", for a moment. */
	moment: (at: Date) => string;
	/** "14:05" */
	time: (at: Date) => string;
	number: (value: number, digits?: number) => string;
	/** "Amina, Yusuf and Sam" */
	list: (items: readonly string[]) => string;
}

function build(language: Shown): Formats {
	const { tag } = locales[language];
	const dayFormat = (options: Intl.DateTimeFormatOptions) => {
		const format = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options });
		return (day: Day) => format.format(new Date(`${day}T00:00:00Z`));
	};
	const moments = new Intl.DateTimeFormat(tag, {
		timeZone,
		day: 'numeric',
		month: 'long',
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23'
	});
	const times = new Intl.DateTimeFormat(tag, {
		timeZone,
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23'
	});
	const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
	const numbers = [0, 1, 2].map(
		(digits) =>
			new Intl.NumberFormat(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits })
	);
	return {
		day: dayFormat({ day: 'numeric', month: 'long', year: 'numeric' }),
		shortDay: dayFormat({ day: 'numeric', month: 'long' }),
		weekday: dayFormat({ weekday: 'long', day: 'numeric', month: 'long' }),
		moment: (at) => moments.format(at),
		time: (at) => times.format(at),
		number: (value, digits = 0) => (numbers[digits] ?? numbers[0])!.format(value),
		list: (items) => lists.format(items)
	};
}

const built = new Map<Shown, Formats>();

export function formatsFor(language: Shown): Formats {
	const found = built.get(language) ?? build(language);
	built.set(language, found);
	return found;
}
