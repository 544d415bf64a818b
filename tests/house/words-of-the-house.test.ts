import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesOf } from './files';
import {
	hardCodedWords,
	physicalProperties,
	rawHtmlOrStyle,
	tapsInControls,
	untypedButtons
} from './markup';

const sources = filesOf('src', 'tests', 'scripts', 'drizzle/seed');
const pages = sources.filter((file) => file.endsWith('.svelte'));
const styled = sources.filter((file) => /\.(svelte|css)$/.test(file));

/** The files in which `find` finds something, with what it found. */
function found(files: string[], find: (source: string) => string[]): string[] {
	return files.flatMap((file) =>
		find(readFileSync(file, 'utf8')).map((what) => `${file}: ${what}`)
	);
}

describe('the words of the house', () => {
	test('no file is a drawer for things without a name', () => {
		const drawers = /\/(utils?|misc|helpers?|[^/]*manager)(\.[^/]+)?(\/|$)/i;
		expect(sources.filter((file) => drawers.test(file))).toEqual([]);
	});

	/** A room of one file, and one whose name is SvelteKit's. */
	const named = ['src/lib/i18n/index.ts', 'src/service-worker/index.ts'];

	test('no room has a doorman that only passes things on', () => {
		const barrels = sources.filter((file) => /\/index\.(ts|js|mjs)$/.test(file));
		expect(barrels.filter((file) => !named.includes(file))).toEqual([]);
	});

	test('no markup is taken as it comes, and no style is written on an element', () => {
		expect(found(pages, rawHtmlOrStyle)).toEqual([]);
	});

	test('every button says what it does to a form', () => {
		expect(found(pages, untypedButtons)).toEqual([]);
	});

	test('no word can be tapped in a heading, or inside something else that is pressed', () => {
		expect(found(pages, tapsInControls)).toEqual([]);
	});

	/** 35 KB, looked up before a page leaves. */
	test('the glossary never goes to a browser', () => {
		const readers = sources
			.filter((file) => file.startsWith('src/') && !file.endsWith('.test.ts'))
			.filter((file) => readFileSync(file, 'utf8').includes('data/jargon.'));
		expect(readers.filter((file) => !file.startsWith('src/lib/server/'))).toEqual([]);
		expect(readers).not.toEqual([]);
	});

	test('every style can be read from the right as well as from the left', () => {
		expect(found(styled, physicalProperties)).toEqual([]);
	});

	test('no word a person reads is written outside the words of their language', () => {
		expect(found(pages, hardCodedWords)).toEqual([]);
	});
});
