/**
 * A demonstration has a page that signs anyone in. It begins only in a database that has nobody in
 * it, and in production only when it was asked for outright.
 */
import { now } from '$lib/server/clock';
import { config, type Config } from '$lib/server/config';
import { store } from '$lib/server/db/current';
import { personCount } from '$lib/server/repositories/people';
import { findSetting, saveSetting } from '$lib/server/repositories/records';

type Said = Pick<Config, 'demo' | 'isProduction'>;

/** May there be a demonstration here at all, whatever the database says? */
export function mayBeDemo({ demo, isProduction }: Said): boolean {
	return demo === 'on' || (demo === 'unsaid' && !isProduction);
}

/** Without being asked, a demonstration begins only in a database made just now. */
export function beginsDemo(said: Said, { isNew, people }: { isNew: boolean; people: number }) {
	return mayBeDemo(said) && people === 0 && (isNew || said.demo === 'on');
}

/** Decides it when the server starts; a database stays a demonstration once it is one. */
export async function decideDemo(isNew: boolean): Promise<void> {
	if (!beginsDemo(config(), { isNew, people: await personCount(store.read) })) return;
	await store.write((tx) => saveSetting(tx, 'demo', true, now()));
}

export async function isDemo(): Promise<boolean> {
	return mayBeDemo(config()) && (await findSetting(store.read, 'demo')) === true;
}
