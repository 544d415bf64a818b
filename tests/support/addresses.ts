/** Every address of the house that names something, and what people can put into it. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../../src');
const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** A parameter's name → what is put there. */
export type Filling = Readonly<Record<string, string>>;

export interface Pattern {
	/** `/families/[familyId]/goals/[goalId]` */
	path: string;
	parameters: string[];
	/** What can be posted there: `''` for a page with one form, `?/send` for a named one. */
	actions: string[];
}

const filesIn = (folder: string) =>
	readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });

/** The names of forms that the flows share, as their components post them. */
function sharedActions(): string[] {
	const names = filesIn('lib/components')
		.filter((file) => file.endsWith('.svelte'))
		.flatMap((file) => [
			...readFileSync(join(root, 'lib/components', file), 'utf8').matchAll(/\?\/(\w+)/g)
		])
		.map(([address]) => address);
	return [...new Set(names)];
}

function actionsIn(source: string, shared: readonly string[]): string[] {
	const [, actions] = source.split('export const actions');
	if (actions === undefined) return [];
	const own = [...actions.matchAll(/^\t(\w+)(?=[:,(])/gm)].map(([, name]) => `?/${name}`);
	if (/^[^\n]*Actions\(/.test(actions)) return [...shared];
	return own.map((name) => (name === '?/default' ? '' : name));
}

/** The patterns of all routes that name something, from the files themselves. */
export function patterns(): Pattern[] {
	const shared = sharedActions();
	return filesIn('routes')
		.filter((file) => /\+(page\.)?server\.ts$/.test(file) && file.includes('['))
		.map((file) => {
			const path = `/${dirname(file).replaceAll(/\([^)]+\)\//g, '')}`;
			const source = readFileSync(join(root, 'routes', file), 'utf8');
			const parameters = [...path.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => name);
			return { path, parameters, actions: actionsIn(source, shared) };
		});
}

/** The pattern's address with this in it; what is not an id, such as `add/[who]`, is made up. */
export function addressOf({ path }: Pattern, filling: Filling): string {
	return path.replaceAll(/\[(\w+)\]/g, (_, name: string) => filling[name] ?? 'parent');
}

/** What an address that was found somewhere says: which goal, of which family. */
export function fillingOf(address: string, all: readonly Pattern[]): Filling | null {
	for (const { path, parameters } of all) {
		const shape = path.replaceAll(/\[\w+Id\]/g, `(${id.source})`).replaceAll(/\[\w+\]/g, '([^/]+)');
		const found = new RegExp(`^${shape}$`).exec(address);
		if (found) return Object.fromEntries(parameters.map((name, at) => [name, found[at + 1] ?? '']));
	}
	return null;
}

/** Where two answers part, with a little around it; empty when they do not. */
export function parting(one: string, other: string): string {
	if (one === other) return '';
	const at = [...one].findIndex((letter, index) => letter !== other[index]);
	const from = Math.max(0, at - 40);
	return `…${one.slice(from, at + 60)}… ≠ …${other.slice(from, at + 60)}…`;
}

/** The page without what differs between two answers to one question: nonces and ids. */
export function faceOf(html: string): string {
	return html.replaceAll(/nonce="[^"]*"/g, 'nonce').replaceAll(id, 'id');
}
