import { describe, expect, test } from 'vitest';
import {
	hardCodedWords,
	physicalProperties,
	rawHtmlOrStyle,
	tapsInControls,
	untypedButtons
} from './markup';

describe('the rules of markup catch what they are for', () => {
	test.each([
		['text between tags', '<p>Your goals</p>', ['Your goals']],
		['text in a block', '{#if x}<p>{x} left to do</p>{/if}', ['left to do']],
		['a quoted text in braces', "<p>{'Your goals'}</p>", ['Your goals']],
		['a label that is read out', '<a aria-label="Back to plan" href="/">{x}</a>', ['Back to plan']],
		['a label in braces', "<img alt={'A tree'} src={x} />", ['A tree']],
		['Urdu', '<p>پلان</p>', ['پلان']]
	])('hard-coded: %s', (_, source, expected) => {
		expect(hardCodedWords(source)).toEqual(expected);
	});

	test.each([
		['words of the language', "<p>{t('goals:title')}</p>"],
		['signs and single letters', '<p>· {x} / 10 → A</p>'],
		['attributes nobody reads', '<p class="card wide" data-demo="parent">{x}</p>'],
		[
			'scripts and styles',
			'<script>const a = "words";</script><style>.card { color: red; }</style>'
		],
		['quoted codes in an attribute', "<Icon name={'arrow'} />"]
	])('not hard-coded: %s', (_, source) => {
		expect(hardCodedWords(source)).toEqual([]);
	});

	test.each([
		['.a { margin-left: 1px }', ['margin-left']],
		['.a { inset: 0; right: 0 }', ['right:']],
		['.a { text-align: right }', ['text-align: right']],
		['.a { border-left-color: red }', ['border-left-color']],
		['<p>left: {x}</p><style>.a { border-top-left-radius: 0 }</style>', ['border-top-left-radius']],
		['.a { margin-inline-start: 1px; text-align: start; --copyright: 1 }', []]
	])('one-sided: %s', (source, expected) => {
		expect(physicalProperties(source)).toEqual(expected);
	});

	test('raw markup and styles on elements', () => {
		const source = '{@html x}<p style="color: red" style:color={y}>{x}</p>';
		expect(rawHtmlOrStyle(source)).toEqual(['{@html}', 'style=', 'style:']);
	});

	test.each([
		['<h1><TapWords {words} /></h1>', ['TapWords in <h1>']],
		['<a href="/">{#if x}<span><TapWords {words} /></span>{/if}</a>', ['TapWords in <a>']],
		['<label><TapWords {words} /></label>', ['TapWords in <label>']],
		['<details><summary>{x}</summary><p><TapWords {words} /></p></details>', []],
		['<a href="/"><SaidWords {words} /></a><p><TapWords {words} /></p>', []]
	])('a tap in a control: %s', (source, expected) => {
		expect(tapsInControls(source)).toEqual(expected);
	});

	test('a button without a type', () => {
		expect(untypedButtons('<button>{x}</button>')).toHaveLength(1);
		expect(untypedButtons('<button type="button">{x}</button>')).toEqual([]);
	});
});
