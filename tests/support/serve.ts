/** The built service on a database of its own, new each time, for the stories to be told on. */
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../test-results/stories-db', import.meta.url));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
process.env['PSEUDO_LOCALES'] = 'on';
process.env['DATABASE_URL'] = `file:${folder}/our-plan.db`;

await import(new URL('../../scripts/serve.mjs', import.meta.url).href);
