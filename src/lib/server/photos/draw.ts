/**
 * A photo as it came is never shown to anybody. It is taken apart and drawn again: upright, at most
 * 1,600 pixels a side, as a JPEG in which nothing is left but the picture. What it calls itself
 * does not matter, only what it can be decoded as.
 */
import sharp from 'sharp';

/** Bytes of one upload. */
export const maxPhotoBytes = 10 * 1024 * 1024;
/** The largest pictures phones take have 50 million. */
const maxPixels = 50_000_000;
const longestSide = 1600;
const longestSeconds = 8;

export type DrawRefusal = 'not-a-photo' | 'too-many-pixels' | 'too-slow' | 'broken';

export type Drawn =
	{ ok: true; content: Buffer; width: number; height: number } | { ok: false; reason: DrawRefusal };

// One at a time and nothing kept; of all that can be decoded, only what we take.
sharp.concurrency(1);
sharp.cache(false);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
	operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer']
});

/** The first picture in these bytes, drawn again; what cannot be is refused with the reason. */
export async function drawPhoto(bytes: Uint8Array): Promise<Drawn> {
	try {
		const { data, info } = await sharp(bytes, { failOn: 'warning', limitInputPixels: maxPixels })
			.autoOrient()
			.resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
			.flatten({ background: '#ffffff' })
			.toColourspace('srgb')
			.jpeg({ quality: 80 })
			.timeout({ seconds: longestSeconds })
			.toBuffer({ resolveWithObject: true });
		return { ok: true, content: data, width: info.width, height: info.height };
	} catch (problem) {
		return { ok: false, reason: reasonOf(String(problem)) };
	}
}

function reasonOf(problem: string): DrawRefusal {
	if (problem.includes('pixel limit')) return 'too-many-pixels';
	if (problem.includes('timeout')) return 'too-slow';
	return problem.includes('unsupported image format') ? 'not-a-photo' : 'broken';
}

const beginnings: readonly RegExp[] = [/^\xff\xd8\xff/, /^\x89PNG\r\n\x1a\n/, /^RIFF[^]{4}WEBP/];

/** True when the first bytes are those of a JPEG, PNG or WebP: the rest is not worth keeping. */
export function beginsLikePhoto(bytes: Uint8Array): boolean {
	const first = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
	return beginnings.some((beginning) => beginning.test(first));
}
