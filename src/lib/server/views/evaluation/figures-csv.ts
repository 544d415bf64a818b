import type { Quarter } from '$lib/domain/time/days';
import type { Figures, KindChoice } from './figures';
import type { Figure } from './published';

const header = ['quarter', 'plan_kind', 'table', 'row', 'measure', 'value'];
/** What a spreadsheet would run as a formula. */
const formula = /^[=+\-@\t\r]/;
const plainNumber = /^-?\d+(\.\d+)?$/;

/** One number a line, the same numbers as the page; UTF-8 with a mark, so that spreadsheets see it. */
export function figuresCsv(quarter: Quarter, kind: KindChoice, figures: Figures): string {
	const lines = figureLines(figures).map((line) => [quarter, kind, ...line]);
	return `\ufeff${[header, ...lines].map(csvLine).join('\r\n')}\r\n`;
}

export type Line = [table: string, row: string, measure: string, value: Figure];

export function figureLines(figures: Figures): Line[] {
	const { distance, feedback } = figures;
	return [
		['families', 'all', 'count', figures.families],
		...figures.times.map(({ time, count }): Line => ['months_on_plan', time, 'count', count]),
		['raters', 'all', 'count', figures.raters],
		...figures.ratersByKind.map(({ raterKind, count }): Line => [
			'raters',
			raterKind,
			'count',
			count
		]),
		...distance.flatMap(({ raterKind, ...cells }) =>
			Object.entries(cells).map(([name, cell]): Line => ['distance', raterKind, snake(name), cell])
		),
		...(feedback ? feedbackLines(feedback) : [])
	];
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function feedbackLines({ questions, ...counts }: NonNullable<Figures['feedback']>): Line[] {
	return [
		...Object.entries(counts).map(([name, cell]): Line => ['feedback', 'all', name, cell]),
		...questions.flatMap(({ question, levels, missing, share }): Line[] => [
			...levels.map((cell, index): Line => ['feedback', question, `level_${index + 1}`, cell]),
			['feedback', question, 'missing', missing],
			['feedback', question, 'share_4_or_5', share]
		])
	];
}

/** Cells that begin with `=`, `+`, `-` or `@` get an apostrophe; a number below nought is a number. */
export function csvCell(value: string | number): string {
	const text = String(value);
	const safe = formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const csvLine = (cells: readonly (string | number)[]): string => cells.map(csvCell).join(',');
