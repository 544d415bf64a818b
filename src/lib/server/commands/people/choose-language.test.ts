import { beforeEach, expect, it } from 'vitest';
import { store } from '$lib/server/db/current';
import { findPerson } from '$lib/server/repositories/people';
import { auditAbout } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import { aStaffMember, viewerOf } from '../../../../../tests/support/world';
import { chooseLanguage } from './choose-language';

beforeEach(freshStore);

it('changes their own language, nobody else’s, and says so in the audit', async () => {
	const [mina, farid] = [await aStaffMember('parent'), await aStaffMember('parent')];
	expect(await chooseLanguage({ personId: mina }, 'ur')).toEqual({ ok: true });
	expect((await viewerOf(mina)).language).toBe('ur');
	expect((await findPerson(store.read, farid))?.language).toBe('en');
	expect(await auditAbout(mina)).toEqual(['person.chose-language']);
	expect(await auditAbout(farid)).toEqual([]);
});
