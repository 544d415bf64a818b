import { beforeEach, expect, test } from 'vitest';
import { auditOf } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import { aPhoto } from '../../../../../tests/support/hostile-photos';
import { aSentPhoto, keptOf, photoRow, putBack } from '../../../../../tests/support/photos';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { finishPhoto } from './finish-photo';
import { takeBackPhoto } from './take-back-photo';

let world: World;
let photoId: string;
const drawn = { ok: true, content: Buffer.from('drawn'), width: 60, height: 40 } as const;

beforeEach(async () => {
	await freshStore();
	world = await aWorld();
	photoId = await aSentPhoto(world);
	await putBack(photoId, await aPhoto());
});

const lastAudit = async () => (await auditOf(world.familyId)).at(-1);

test('what was drawn takes the place of what came', async () => {
	await finishPhoto(await photoRow(photoId), drawn);
	expect(await photoRow(photoId)).toMatchObject({ state: 'ready', width: 60, height: 40 });
	expect((await keptOf(photoId))?.toString()).toBe('drawn');
	expect(await lastAudit()).toEqual(['photo.shown', world.mother, world.goalId]);
});

test('of what cannot be drawn nothing is kept but why, by nobody in person', async () => {
	await finishPhoto(await photoRow(photoId), { ok: false, reason: 'too-slow' });
	expect(await photoRow(photoId)).toMatchObject({ state: 'refused', refusal: 'too-slow' });
	expect(await keptOf(photoId)).toBeNull();
	expect(await lastAudit()).toEqual(['photo.refused', null, world.goalId]);
});

test.each([drawn, { ok: false, reason: 'broken' } as const])(
	'taken back while it was drawn, it stays so',
	async (outcome) => {
		const waiting = await photoRow(photoId);
		must(await takeBackPhoto(await viewerOf(world.mother), photoId));
		await finishPhoto(waiting, outcome);
		expect(await photoRow(photoId)).toMatchObject({ state: 'refused', refusal: 'taken-back' });
		expect(await keptOf(photoId)).toBeNull();
		expect(await lastAudit()).toEqual(['photo.taken-back', world.mother, world.goalId]);
	}
);
