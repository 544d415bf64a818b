/** What `npm run import` says, in the English words of the pages. */
import { childOutcomes, type ChildOutcome } from '$lib/domain/plans/census-outcome';
import { formatsFor } from '$lib/i18n/format';
import type { RefusalReason } from '$lib/server/exchange/census/refusal';
import { wordsFor } from '$lib/server/i18n/catalogue';
import type { CensusPreview } from '$lib/server/views/admin/preview-census';
import { showChild, type ShownChild } from '$lib/server/views/admin/shown-child';

const { t } = wordsFor('en');
const formats = formatsFor('en');

/** Every child with its line, what would change and what to check, then the counts. */
export function previewLines({ year, reference, problems, children, counts }: CensusPreview) {
	const about = year === null ? [] : [t('imports:preview.year', { year: String(year) })];
	const day = reference === null ? [] : [formats.day(reference)];
	const notes = problems.map(({ code, line }) => atLine({ code, line }));
	const title = [t('imports:preview.title'), ...about, ...day].join(', ');
	return lines(
		title,
		'',
		...notes,
		...children.flatMap((child) => childLines(showChild(child, formats))),
		'',
		...childOutcomes.map((outcome) => t(`imports:would.${outcome}`, { count: counts[outcome] }))
	);
}

/** What was done, or that there was nothing to do. */
export function doneLines(counts: Record<ChildOutcome, number>): string {
	if (counts.create + counts.change === 0) return lines('', t('imports:preview.nothing'));
	const done = childOutcomes.map((outcome) =>
		t(`imports:did.${outcome}`, { count: counts[outcome] })
	);
	return lines('', t('imports:did.title'), ...done);
}

type Why =
	| 'unreadable'
	| { reason: RefusalReason; line: number | null }
	| { reason: 'not-found' | 'different-file' };

/** Why a file cannot be used, where the trouble is, and that nothing was changed. */
export function refusalLines(file: string, why: Why): string {
	const nothing = t('imports:refusal.nothing');
	if (why === 'unreadable') return lines(`${file} cannot be read.`, nothing);
	if (!('line' in why)) return lines(why.reason, nothing);
	const where = why.line === null ? [] : [t('imports:refusal.line', { line: String(why.line) })];
	return lines(
		`${t('imports:refusal.title')}: ${file}`,
		t(`imports:refusal.${why.reason}`),
		...where,
		nothing
	);
}

function childLines(child: ShownChild): string[] {
	const { line, localId, outcome, changes, moreChanges, reasons, moreReasons } = child;
	const who = localId ?? t('imports:noNumber');
	return [
		`${t('imports:line', { line: String(line) })}  ${who}  ${t(`imports:outcome.${outcome}`)}`,
		...changes.map((change) => `    ${changed(change)}`),
		...moreOf(moreChanges),
		...reasons.map((reason) => `    ${atLine(reason)}`),
		...moreOf(moreReasons)
	];
}

function changed({ field, from, to }: ShownChild['changes'][number]): string {
	const what = t(`imports:change.${field}`);
	const values = { what, to: to ?? '' };
	return from === null
		? t('imports:changed', values)
		: t('imports:changedFrom', { ...values, from });
}

function atLine({ code, line }: ShownChild['reasons'][number]): string {
	return t('imports:atLine', { line: String(line), reason: t(`imports:reason.${code}`) });
}

function moreOf(count: number): string[] {
	return count > 0 ? [`    ${t('imports:preview.more', { count })}`] : [];
}

function lines(...all: string[]): string {
	return `${all.join('\n')}\n`;
}
