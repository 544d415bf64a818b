import { isActionFailure, isHttpError, isRedirect } from '@sveltejs/kit';
import { beforeEach, expect, test } from 'vitest';
import { bytesOf } from '../../../../../tests/support/census';
import { aTownOf, fileOf } from '../../../../../tests/support/census-town';
import { freshStore } from '../../../../../tests/support/harness';
import { aStaffMember, must, viewerOf } from '../../../../../tests/support/world';
import { importCensus } from '$lib/server/commands/admin/import-census';
import { digestOf } from '$lib/server/exchange/census/digest';
import { waitingImports } from '$lib/server/views/admin/waiting-imports';
import { actions } from './+page.server';

type Event = Parameters<typeof actions.default>[0];

let alex: string;
let kerry: string;

beforeEach(async () => {
	await freshStore();
	alex = await aStaffMember('administrator', 'Alex');
	kerry = await aStaffMember('key-worker', 'Kerry');
	for (const name of ['T', 'U']) {
		const bytes = bytesOf(fileOf(aTownOf(3, name)));
		must(await importCensus(await viewerOf(alex), bytes, digestOf(bytes)));
	}
});

const waiting = async () => waitingImports(await viewerOf(alex));

async function send(fields: Record<string, string>, by = alex): Promise<unknown> {
	const url = new URL('http://localhost/imports/waiting');
	const request = new Request(url, { method: 'POST', body: new URLSearchParams(fields) });
	const locals = { viewer: await viewerOf(by), language: 'en' };
	const route = { id: '/(admin)/imports/waiting' };
	try {
		const outcome: unknown = await actions.default({
			url,
			request,
			route,
			locals
		} as unknown as Event);
		return isActionFailure(outcome) ? outcome.status : outcome;
	} catch (thrown) {
		if (isRedirect(thrown)) return thrown.location;
		if (isHttpError(thrown)) return thrown.status;
		throw thrown;
	}
}

test('all of one file are given, and those of another file still wait', async () => {
	const before = await waiting();
	expect(before.imports.map(({ children }) => children.length)).toEqual([3, 3]);
	const [latest] = before.imports;
	expect(latest?.children.map(({ localId }) => localId)).toEqual(['U00001', 'U00002', 'U00003']);
	const given = `/imports/waiting?given=3&worker=${kerry}`;
	expect(await send({ workerId: kerry, all: latest?.id ?? '' })).toBe(given);
	expect((await viewerOf(kerry)).places).toHaveLength(3);
	expect((await waiting()).total).toBe(3);
});

test('one child is given, once', async () => {
	const one = (await waiting()).imports[0]?.children[0]?.familyId ?? '';
	expect(await send({ workerId: kerry, one })).toMatch(/given=1/);
	expect(await send({ workerId: kerry, one })).toMatch(/given=0/);
	expect((await waiting()).total).toBe(5);
});

test('nobody is given to nobody, or to somebody who is no key worker', async () => {
	const one = (await waiting()).imports[0]?.children[0]?.familyId ?? '';
	expect(await send({ workerId: '', one })).toBe(400);
	expect(await send({ workerId: alex, one })).toBe(400);
	expect(await send({ workerId: kerry, one: 'not an id' })).toBe(400);
	expect(await send({ workerId: kerry, one: kerry })).toBe(404);
	expect(await send({ workerId: kerry, one }, kerry)).toBe(404);
	expect((await waiting()).total).toBe(6);
});
