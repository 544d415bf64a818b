/** A service of a story's own: the built one, on a demo town of its own, with the council's sign-in. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startProvider, type TestProvider } from './provider';
import { test as told } from './story';

export interface OwnService {
	origin: string;
	provider: TestProvider;
	stop(): Promise<void>;
}

async function aFreePort(): Promise<number> {
	const server = createServer().listen(0);
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}

async function startService(): Promise<OwnService> {
	const port = await aFreePort();
	const origin = `http://localhost:${port}`;
	const provider = await startProvider(`${origin}/sign-in/sso/done`);
	const folder = mkdtempSync(join(tmpdir(), 'our-plan-story-'));
	const service = spawn(process.execPath, ['scripts/serve.mjs'], {
		cwd: fileURLToPath(new URL('../..', import.meta.url)),
		stdio: ['ignore', 'pipe', 'inherit'],
		env: {
			...process.env,
			PORT: String(port),
			ORIGIN: origin,
			DEMO: 'on',
			DATABASE_URL: `file:${folder}/our-plan.db`,
			OIDC_ISSUER: provider.issuer,
			OIDC_CLIENT_ID: provider.clientId,
			OIDC_CLIENT_SECRET: provider.clientSecret
		}
	});
	// Its first word is that it listens.
	await once(service.stdout, 'data');
	service.stdout.resume();
	return {
		origin,
		provider,
		async stop() {
			service.kill();
			await once(service, 'exit');
			await provider.close();
			rmSync(folder, { recursive: true });
		}
	};
}

/** Told on a service of its own, which ends with the last of the stories in this process. */
export const test = told.extend<object, { service: OwnService }>({
	service: [
		async ({ browserName: _ }, use) => {
			const service = await startService();
			await use(service);
			await service.stop();
		},
		{ scope: 'worker', timeout: 120_000 }
	],
	baseURL: ({ service }, use) => use(service.origin)
});
