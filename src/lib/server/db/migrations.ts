/**
 * Migrations, read from `drizzle/<dialect>` and applied by name, so that one written earlier but
 * merged later is not passed over. drizzle's own migrator does that, and on SQLite it deletes the
 * children of a rebuilt table.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Dialect } from './dialect';

export interface Migration {
	readonly name: string;
	readonly statements: readonly string[];
}

/** Where migrations are: `MIGRATIONS_DIR`, or `drizzle` where the process was started. */
function folderOf(dialect: Dialect): string {
	return resolve(process.env['MIGRATIONS_DIR'] ?? 'drizzle', dialect);
}

/** Every migration of a folder, in the order of their names. */
export async function readMigrations(
	dialect: Dialect,
	folder = folderOf(dialect)
): Promise<Migration[]> {
	const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
	return Promise.all(
		files.map(async (file) => ({
			name: file.slice(0, -'.sql'.length),
			statements: (await readFile(join(folder, file), 'utf8'))
				.split('--> statement-breakpoint')
				.map((statement) => statement.trim())
				.filter((statement) => statement !== '')
		}))
	);
}

export const createAppliedTable = `create table if not exists applied_migration (
	name text primary key not null,
	at text not null
)`;
