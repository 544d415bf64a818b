import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import type { Store } from '$lib/server/db/store';

/** A folder of migrations written by a test, and a look at the tables they make. */
export class MigrationFolder {
	readonly path: string;
	#store: Store;

	private constructor(path: string, store: Store) {
		this.path = path;
		this.#store = store;
	}

	static async make(store: Store): Promise<MigrationFolder> {
		return new MigrationFolder(await mkdtemp(join(tmpdir(), 'our-plan-migrations-')), store);
	}

	write(name: string, ...statements: string[]): Promise<void> {
		const text = statements.join('\n--> statement-breakpoint\n');
		return writeFile(join(this.path, `${name}.sql`), text);
	}

	async idsIn(table: string): Promise<number[]> {
		const rows = await this.#store.read
			.select({ id: sql`id`.mapWith(Number) })
			.from(sql.raw(table))
			.orderBy(sql`id`);
		return rows.map((row) => row.id);
	}

	remove(): Promise<void> {
		return rm(this.path, { recursive: true, force: true });
	}
}
