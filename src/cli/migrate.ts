/** Brings the database at DATABASE_URL up to date: `npm run db:migrate`. */
import { databaseUrl } from '$lib/server/db/dialect';
import { openStore } from '$lib/server/db/open';

/** Applies what is missing and prints its names; answers the exit code. */
export async function main(): Promise<number> {
	const store = await openStore(databaseUrl);
	try {
		const applied = await store.migrate();
		process.stdout.write(applied.map((name) => `Applied ${name}\n`).join('') || 'Up to date\n');
		return 0;
	} finally {
		await store.close();
	}
}
