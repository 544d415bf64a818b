/**
 * Uploads nobody means to send and somebody does, made when a test asks for them: each with what
 * becomes of it. Whatever comes out clean must hold nothing of what was planted.
 */
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** What is hidden in them, and must be nowhere afterwards. */
export const planted = 'PLANTED-51.5033N-0.1276W';

/**
 * `refused-at-once` does not begin like a photo; a reason is found when it is drawn again; `clean` is
 * a picture with nothing left in it.
 */
export type Becomes = 'refused-at-once' | 'not-a-photo' | 'too-many-pixels' | 'broken' | 'clean';

export interface HostilePhoto {
	what: string;
	becomes: Becomes;
	bytes: Buffer;
	/** What it calls itself. */
	name: string;
	type: string;
}

type Colour = { r: number; g: number; b: number };
export const red: Colour = { r: 200, g: 30, b: 30 };
export const blue: Colour = { r: 30, g: 30, b: 200 };

const plain = (width: number, height: number, background: Colour = red) =>
	sharp({ create: { width, height, channels: 3, background } });

/** An honest photo. */
export const aPhoto = (width = 60, height = 40, background: Colour = red): Promise<Buffer> =>
	plain(width, height, background).jpeg().toBuffer();

/**
 * One as a phone takes it: noise in squares, so that there is something to draw everywhere. Sent in
 * `layers`, as some phones do, it takes about six times as long to draw.
 */
export async function aLargePhoto(width: number, height: number, layers = false): Promise<Buffer> {
	const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
	const create = { width: 200, height: 150, channels: 3, background: red, noise } as const;
	const small = await sharp({ create }).png().toBuffer();
	return sharp(small)
		.resize(width, height, { kernel: 'nearest', fit: 'fill' })
		.jpeg({ quality: 60, progressive: layers })
		.toBuffer();
}

const exif = {
	IFD0: { Make: planted, Artist: planted, ImageDescription: planted, Software: planted },
	IFD2: { UserComment: planted, DateTimeOriginal: '2026:06:10 12:00:00' },
	IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 12/1', GPSLongitudeRef: 'W' }
};
const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="${planted}"/></rdf:RDF></x:xmpmeta>`;

const told = (image: Sharp) => image.withExif(exif).withXmp(xmp).withIccProfile('p3');

/** A segment of a JPEG, right after its beginning. */
function withSegment(jpeg: Buffer, marker: number, payload: Buffer): Buffer {
	const head = Buffer.from([0xff, marker, (payload.length + 2) >> 8, (payload.length + 2) & 0xff]);
	return Buffer.concat([jpeg.subarray(0, 2), head, payload, jpeg.subarray(2)]);
}

/** A small picture inside, as cameras put it: it would show what was cut away. */
async function withThumbnail(jpeg: Buffer): Promise<Buffer> {
	const small = withSegment(await aPhoto(16, 16, blue), 0xfe, Buffer.from(planted));
	const extension = Buffer.concat([Buffer.from('JFXX\0\x10', 'latin1'), small]);
	return withSegment(withSegment(jpeg, 0xed, photoshop(small)), 0xe0, extension);
}

function photoshop(small: Buffer): Buffer {
	const head = Buffer.from('Photoshop 3.0\u00008BIM\u0004\u000c\0\0', 'latin1');
	const size = Buffer.alloc(4);
	size.writeUInt32BE(small.length);
	return Buffer.concat([head, size, small]);
}

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)];
	size.writeUInt32BE(data.length);
	check.writeUInt32BE(crc32(body));
	return Buffer.concat([size, body, check]);
}

const pngBegins = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** A PNG of one grey, one bit a point, that says it is so large; `rows` of it are really there. */
function greyPng(width: number, height: number, rows: number, ...more: Buffer[]): Buffer {
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width);
	head.writeUInt32BE(height, 4);
	head[8] = 1;
	const points = deflateSync(Buffer.alloc(rows * (Math.ceil(width / 8) + 1)));
	const chunks = [chunk('IHDR', head), ...more, chunk('IDAT', points)];
	return Buffer.concat([pngBegins, ...chunks, chunk('IEND', Buffer.alloc(0))]);
}

/** Says it has as many points as a JPEG can have, while its bytes hold a few. */
function swollen(jpeg: Buffer): Buffer {
	const copy = Buffer.from(jpeg);
	const frame = copy.indexOf(Buffer.from([0xff, 0xc0]));
	copy.writeUInt16BE(65_500, frame + 5);
	copy.writeUInt16BE(65_500, frame + 7);
	return copy;
}

/** The last scan over and over: each asks for all points to be gone through once more. */
async function scanBomb(): Promise<Buffer> {
	const jpeg = await plain(1000, 1000).jpeg({ progressive: true }).toBuffer();
	const last = jpeg.lastIndexOf(Buffer.from([0xff, 0xda]));
	const scan = jpeg.subarray(last, jpeg.length - 2);
	const many = Array.from({ length: 5000 }, () => scan);
	return Buffer.concat([jpeg.subarray(0, last), ...many, jpeg.subarray(-2)]);
}

/** A ZIP archive of one file, as a browser or a Java machine would open it from its end. */
function aZip(): Buffer {
	const name = Buffer.from('META-INF/MANIFEST.MF');
	const data = Buffer.from(planted);
	const packed = deflateRawSync(data);
	const sizes = Buffer.alloc(16);
	sizes.writeUInt32LE(crc32(data));
	sizes.writeUInt32LE(packed.length, 4);
	sizes.writeUInt32LE(data.length, 8);
	sizes.writeUInt16LE(name.length, 12);
	const local = Buffer.concat([Buffer.from('PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0', 'latin1'), sizes]);
	const central = Buffer.concat([
		Buffer.from('PK\x01\x02\x14\0\x14\0\0\0\x08\0\0\0\0\0', 'latin1'),
		sizes,
		Buffer.alloc(14),
		name
	]);
	const end = Buffer.alloc(22);
	end.write('PK\x05\x06', 'latin1');
	end.writeUInt16LE(1, 8);
	end.writeUInt16LE(1, 10);
	end.writeUInt32LE(central.length, 12);
	end.writeUInt32LE(local.length + name.length + packed.length, 16);
	return Buffer.concat([local, name, packed, central, end]);
}

const page = Buffer.from(`<html><script>alert("${planted}")</script></html>`);
const drawing = Buffer.from(
	`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>"${planted}"</script><image href="file:///etc/passwd"/></svg>`
);

/** Two pictures, the second of which is nobody's business. */
async function moving(): Promise<Buffer> {
	const frames = await Promise.all([plain(20, 20), plain(20, 20, blue)].map((one) => png(one)));
	return sharp(frames, { join: { animated: true } })
		.webp({ loop: 0, delay: [100, 100] })
		.withExif(exif)
		.toBuffer();
}
const png = (image: Sharp) => image.png().toBuffer();

const jpegs = async (): Promise<HostilePhoto[]> => {
	const photo = await aPhoto();
	const say = (what: string, becomes: Becomes, bytes: Buffer): HostilePhoto => ({
		...{ what, becomes, bytes },
		...{ name: 'photo.jpg', type: 'image/jpeg' }
	});
	return [
		say(
			'a JPEG that says where, when and by whom',
			'clean',
			await told(plain(60, 40)).jpeg().toBuffer()
		),
		say('a JPEG with smaller pictures inside', 'clean', await withThumbnail(photo)),
		say('a JPEG with a comment', 'clean', withSegment(photo, 0xfe, page)),
		say('a JPEG that is a page', 'clean', Buffer.concat([photo, page])),
		say('a JPEG that is an archive', 'clean', Buffer.concat([photo, aZip()])),
		say(
			'a JPEG with a film behind it',
			'clean',
			Buffer.concat([photo, Buffer.from(`\0\0\0\x18ftypmp42${planted}`)])
		),
		say('a JPEG cut off in the middle', 'broken', (await aLargePhoto(300, 200)).subarray(0, 9000)),
		say('a JPEG cut off after its beginning', 'broken', photo.subarray(0, 4)),
		say('a JPEG that says it is enormous', 'too-many-pixels', swollen(photo)),
		say('a JPEG to be gone through 5,000 times', 'broken', await scanBomb()),
		say(
			'a drawing that begins like a JPEG',
			'broken',
			Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), drawing])
		),
		say(
			'noise that begins like a JPEG',
			'broken',
			Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(900, 0x5a)])
		)
	];
};

const others = async (): Promise<HostilePhoto[]> => {
	const say = (
		what: string,
		becomes: Becomes,
		bytes: Buffer,
		type = 'image/png'
	): HostilePhoto => ({
		...{ what, becomes, bytes, type },
		name: `photo.${type.split('/')[1]}`
	});
	const text = chunk('tEXt', Buffer.from(`Comment\0${planted}`));
	const packed = chunk(
		'zTXt',
		Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.alloc(60_000_000))])
	);
	const webp = (bytes: Buffer, what: string, becomes: Becomes) =>
		say(what, becomes, bytes, 'image/webp');
	return [
		say(
			'a PNG that says where, when and by whom',
			'clean',
			await told(plain(60, 40)).png().toBuffer()
		),
		say('a PNG with words in it', 'clean', greyPng(20, 20, 20, text)),
		say('a PNG that is a page', 'clean', Buffer.concat([greyPng(20, 20, 20), page])),
		say('a PNG of 400 million points in 50 KB', 'too-many-pixels', greyPng(20_000, 20_000, 20_000)),
		say('a PNG that says it is without end', 'broken', greyPng(0x7fffffff, 0x7fffffff, 0)),
		say('a PNG with words of 60 MB packed into 60 KB', 'clean', greyPng(20, 20, 20, packed)),
		say('a PNG cut off in the middle', 'broken', greyPng(900, 900, 300)),
		say('a PNG of no size', 'broken', greyPng(0, 0, 0)),
		webp(
			await told(plain(60, 40)).webp().toBuffer(),
			'a WebP that says where, when and by whom',
			'clean'
		),
		webp(await moving(), 'a WebP that moves', 'clean'),
		webp(
			Buffer.from(`RIFF\x40\0\0\0WEBPVP8 ${planted}`, 'latin1'),
			'words that begin like a WebP',
			'broken'
		)
	];
};

const notPhotos = async (): Promise<HostilePhoto[]> => {
	const say = (what: string, bytes: Buffer | string, name: string, type: string): HostilePhoto => ({
		...{ what, becomes: 'refused-at-once', name, type },
		bytes: Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes, 'latin1')
	});
	const jpeg = 'image/jpeg';
	return [
		say('an SVG', drawing, 'photo.svg', 'image/svg+xml'),
		say('an SVG that calls itself a JPEG', drawing, 'photo.jpg', jpeg),
		say('a page', page, 'photo.html', 'text/html'),
		say('a page that calls itself a JPEG', page, 'photo.jpg', jpeg),
		say('a text', planted, 'photo.txt', 'text/plain'),
		say('a PDF', `%PDF-1.7\n1 0 obj<</JS(${planted})>>endobj`, 'photo.pdf', 'application/pdf'),
		say(
			'a GIF that is an archive',
			Buffer.concat([Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1'), aZip()]),
			'photo.gif',
			'image/gif'
		),
		say('an archive', aZip(), 'photo.zip', 'application/zip'),
		say('a TIFF', await plain(9, 9).tiff().toBuffer(), 'photo.tif', 'image/tiff'),
		say('a photo of an iPhone (HEIC)', `\0\0\0\x18ftypheic${planted}`, 'photo.heic', 'image/heic'),
		say('a program', `MZ\x90\0${planted}`, 'photo.exe', jpeg),
		say(
			'a script of a drawing program',
			`push graphic-context\nimage over 0,0 0,0 "|${planted}"`,
			'photo.mvg',
			jpeg
		),
		say('a page before a JPEG', Buffer.concat([page, await aPhoto()]), 'photo.jpg', jpeg)
	];
};

export const hostilePhotos = async (): Promise<HostilePhoto[]> =>
	(await Promise.all([jpegs(), others(), notPhotos()])).flat();

/** Names of files that would be something else if anybody read them. */
export const hostileNames: readonly string[] = [
	'../../../../etc/passwd',
	'..\\..\\windows\\system32\\photo.jpg',
	'photo\u202egnp.exe',
	'photo.php.jpg',
	'photo.svg',
	'photo"; filename="other.svg',
	'photo\r\nContent-Type: text/html.jpg',
	'CON',
	'.htaccess',
	'فوٹو.jpg',
	'a'.repeat(2000),
	'<script>alert(1)</script>.jpg'
];
