import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dialect, dialectOf } from './dialect';
import type { Store } from './store';

/** The path in a `file:` URL; a relative one starts where the process was started. */
export function filePathOf(url: string): string {
	if (!url.startsWith('file:')) throw new Error('DATABASE_URL must begin with file: or postgres:');
	return url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length);
}

/**
 * Opens the database at a `file:` or `postgres:` URL. Throws when it is not the engine this
 * process's tables were made for.
 */
export async function openStore(url: string): Promise<Store> {
	if (dialectOf(url) !== dialect) {
		throw new Error(`This process speaks ${dialect}: set DATABASE_URL before it starts.`);
	}
	if (dialect === 'postgres') {
		const { openPostgres } = await import('./postgres');
		return openPostgres(url);
	}
	const file = filePathOf(url);
	await mkdir(dirname(file), { recursive: true });
	const { openSqlite } = await import('./sqlite');
	return openSqlite(file);
}
