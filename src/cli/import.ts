import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { importCensus, type Importer } from '$lib/server/commands/admin/import-census';
import { setStore } from '$lib/server/db/current';
import { databaseUrl } from '$lib/server/db/dialect';
import { openStore } from '$lib/server/db/open';
import { refused, type Refusal } from '$lib/server/exchange/census/refusal';
import { maxBytes } from '$lib/server/exchange/census/text';
import { previewCensus } from '$lib/server/views/admin/preview-census';
import { doneLines, previewLines, refusalLines } from './import-lines';

const usage = `npm run import -- census FILE            shows what the file would change
npm run import -- census FILE --confirm  brings the children in
`;

/** Whoever sits at the machine has an administrator's hands. */
const commandLine: Importer = { personId: null, role: 'administrator' };

/**
 * `npm run import`: show child by child what a census file would do, and do it when told
 * `--confirm`. Answers 0, 1 when the file cannot be used, and 2 when it was asked wrongly.
 */
export async function main(args: string[]): Promise<number> {
	const asked = readArgs(args);
	if (!asked) {
		process.stderr.write(usage);
		return 2;
	}
	const bytes = await bytesOf(asked.file);
	if (!(bytes instanceof Uint8Array)) return refuse(asked.file, bytes);
	const store = await openStore(databaseUrl);
	setStore(store);
	try {
		await store.migrate();
		return await run(asked, bytes);
	} finally {
		await store.close();
	}
}

interface Asked {
	file: string;
	isConfirmed: boolean;
}

function readArgs(args: string[]): Asked | null {
	try {
		const options = { confirm: { type: 'boolean', default: false } } as const;
		const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
		const [kind, file, ...more] = positionals;
		if (kind !== 'census' || !file || more.length > 0) return null;
		return { file, isConfirmed: values.confirm };
	} catch {
		return null;
	}
}

/** A file that is too large is not read at all. */
async function bytesOf(file: string): Promise<Uint8Array | Refusal | 'unreadable'> {
	try {
		const { size } = await stat(file);
		return size > maxBytes ? refused('too-big') : await readFile(file);
	} catch {
		return 'unreadable';
	}
}

async function run({ file, isConfirmed }: Asked, bytes: Uint8Array): Promise<number> {
	const preview = await previewCensus(commandLine, bytes);
	if (!preview.ok) return refuse(file, preview);
	process.stdout.write(previewLines(preview));
	if (!isConfirmed) {
		process.stdout.write('\nNothing was changed. Add --confirm to bring these children in.\n');
		return 0;
	}
	const outcome = await importCensus(commandLine, bytes, preview.sha256);
	if (!outcome.ok) return refuse(file, outcome);
	process.stdout.write(doneLines(outcome.counts));
	return 0;
}

function refuse(file: string, why: Parameters<typeof refusalLines>[1]): number {
	process.stderr.write(refusalLines(file, why));
	return 1;
}
