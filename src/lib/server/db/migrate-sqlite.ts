/** Applies migrations on SQLite. */
import { readMigrations, createAppliedTable, type Migration } from './migrations';
import type { Connection } from './sqlite-connection';
import { inTransaction } from './sqlite-transaction';

function isApplied(writer: Connection, name: string): boolean {
	const row = writer.prepare('select 1 from applied_migration where name = ?').get(name);
	return row !== undefined;
}

function refuseOrphans(writer: Connection, name: string): void {
	const orphans = writer.pragma('foreign_key_check') as { table: string }[];
	if (orphans.length === 0) return;
	const tables = [...new Set(orphans.map((orphan) => orphan.table))];
	throw new Error(`${name} leaves rows without their parent in ${tables.join(', ')}.`);
}

async function apply(writer: Connection, migration: Migration): Promise<boolean> {
	return inTransaction(writer, async () => {
		writer.exec(`${createAppliedTable} strict`);
		if (isApplied(writer, migration.name)) return false;
		for (const statement of migration.statements) writer.exec(statement);
		refuseOrphans(writer, migration.name);
		writer
			.prepare('insert into applied_migration (name, at) values (?, ?)')
			.run(migration.name, new Date().toISOString());
		return true;
	});
}

/**
 * Applies what is missing, each in a transaction of its own. Foreign keys are off meanwhile: only
 * outside a transaction can they be switched, and dropping a rebuilt table would delete its children.
 */
export async function applyToSqlite(writer: Connection, folder?: string): Promise<string[]> {
	const applied: string[] = [];
	writer.pragma('foreign_keys = OFF');
	try {
		for (const migration of await readMigrations('sqlite', folder)) {
			if (await apply(writer, migration)) applied.push(migration.name);
		}
	} finally {
		writer.pragma('foreign_keys = ON');
	}
	return applied;
}
