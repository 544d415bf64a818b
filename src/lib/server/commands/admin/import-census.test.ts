import { beforeEach, describe, expect, test } from 'vitest';
import { bytesOf } from '../../../../../tests/support/census';
import { aTownOf, fileOf } from '../../../../../tests/support/census-town';
import { freshStore } from '../../../../../tests/support/harness';
import { aStaffMember, must, viewerOf } from '../../../../../tests/support/world';
import { store } from '$lib/server/db/current';
import { digestOf } from '$lib/server/exchange/census/digest';
import { childrenWithoutLead } from '$lib/server/repositories/allocations';
import { heldChildren } from '$lib/server/repositories/imports';
import { previewCensus } from '$lib/server/views/admin/preview-census';
import { importCensus } from './import-census';

const town = aTownOf(332);
const file = bytesOf(fileOf(town));

beforeEach(freshStore);

const administrator = async () => viewerOf(await aStaffMember('administrator'));

async function bringIn(bytes: Uint8Array) {
	return must(await importCensus(await administrator(), bytes, digestOf(bytes)));
}

describe('a town of 332 children', () => {
	test('is told beforehand exactly what will be done', async () => {
		const preview = must(await previewCensus(await administrator(), file));
		expect(preview.counts).toEqual({ create: 332, change: 0, same: 0, refused: 0 });
		expect(preview.children.flatMap(({ reasons }) => reasons)).toEqual([]);
		const lines = preview.children.map(({ line }) => line);
		expect(lines).toEqual([...lines].sort((a, b) => a - b));
		expect(await heldChildren(store.read, ['T00001'])).toEqual(new Map());
		expect((await bringIn(file)).counts).toEqual(preview.counts);
	});

	test('comes in whole, with every referral and every plan, and waits for key workers', async () => {
		await bringIn(file);
		const held = await heldChildren(
			store.read,
			town.map(({ id }) => id)
		);
		expect(held.size).toBe(332);
		expect(new Set([...held.values()].map(({ familyId }) => familyId)).size).toBe(332);
		const referrals = [...held.values()].map((child) => child.referrals.length);
		expect(referrals.filter((count) => count === 2)).toHaveLength(67);
		const plans = held.get('T00004')?.plans.map(({ kind, closedOn }) => [kind, closedOn !== null]);
		expect(plans).toEqual([
			['child-in-need', true],
			['child-protection', true],
			['child-in-need', true],
			['child-protection', false]
		]);
		expect((await childrenWithoutLead(store.read, '2026-07-01', 1)).total).toBe(332);
	});

	test('the same file again changes nothing', async () => {
		await bringIn(file);
		expect((await bringIn(file)).counts).toEqual({ create: 0, change: 0, same: 332, refused: 0 });
	});

	test('with one child more, only that child is new', async () => {
		await bringIn(file);
		const { counts } = await bringIn(bytesOf(fileOf(aTownOf(333))));
		expect(counts).toEqual({ create: 1, change: 0, same: 332, refused: 0 });
	});
});
