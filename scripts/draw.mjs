/** Draws the floors as an SVG that reads in light and in dark, the same bytes for the same house. */

/** @typedef {import('./floors.mjs').Floor} Floor */
/** @typedef {import('./floors.mjs').Room} Room */
/** @typedef {Floor & { top: number, height: number }} Placed */

const box = { width: 150, gap: 10, perRow: 6, line: 16, head: 44 };
const left = 24;
const bandWidth = 2 * 14 + box.perRow * (box.width + box.gap) - box.gap;
const lane = 30;

const style = `
	:root { --paper: #fbf7ef; --band: #f3ecdf; --box: #fff; --ink: #1e2b33; --soft: #51606a; --way: #0b5f5a; }
	@media (prefers-color-scheme: dark) {
		:root { --paper: #12191d; --band: #1b252b; --box: #25323a; --ink: #f0ebe0; --soft: #b3bfc6; --way: #6cc5b8; }
	}
	text { font: 12px system-ui, sans-serif; fill: var(--soft); }
	.floor { font-weight: 700; font-size: 13px; fill: var(--ink); }
	.room { font-weight: 600; font-size: 13px; fill: var(--ink); }
	.count { font-weight: 600; fill: var(--way); }
	.paper { fill: var(--paper); } .band { fill: var(--band); } .box { fill: var(--box); }
	.way { fill: none; stroke: var(--way); }
	.head { fill: var(--way); }`;

/** @param {string} text */
const plain = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** @param {Room[]} rooms */
const heightOf = (rooms) =>
	box.head + box.line * Math.max(0, ...rooms.map(({ ways }) => ways.length)) + 6;

/** @param {Room[]} rooms @returns {Room[][]} */
function rowsOf(rooms) {
	const count = Math.ceil(rooms.length / box.perRow);
	return Array.from({ length: count }, (_, row) =>
		rooms.slice(row * box.perRow, (row + 1) * box.perRow)
	);
}

/** @param {Floor[]} floors @returns {Placed[]} */
function place(floors) {
	let top = 56;
	return floors.map((floor) => {
		const rows = rowsOf(floor.rooms);
		const height = rows.reduce((sum, row) => sum + heightOf(row) + box.gap, 34);
		const placed = { ...floor, top, height };
		top += height + 18;
		return placed;
	});
}

/** @param {Room} room @param {number} x @param {number} y @param {number} height */
function drawRoom(room, x, y, height) {
	const ways = room.ways.map(
		({ room: target, times }, index) =>
			`<text x="${x + 10}" y="${y + box.head + 10 + index * box.line}">→ ${plain(target)} ${times}</text>`
	);
	return [
		`<rect class="box" x="${x}" y="${y}" width="${box.width}" height="${height}" rx="10"/>`,
		`<text class="room" x="${x + 10}" y="${y + 20}">${plain(room.name)}</text>`,
		`<text x="${x + 10}" y="${y + 36}">${room.files} ${room.files === 1 ? 'file' : 'files'}</text>`,
		...ways
	].join('\n');
}

/** @param {Placed} floor */
function drawFloor(floor) {
	let y = floor.top + 30;
	const rooms = rowsOf(floor.rooms).flatMap((row) => {
		const [rowTop, height] = [y, heightOf(row)];
		y += height + box.gap;
		return row.map((room, index) =>
			drawRoom(room, left + 14 + index * (box.width + box.gap), rowTop, height)
		);
	});
	return [
		`<rect class="band" x="${left}" y="${floor.top}" width="${bandWidth}" height="${floor.height}" rx="14"/>`,
		`<text class="floor" x="${left + 14}" y="${floor.top + 20}">${plain(floor.name)}</text>`,
		...rooms
	].join('\n');
}

/**
 * Arrows run beside the floors, each in a lane of its own; all of them lead down or one of the
 * arrows of docs/architecture.md is broken.
 * @param {Placed[]} floors @param {Map<string, number>} between
 */
function drawWays(floors, between) {
	const edge = left + bandWidth;
	const pairs = floors.flatMap((from) => floors.map((to) => ({ from, to })));
	return pairs
		.map((pair) => ({ ...pair, times: between.get(`${pair.from.name} → ${pair.to.name}`) ?? 0 }))
		.filter(({ times }) => times > 0)
		.sort((a, b) => Math.abs(a.to.top - a.from.top) - Math.abs(b.to.top - b.from.top))
		.map(({ from, to, times }, index) => {
			const x = edge + 26 + index * lane;
			const start = from.top + 24 + index * 5;
			const end = to.top + 14 + (index % 8) * 6;
			return [
				`<path class="way" stroke-width="${(1 + Math.log10(times)).toFixed(1)}" d="M${edge} ${start}H${x}V${end}H${edge + 6}"/>`,
				`<path class="head" d="M${edge} ${end}l9 -4v8z"/>`,
				`<text class="count" x="${x + 4}" y="${Math.round((start + end) / 2)}">${times}</text>`
			].join('\n');
		})
		.join('\n');
}

/** @param {Floor[]} floors @param {Map<string, number>} between */
export function draw(floors, between) {
	const placed = place(floors.filter(({ rooms }) => rooms.length > 0));
	const height = placed.reduce((most, floor) => Math.max(most, floor.top + floor.height), 0) + 24;
	const width = left + bandWidth + 40 + between.size * lane;
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title about">
<title id="title">The floors of the house</title>
<desc id="about">Each band is a floor, each box a room with its files and how often it imports another room. Lines beside the floors count the imports from one floor to another.</desc>
<style>${style}
</style>
<rect class="paper" width="${width}" height="${height}"/>
<text class="floor" x="${left}" y="32">Who imports whom, counted in files. Every arrow leads down.</text>
${placed.map(drawFloor).join('\n')}
${drawWays(placed, between)}
</svg>
`;
}
