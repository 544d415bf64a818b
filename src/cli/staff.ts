import { parseArgs } from 'node:util';
import { roles } from '$lib/domain/vocabulary';
import { addStaff } from '$lib/server/commands/people/add-staff';
import { setStore } from '$lib/server/db/current';
import { databaseUrl } from '$lib/server/db/dialect';
import { openStore } from '$lib/server/db/open';

const usage =
	'npm run staff -- --name "Alex Dean" --role administrator --email alex@council.example [--agency Health]\n';

/**
 * `npm run staff`: give a member of staff a sign-in, the first administrator of a new installation
 * above all. Answers 1 and says why when it is refused.
 */
export async function main(args: string[]): Promise<number> {
	const text = { type: 'string' } as const;
	const options = { name: text, role: text, email: text, agency: text };
	const { name, role: wanted, email, agency } = parseArgs({ args, options }).values;
	const role = roles.find((known) => known === wanted);
	if (!name || !email?.includes('@') || !role) {
		process.stderr.write(`${usage}Roles: ${roles.join(', ')}\n`);
		return 1;
	}
	const store = await openStore(databaseUrl);
	setStore(store);
	await store.migrate();
	const staff = { name, role, agency: agency ?? null, email: email.trim().toLowerCase() };
	const added = await addStaff({ personId: null }, staff);
	await store.close();
	process.stdout.write(added.ok ? `${name} can sign in with ${email}.\n` : `${added.reason}\n`);
	return added.ok ? 0 : 1;
}
