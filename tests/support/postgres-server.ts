/** A PostgreSQL of our own for a test run: its own folder, its own port, gone afterwards. */
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const INSTALLED = '/usr/lib/postgresql';
const OLDEST = 15;
const isRoot = process.getuid?.() === 0;

export interface Server {
	/** A database of this server to connect to first. */
	url: string;
	stop(): void;
}

function newestBinaries(): string | null {
	if (!existsSync(INSTALLED)) return null;
	const versions = readdirSync(INSTALLED).map(Number);
	const newest = Math.max(OLDEST - 1, ...versions.filter(Number.isInteger));
	const folder = join(INSTALLED, String(newest), 'bin');
	return existsSync(join(folder, 'initdb')) ? folder : null;
}

function install(): void {
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	for (const words of [['update'], ['install', '-y', '--no-install-recommends', 'postgresql']]) {
		spawnSync('apt-get', words, { env, stdio: 'ignore', timeout: 300_000 });
	}
}

/** The folder of PostgreSQL's programs, installing them where that is allowed; null without them. */
export function findBinaries(): string | null {
	const found = newestBinaries();
	if (found || !isRoot || !existsSync('/usr/bin/apt-get')) return found;
	install();
	return newestBinaries();
}

/** PostgreSQL refuses to run as root. */
function userToRunAs(): { uid: number; gid: number } | Record<string, never> {
	if (!isRoot) return {};
	const idOf = (flag: string): number =>
		Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout.trim() || NaN);
	const [uid, gid] = [idOf('-u'), idOf('-g')];
	return Number.isInteger(uid) && Number.isInteger(gid) ? { uid, gid } : { uid: 65534, gid: 65534 };
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer().once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

/** Starts a server with nothing in it. Throws with PostgreSQL's own words when it will not start. */
export async function startServer(binaries: string): Promise<Server> {
	const user = userToRunAs();
	const folder = mkdtempSync(join(tmpdir(), 'our-plan-postgres-'));
	if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
	const data = join(folder, 'data');
	const port = await freePort();
	const run = (program: string, args: string[]): void => {
		const { status, stderr } = spawnSync(join(binaries, program), args, {
			...user,
			cwd: folder,
			encoding: 'utf8',
			stdio: ['ignore', 'ignore', 'pipe']
		});
		if (status !== 0) throw new Error(`${program}: ${stderr}`);
	};
	const locale = ['--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'];
	run('initdb', ['-D', data, '-U', 'postgres', '--auth=trust', ...locale]);
	const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`;
	run('pg_ctl', ['-D', data, '-l', join(folder, 'log'), '-o', options, '-w', 'start']);
	return {
		url: `postgres://postgres@127.0.0.1:${port}/postgres`,
		stop() {
			run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
			rmSync(folder, { recursive: true, force: true });
		}
	};
}
