import { beforeEach, expect, test } from 'vitest';
import type { TranslationRow } from '$lib/server/repositories/goals';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, viewerOf, type World } from '../../../../../tests/support/world';
import { said } from './said';

let world: World;

beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});

const row = { id: 'a-step', language: 'en' };
const text = 'Bring it to the core group.';
const urdu = (words: string): [string, TranslationRow] => [
	row.id,
	{ words: { words }, checkedBy: null, origin: 'person' } as unknown as TranslationRow
];
const tapped = async (
	personId: string,
	words: string,
	language: 'en' | 'ur' = 'en',
	...translated: [string, TranslationRow][]
) => {
	const viewer = { ...(await viewerOf(personId)), language };
	const { pieces } = said(viewer, row, words, 'words', new Map(translated));
	return pieces?.flatMap(({ text, means }) => (means ? text : []));
};

test('a family and a young person are told what a word means, a team is not', async () => {
	expect(await tapped(world.mother, text)).toEqual(['core group']);
	expect(await tapped(world.young, text)).toEqual(['core group']);
	expect(await tapped(world.worker, text)).toBeUndefined();
});

test('a text without such words carries nothing', async () => {
	expect(await tapped(world.mother, 'Bring it on Friday.')).toBeUndefined();
});

test('only the words that are shown are looked through', async () => {
	expect(await tapped(world.mother, text, 'ur', urdu('کور گروپ'))).toBeUndefined();
	expect(await tapped(world.mother, text, 'ur')).toEqual(['core group']);
});
