import { beforeEach, expect, test } from 'vitest';
import { store } from '$lib/server/db/current';
import { hasReadSafety } from '$lib/server/repositories/first-use';
import { auditAbout } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import { aStaffMember } from '../../../../../tests/support/world';
import { readSafety } from './read-safety';

beforeEach(freshStore);

test('is remembered for this person alone, however often they say so', async () => {
	const [one, other] = [await aStaffMember('parent'), await aStaffMember('parent')];
	expect(await hasReadSafety(store.read, one)).toBe(false);
	await readSafety({ personId: one });
	await readSafety({ personId: one });
	expect(await hasReadSafety(store.read, one)).toBe(true);
	expect(await hasReadSafety(store.read, other)).toBe(false);
	expect(await auditAbout(one)).toContain('person.read-safety');
});
