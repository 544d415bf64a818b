import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import {
	aLargePhoto,
	aPhoto,
	blue,
	hostilePhotos,
	planted,
	red
} from '../../../../tests/support/hostile-photos';
import { beginsLikePhoto, drawPhoto, type Drawn } from './draw';

const photos = await hostilePhotos();

function must(drawn: Drawn) {
	if (!drawn.ok) throw new Error(`refused: ${drawn.reason}`);
	return drawn;
}

/** The marks of a JPEG's parts, up to where its points begin, and what follows its end. */
function partsOf(jpeg: Buffer): { marks: string[]; behind: number } {
	const marks: string[] = [];
	let at = 2;
	while (jpeg[at] === 0xff && marks.at(-1) !== 'da') {
		marks.push((jpeg[at + 1] ?? 0).toString(16));
		at += 2 + jpeg.readUInt16BE(at + 2);
	}
	return { marks, behind: jpeg.length - 2 - jpeg.lastIndexOf(Buffer.from([0xff, 0xd9])) };
}

/** Nothing but the tables a picture is packed with, and the picture. */
const ofThePicture = ['c0', 'c4', 'da', 'db', 'dd', 'e0'];

async function expectClean({ content, width, height }: Extract<Drawn, { ok: true }>) {
	const { marks, behind } = partsOf(content);
	expect(marks.filter((mark) => !ofThePicture.includes(mark))).toEqual([]);
	expect(behind).toBe(0);
	expect(marks.filter((mark) => mark === 'e0').length).toBeLessThanOrEqual(1);
	const about = await sharp(content).metadata();
	expect(about).toMatchObject({ format: 'jpeg', width, height, space: 'srgb', hasProfile: false });
	for (const name of ['exif', 'icc', 'xmp', 'iptc', 'orientation', 'comments', 'pages'] as const)
		expect(about[name], name).toBeUndefined();
	for (const hidden of [planted, 'PK\x05\x06', '<script', 'ftyp', 'Photoshop', 'JFXX', 'ICC_'])
		expect(content.includes(Buffer.from(hidden, 'latin1')), hidden).toBe(false);
}

describe('what is sent as a photo', () => {
	it.each(photos)('$what: $becomes', async ({ bytes, becomes }) => {
		expect(beginsLikePhoto(bytes)).toBe(becomes !== 'refused-at-once');
		const drawn = await drawPhoto(bytes);
		if (becomes === 'clean') return expectClean(must(drawn));
		// What is refused at once would not be drawn either, if anybody forgot to ask.
		if (becomes === 'refused-at-once') return expect(drawn.ok).toBe(false);
		expect(drawn).toEqual({ ok: false, reason: becomes });
	});

	it('nothing at all', async () => {
		expect(beginsLikePhoto(Buffer.alloc(0))).toBe(false);
		expect(await drawPhoto(Buffer.alloc(0))).toMatchObject({ ok: false });
	});

	it('the search would find what was planted: it is in each that should come out clean', () => {
		const told = photos.filter(({ what }) => /where, when|inside|comment|a page|film/.test(what));
		expect(told.length).toBeGreaterThan(5);
		for (const { what, bytes } of told) expect(bytes.includes(planted), what).toBe(true);
	});
});

/** The colour at a point. */
async function colourAt(content: Buffer, left: number, top: number) {
	const spot = await sharp(content).extract({ left, top, width: 1, height: 1 }).raw().toBuffer();
	const [r = 0, g = 0, b = 0] = spot;
	return { r, g, b };
}

const isNear = (one: { r: number; g: number; b: number }, other: typeof one) =>
	Math.max(Math.abs(one.r - other.r), Math.abs(one.g - other.g), Math.abs(one.b - other.b)) < 12;

describe('a picture', () => {
	it('stands upright, and nothing says that it was turned', async () => {
		const left = { input: await aPhoto(20, 20, blue), left: 0, top: 0 };
		const turned = await sharp(await aPhoto(40, 20))
			.composite([left])
			.withMetadata({ orientation: 6 })
			.jpeg()
			.toBuffer();
		const drawn = must(await drawPhoto(turned));
		expect([drawn.width, drawn.height]).toEqual([20, 40]);
		expect(isNear(await colourAt(drawn.content, 10, 5), blue)).toBe(true);
		expect(isNear(await colourAt(drawn.content, 10, 35), red)).toBe(true);
		await expectClean(drawn);
	});

	it('that moves is the first it shows', async () => {
		const moving = photos.find(({ what }) => what.includes('moves'));
		const { content, width, height } = must(await drawPhoto(moving?.bytes ?? Buffer.alloc(0)));
		expect([width, height]).toEqual([20, 20]);
		expect(isNear(await colourAt(content, 10, 10), red)).toBe(true);
	});

	it('that one can see through stands on white', async () => {
		const background = { r: 0, g: 0, b: 0, alpha: 0 };
		const create = { width: 9, height: 9, channels: 4, background } as const;
		const { content } = must(await drawPhoto(await sharp({ create }).png().toBuffer()));
		expect(isNear(await colourAt(content, 4, 4), { r: 255, g: 255, b: 255 })).toBe(true);
	});

	it.each([
		[3000, 1500, 1600, 800],
		[1500, 3000, 800, 1600],
		[100, 50, 100, 50]
	])('of %i by %i is shown as %i by %i', async (width, height, ...shown) => {
		const drawn = must(await drawPhoto(await aPhoto(width, height)));
		expect([drawn.width, drawn.height]).toEqual(shown);
	});

	it('as large as phones take them is drawn while everybody else is answered', async () => {
		const bytes = await aLargePhoto(8000, 6000);
		let longest = 0;
		let last = performance.now();
		const tick = setInterval(() => {
			longest = Math.max(longest, performance.now() - last);
			last = performance.now();
		}, 5);
		const drawn = must(await drawPhoto(bytes));
		clearInterval(tick);
		expect([drawn.width, drawn.height]).toEqual([1600, 1200]);
		expect(longest).toBeLessThan(500);
	});
});
