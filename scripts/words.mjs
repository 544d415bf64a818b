// Writes src/lib/i18n/keys.ts: every key of the English words with the variables it needs, so that
// a wrong key or a missing variable is a type error. `npm run words`; a house test holds it in step.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

const folder = new URL('../src/lib/i18n/locales/en/', import.meta.url);
const target = new URL('../src/lib/i18n/keys.ts', import.meta.url);
const plural = /_(zero|one|two|few|many|other)$/;

/** The whole text of keys.ts for the words as they are now. */
export function keysFile() {
	const variables = new Map();
	for (const file of readdirSync(folder).sort()) {
		const messages = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
		for (const [key, text] of Object.entries(messages)) {
			const name = `${file.replace('.json', '')}:${key.replace(plural, '')}`;
			const found = variables.get(name) ?? new Set(plural.test(key) ? ['count'] : []);
			for (const [, variable] of text.matchAll(/\{\{(\w+)\}\}/g)) found.add(variable);
			variables.set(name, found);
		}
	}
	const lines = [...variables].map(([name, found]) => `\t'${name}': ${typeOf(found)};`);
	return `/** Written by \`npm run words\` from locales/en; do not edit. */\nexport interface Messages {\n${lines.join('\n')}\n}\n`;
}

/** @param {Set<string>} found variables of one key */
function typeOf(found) {
	if (found.size === 0) return 'null';
	const fields = [...found].sort().map((v) => `${v}: ${v === 'count' ? 'number' : 'string'}`);
	return `{ ${fields.join('; ')} }`;
}

if (process.argv[1] === new URL(import.meta.url).pathname) writeFileSync(target, keysFile());
