/** Which files of the house the pages of one audience are made of, found by their imports. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Audience } from '$lib/domain/vocabulary';
import { filesOf } from '../files';

const imported = /(?:from|import)\s*\(?\s*'((?:\$lib|\.{1,2})\/[^']+)'/g;

function importsOf(file: string): string[] {
	const source = readFileSync(file, 'utf8');
	return [...source.matchAll(imported)].flatMap(([, specifier = '']) => {
		const path = specifier.startsWith('$lib')
			? specifier.replace('$lib', 'src/lib')
			: join(dirname(file), specifier);
		return [path, `${path}.ts`].filter((one) => /\.(ts|svelte)$/.test(one) && existsSync(one));
	});
}

/** Every file the pages of this audience, and the pages of everyone, are made of. */
export function filesBehind(audience: Audience): Set<string> {
	const found = new Set<string>();
	const everyones = [
		'src/routes/(open)',
		'src/routes/api',
		'src/routes/photos',
		'src/routes/voice-notes'
	];
	const waiting = filesOf(`src/routes/(${audience})`, ...everyones);
	for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
		if (found.has(file)) continue;
		found.add(file);
		waiting.push(...importsOf(file));
	}
	return found;
}
