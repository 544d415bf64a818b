/** The floors and rooms of the house, read from what the files import. */
import { cruise } from 'dependency-cruiser';
import config from '../.dependency-cruiser.mjs';

/**
 * @typedef {{ room: string, times: number }} Way how often one room imports another
 * @typedef {{ name: string, files: number, ways: Way[] }} Room
 * @typedef {{ name: string, rooms: Room[] }} Floor
 * @typedef {{ from: string, to: string }} Import
 */

/** From the street down to the ground everything stands on. @type {[string, RegExp][]} */
const floors = [
	['doors', /^src\/(?:routes\/([^/]+)\/|(cli)\/|(hooks)\.)/],
	['what is drawn', /^src\/lib\/(components|state|offline)\//],
	['server', /^src\/lib\/server\/(?!repositories|db)(?:([^/]+)\/|[^/]+$)/],
	['engine room', /^src\/lib\/server\/(repositories|db)\//],
	['words and forms', /^src\/lib\/(i18n|inputs)\//],
	['rules', /^src\/lib\/(domain)\//]
];

/**
 * @param {string} file
 * @returns {{ floor: string, room: string } | null} null for what is in no room, such as a package
 */
export function placeOf(file) {
	for (const [floor, pattern] of floors) {
		const match = pattern.exec(file);
		if (match) return { floor, room: match.slice(1).find(Boolean) ?? 'clock, config' };
	}
	return null;
}

/** @returns {Promise<{ files: string[], imports: Import[] }>} what src holds, tests left out */
export async function readHouse() {
	const { output } = await cruise(['src'], { ...config.options, exclude: '\\.test\\.ts$' });
	if (typeof output === 'string') throw new TypeError('dependency-cruiser answered in words.');
	const files = output.modules.map(({ source }) => source).filter((file) => placeOf(file));
	const imports = output.modules.flatMap(({ source, dependencies }) =>
		dependencies.map(({ resolved }) => ({ from: source, to: resolved }))
	);
	return { files, imports };
}

/** A room is known by its floor too: both `lib` and `lib/server` have a room for words. */
const keyOf = (/** @type {string} */ file) => {
	const place = placeOf(file);
	return place && `${place.floor}/${place.room}`;
};

/** @param {Import[]} imports @param {string} key @returns {Way[]} most used first */
function waysFrom(imports, key) {
	/** @type {Map<string, number>} */
	const times = new Map();
	for (const { from, to } of imports) {
		const target = keyOf(to);
		if (keyOf(from) !== key || !target || target === key) continue;
		times.set(target, (times.get(target) ?? 0) + 1);
	}
	return [...times]
		.map(([target, count]) => ({ room: target.slice(target.indexOf('/') + 1), times: count }))
		.sort((a, b) => b.times - a.times || a.room.localeCompare(b.room, 'en'));
}

/** @param {{ files: string[], imports: Import[] }} house @returns {Floor[]} empty rooms left out */
export function floorsOf({ files, imports }) {
	return floors.map(([name]) => {
		const inside = files.filter((file) => placeOf(file)?.floor === name);
		const rooms = [...new Set(inside.map((file) => placeOf(file)?.room ?? ''))].sort();
		return {
			name,
			rooms: rooms.map((room) => ({
				name: room,
				files: inside.filter((file) => placeOf(file)?.room === room).length,
				ways: waysFrom(imports, `${name}/${room}`)
			}))
		};
	});
}

/** @param {Import[]} imports @returns {Map<string, number>} times by `floor → floor` */
export function waysBetweenFloors(imports) {
	/** @type {Map<string, number>} */
	const times = new Map();
	for (const { from, to } of imports) {
		const [above, below] = [placeOf(from)?.floor, placeOf(to)?.floor];
		if (!above || !below || above === below) continue;
		const key = `${above} → ${below}`;
		times.set(key, (times.get(key) ?? 0) + 1);
	}
	return times;
}
