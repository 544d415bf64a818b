import { findSetting } from '$lib/server/repositories/records';
import { store } from '$lib/server/db/current';
import type { DemoPerson } from './town';

/** How to sign in as each demo person, on standard output. */
export async function printDemoPeople(origin: string): Promise<void> {
	const people = (await findSetting(store.read, 'demo-people')) as DemoPerson[] | null;
	const lines = (people ?? []).map(({ name, note }) => `    ${name.padEnd(14)}${note}`);
	process.stdout.write(
		[
			'',
			`  Our Plan is open at ${origin}`,
			'  This is a demonstration town; nobody in it is real.',
			`  Sign in as any of these people with one press at ${origin}/demo`,
			'',
			...lines,
			'',
			''
		].join('\n')
	);
}
