/** What a reading page weighs on its first visit, all that it links to included. */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Served } from './served';

interface Weight {
	raw: number;
	gzip: number;
	brotli: number;
}

const weigh = (text: string): Weight => ({
	raw: Buffer.byteLength(text),
	gzip: gzipSync(text).length,
	brotli: brotliCompressSync(text).length
});

const sum = (weights: readonly Weight[]): Weight =>
	weights.reduce(
		(all, one) => ({
			raw: all.raw + one.raw,
			gzip: all.gzip + one.gzip,
			brotli: all.brotli + one.brotli
		}),
		{ raw: 0, gzip: 0, brotli: 0 }
	);

function linked(html: string, pattern: RegExp): string[] {
	return [...new Set([...html.matchAll(pattern)].map(([, address = '']) => address))];
}

const line = (what: string, files: number, { raw, gzip, brotli }: Weight) =>
	`${what}: ${raw} bytes raw, ${gzip} gzip, ${brotli} Brotli, in ${files}`;

export async function benchWeight(ours: Served, path: string, cookie: string): Promise<string[]> {
	const html = await ours.ask({ path, cookie });
	const fetchAll = (addresses: readonly string[]) =>
		Promise.all(
			addresses.map(async (address) =>
				weigh(await ours.ask({ path: new URL(address, `${ours.origin}${path}`).pathname, cookie }))
			)
		);
	// A style that is written into the page is also linked, disabled: nobody fetches that.
	const fetched = html.replaceAll(/<link[^>]+disabled[^>]*>/g, '');
	const styles = await fetchAll(linked(fetched, /<link[^>]+href="([^"]+\.css)"/g));
	const scripts = await fetchAll(linked(html, /(?:src|href)="([^"]+\.js)"/g));
	const all = [weigh(html), ...styles, ...scripts];
	return [
		line('HTML', 1, weigh(html)),
		line('CSS', styles.length, sum(styles)),
		line('JavaScript', scripts.length, sum(scripts)),
		`${line('First load', all.length, sum(all))}; budget ≤ 8192 Brotli in 3`
	];
}
