import type { CensusProblem } from '$lib/domain/plans/census-child';
import type { ChildImport, ChildOutcome } from '$lib/domain/plans/census-outcome';
import { formatsFor } from '$lib/i18n/format';
import type { Viewer } from '$lib/server/access/viewer';
import { pack } from '$lib/server/exchange/census/carry';
import { previewCensus } from './preview-census';
import { showChild, type ShownChild } from './shown-child';

/** Of each outcome: every child of a usual file, and a page a browser can still hold. */
const mostShownOfEach = 500;

export interface PreviewPage {
	/** The file itself, to be sent back with "bring these children in", and what it must hash to. */
	packed: string;
	sha256: string;
	year: number | null;
	reference: string | null;
	problems: CensusProblem[];
	counts: Record<ChildOutcome, number>;
	/** In the order of the file. */
	children: ShownChild[];
	isCut: boolean;
}

/** What a file would do, for its page, in the viewer's language; or why it cannot be used. */
export async function previewPage(viewer: Viewer, bytes: Uint8Array) {
	const preview = await previewCensus(viewer, bytes);
	if (!preview.ok) return preview;
	const formats = formatsFor(viewer.language);
	const { sha256, year, reference, problems, counts, children } = preview;
	const shown = firstOfEach(children);
	const page: PreviewPage = {
		packed: pack(bytes),
		sha256,
		year,
		reference: reference && formats.day(reference),
		problems: problems.slice(0, mostShownOfEach),
		counts,
		children: shown.map((child) => showChild(child, formats)),
		isCut: shown.length < children.length
	};
	return { ok: true as const, page };
}

function firstOfEach(children: readonly ChildImport[]): ChildImport[] {
	const seen = { create: 0, change: 0, same: 0, refused: 0 };
	return children.filter(({ outcome }) => (seen[outcome] += 1) <= mostShownOfEach);
}
