/**
 * The house as it opens: with carriers from its settings, going round for what was left waiting, and
 * silent once it is told to stop. Its settings are read when its files are, so they come first.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { aMailServer, type MailServer } from '../support/mail-server';

const folder = mkdtempSync(join(tmpdir(), 'our-plan-opening-'));
let mail: MailServer;

beforeAll(async () => {
	mail = await aMailServer();
	vi.stubEnv('DATABASE_URL', `file:${join(folder, 'house.db')}`);
	vi.stubEnv('DEMO', 'off');
	vi.stubEnv('SMTP_HOST', 'localhost');
	vi.stubEnv('SMTP_PORT', String(mail.port));
	vi.stubEnv('SMTP_FROM', 'updates@example.net');
});
afterAll(async () => {
	vi.unstubAllEnvs();
	await mail.close();
	rmSync(folder, { recursive: true, force: true });
});

/** An update that waited while nothing ran, in a database of its own. */
async function leaveAMessage(): Promise<void> {
	const { openStore } = await import('$lib/server/db/open');
	const { setStore } = await import('$lib/server/db/current');
	const { databaseUrl } = await import('$lib/server/db/dialect');
	const store = await openStore(databaseUrl);
	await store.migrate();
	setStore(store);
	const { aStaffMember } = await import('../support/world');
	const { reachAt } = await import('../support/door');
	const { insertMessage } = await import('$lib/server/repositories/messages');
	const personId = await aStaffMember('parent');
	await reachAt(personId, 'mina@example.org');
	const at = new Date();
	await store.write((tx) =>
		insertMessage(tx, {
			...{ id: crypto.randomUUID(), personId, channel: 'email', address: 'mina@example.org' },
			...{ language: 'en', body: 'You have an update', state: 'waiting', kind: 'update' },
			...{ createdAt: at, sentAt: null, sentById: null, tries: 0, nextTryAt: at, failure: null }
		})
	);
	await store.close();
}

test('it goes round for what was left, by the carrier it was told of, until it is told to stop', async () => {
	await leaveAMessage();
	const { openHouse } = await import('$lib/server/hooks/open-house');
	const { settled } = await import('$lib/server/notify/later');
	const before = process.listeners('SIGTERM').length;
	await openHouse();
	await vi.waitFor(() => expect(mail.handed).toMatchObject([{ to: ['mina@example.org'] }]));
	await settled();

	for (const stop of process.listeners('SIGTERM').slice(before)) stop('SIGTERM');
	const { store } = await import('$lib/server/db/current');
	process.emit('sveltekit:shutdown' as never);
	await vi.waitFor(() => expect(store.write(async () => 1)).rejects.toThrow());
});

test('half a setting, and it does not open', async () => {
	vi.stubEnv('SMTP_FROM', '');
	const { openHouse } = await import('$lib/server/hooks/open-house');
	await expect(openHouse()).rejects.toThrow('SMTP_HOST and SMTP_FROM');
});
