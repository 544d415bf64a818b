import { isActionFailure, isHttpError, isRedirect } from '@sveltejs/kit';
import { beforeEach, describe, expect, test } from 'vitest';
import { badFiles, fiftyMegabytes } from '../../../../tests/support/bad-census-files';
import { bytesOf } from '../../../../tests/support/census';
import { aTownOf, fileOf } from '../../../../tests/support/census-town';
import { freshStore } from '../../../../tests/support/harness';
import { aStaffMember, viewerOf } from '../../../../tests/support/world';
import type { Role } from '$lib/domain/vocabulary';
import { waitingCount } from '$lib/server/views/admin/waiting-imports';
import { actions, load } from './+page.server';

type Event = Parameters<typeof actions.read>[0];

beforeEach(freshStore);

async function asked(role: Role | null, form: FormData | string = new FormData()) {
	const viewer = role === null ? null : await viewerOf(await aStaffMember(role));
	const url = new URL('http://localhost/imports');
	const request = new Request(url, { method: 'POST', body: form });
	return {
		url,
		request,
		params: {},
		route: { id: '/(admin)/imports' },
		locals: { viewer, language: 'en' }
	} as unknown as Event;
}

function chosen(bytes: Uint8Array, name = 'census.xml'): FormData {
	const form = new FormData();
	form.set('file', new File([new Uint8Array(bytes)], name));
	return form;
}

/** What an action answered: its data, or the status it threw. */
async function answer(work: () => unknown): Promise<unknown> {
	try {
		const outcome: unknown = await work();
		if (!isActionFailure(outcome)) return outcome;
		return { status: outcome.status, ...(outcome.data as unknown as object) };
	} catch (thrown) {
		if (isRedirect(thrown)) return thrown.location;
		if (isHttpError(thrown)) return thrown.status;
		throw thrown;
	}
}

describe('a file that cannot be used', () => {
	test.each(badFiles)('$what: $reason', async ({ what, bytes, reason, line }) => {
		const event = await asked('administrator', chosen(bytes, what));
		const refusal = { preview: null, refusal: { reason, line } };
		expect(await answer(() => actions.read(event))).toMatchObject(refusal);
		expect(await waitingCount()).toBe(0);
	});

	test('50 MB', async () => {
		const event = await asked('administrator', chosen(new Uint8Array(fiftyMegabytes)));
		expect(await answer(() => actions.read(event))).toMatchObject({
			status: 413,
			refusal: { reason: 'too-big', line: null }
		});
	});

	test.each([
		['no file', chosen(new Uint8Array(), ''), 'no-file'],
		['no field', new FormData(), 'broken-form'],
		['no form', 'hello', 'broken-form']
	])('%s', async (_, form, reason) => {
		const event = await asked('administrator', form);
		expect(await answer(() => actions.read(event))).toMatchObject({
			status: 400,
			refusal: { reason }
		});
	});
});

describe('a good file', () => {
	interface Shown {
		preview: { packed: string; sha256: string; children: { line: number }[] };
	}
	const file = bytesOf(fileOf(aTownOf(40)));

	async function preview() {
		const event = await asked('administrator', chosen(file));
		return ((await answer(() => actions.read(event))) as Shown).preview;
	}
	async function confirm(packed: string, sha256: string) {
		const form = new FormData();
		form.set('packed', packed);
		form.set('sha256', sha256);
		const event = await asked('administrator', form);
		return answer(() => actions.confirm(event));
	}

	test('is shown child by child, and nothing is kept', async () => {
		const { children } = await preview();
		expect(children).toHaveLength(40);
		expect(children[0]).toMatchObject({ line: 11, localId: 'T00001', outcome: 'create' });
		expect(await waitingCount()).toBe(0);
	});

	test('is brought in when confirmed, once', async () => {
		const { packed, sha256 } = await preview();
		expect(await confirm(packed, sha256)).toBe('/imports/done?create=40&change=0&same=0&refused=0');
		expect(await waitingCount()).toBe(40);
		expect(await confirm(packed, sha256)).toBe('/imports/done?create=0&change=0&same=40&refused=0');
		expect(await waitingCount()).toBe(40);
	});

	test('that is not the one shown is not brought in', async () => {
		const { packed } = await preview();
		const refusal = { status: 400, refusal: { reason: 'broken-form' } };
		expect(await confirm(packed, '0'.repeat(64))).toMatchObject(refusal);
		expect(await confirm('not packed', '0'.repeat(64))).toMatchObject(refusal);
	});
});

test.each([
	[null, '/sign-in'],
	['key-worker', 404],
	['supervisor', 404],
	['evaluator', 404],
	['parent', 404]
] as const)('for %s there is no such page', async (role, expected) => {
	const calls = [load, actions.read, actions.confirm] as ((event: Event) => unknown)[];
	for (const call of calls) {
		const event = await asked(role, chosen(bytesOf(fileOf(aTownOf(1)))));
		expect(await answer(() => call(event))).toEqual(expected);
	}
});
