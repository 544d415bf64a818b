/**
 * Copies of the service's own modules, in this process and on the store of this test: as they are,
 * or with something broken on purpose. A copy has a clock of its own.
 */
import { createServer } from 'vite';
import type * as Clock from '$lib/server/clock';
import { breaker, type Breaking } from './town';

export interface Copy {
	/** A module of the copy, such as `/src/lib/server/auth/sessions.ts`. */
	load: <Module>(path: string) => Promise<Module>;
	clock: typeof Clock;
	close: () => Promise<void>;
}

/** @throws when there was nothing to break. */
export async function copyWith(breakings: readonly Breaking[]): Promise<Copy> {
	const broken = new Set<Breaking>();
	const vite = await createServer({
		plugins: [breaker(breakings, broken)],
		server: { middlewareMode: true, hmr: false, ws: false, watch: null },
		optimizeDeps: { noDiscovery: true },
		logLevel: 'error'
	});
	for (const { file } of breakings) await vite.ssrLoadModule(`/${file}`);
	const whole = breakings.filter((one) => !broken.has(one));
	if (whole.length > 0) {
		await vite.close();
		throw new Error(whole.map(({ file, find }) => `${file} has no ${String(find)}`).join('; '));
	}
	const load = <Module>(path: string) => vite.ssrLoadModule(path) as Promise<Module>;
	return { load, clock: await load('/src/lib/server/clock.ts'), close: () => vite.close() };
}
