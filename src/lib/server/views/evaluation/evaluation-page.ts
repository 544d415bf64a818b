/** The figures of a choice as text, the way the page shows them. */
import type { Viewer } from '$lib/server/access/viewer';
import { formatsFor, type Formats } from '$lib/i18n/format';
import { quarterChoices, type Choice } from './choice';
import { figures, kindChoices, type DistanceFigures, type Figures } from './figures';
import { figureLines } from './figures-csv';
import type { Figure } from './published';

/** Null for whoever may not read the evaluation. */
export async function evaluationPage(viewer: Viewer, choice: Choice) {
	const found = await figures(viewer, choice.quarter, choice.kind);
	if (!found) return null;
	const show = showing(formatsFor(viewer.language));
	return {
		...choice,
		quarters: quarterChoices(),
		kinds: kindChoices,
		state: stateOf(found),
		families: show.count(found.families),
		times: found.times.map(({ time, count }) => ({ time, count: show.count(count) })),
		raters: show.count(found.raters),
		ratersByKind: found.ratersByKind.map(({ raterKind, count }) => ({
			raterKind,
			count: show.count(count)
		})),
		distance: found.distance.map((one) => distanceShown(one, show)),
		feedback: found.feedback && feedbackShown(found.feedback, show)
	};
}

/** Nothing there at all, or nothing of it to be shown. */
function stateOf(found: Figures): 'empty' | 'hidden' | 'shown' {
	const values = figureLines(found).map(([, , , value]) => value);
	if (values.some((value) => typeof value === 'number' && value !== 0)) return 'shown';
	return values.includes('c') ? 'hidden' : 'empty';
}

type Show = ReturnType<typeof showing>;

/** `c` and `z` stay as they are. */
function showing(formats: Formats) {
	const number = (value: number, digits?: number) => formats.number(value, digits);
	const unless = (write: (value: number) => string) => (figure: Figure) =>
		typeof figure === 'number' ? write(figure) : figure;
	return {
		count: unless((value) => number(value)),
		level: unless((value) => number(value, 1)),
		change: unless((value) => `${value > 0 ? '+' : ''}${number(value, 1)}`),
		share: unless((value) => `${number(value * 100, 1)}%`)
	};
}

function distanceShown(one: DistanceFigures, show: Show) {
	const { meanFirst: from, meanLatest: to } = one;
	return {
		raterKind: one.raterKind,
		asked: show.count(one.asked),
		n: show.count(one.n),
		missing: show.count(one.missing),
		better: show.count(one.better),
		same: show.count(one.same),
		harder: show.count(one.harder),
		shareBetter: show.share(one.shareBetter),
		shareSame: show.share(one.shareSame),
		shareHarder: show.share(one.shareHarder),
		meanFirst: show.level(from),
		meanLatest: show.level(to),
		meanChange: show.change(one.meanChange),
		medianFirst: show.level(one.medianFirst),
		medianLatest: show.level(one.medianLatest),
		medianChange: show.change(one.medianChange),
		path: typeof from === 'number' && typeof to === 'number' ? { from, to } : null
	};
}

function feedbackShown(feedback: NonNullable<Figures['feedback']>, show: Show) {
	return {
		asked: show.count(feedback.asked),
		answered: show.count(feedback.answered),
		rate: show.share(feedback.rate),
		questions: feedback.questions.map(({ question, levels, missing, share }) => ({
			question,
			levels: levels.map(show.count),
			missing: show.count(missing),
			share: show.share(share),
			part: typeof share === 'number' ? share : null
		}))
	};
}
