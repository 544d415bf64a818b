/** Pictures that the people of the town took, drawn when it is filled: nothing of the kind is kept here. */
import sharp from 'sharp';
import { dice } from './random';

type Colour = readonly [red: number, green: number, blue: number];

const paper: Colour = [250, 244, 232];
const empty: Colour = [228, 220, 204];
const [width, height, square] = [840, 600, 120];
const radius = square * 0.36;

/** A chart for a week, with a dot for each thing that was done; more of them towards its end. */
export function weekChart(ink: Colour, seed: number): Promise<Buffer> {
	const roll = dice(seed);
	const columns = width / square;
	const dots = Array.from({ length: columns * (height / square) }, (_, at) =>
		roll() < 0.4 + (at % columns) * 0.1 ? ink : empty
	);
	const points = Buffer.alloc(width * height * 3);
	for (let y = 0; y < height; y += 1)
		for (let x = 0; x < width; x += 1) {
			const [across, down] = [(x % square) - square / 2, (y % square) - square / 2];
			const dot = dots[Math.floor(y / square) * columns + Math.floor(x / square)];
			const colour = Math.hypot(across, down) < radius && dot ? dot : paper;
			points.set(colour, (y * width + x) * 3);
		}
	return sharp(points, { raw: { width, height, channels: 3 } })
		.jpeg({ quality: 80 })
		.toBuffer();
}
