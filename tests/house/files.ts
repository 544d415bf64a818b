import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every file in these folders, as a path from the root of the house, in one fixed order. */
export function filesOf(...folders: string[]): string[] {
	return folders
		.filter((folder) => existsSync(folder))
		.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}
