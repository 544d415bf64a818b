import { expect, it } from 'vitest';
import { hasRoom, mostInADay } from './room';

const nothing = { waiting: 0, ready: 0, bytes: 0 };
const megabyte = 1024 * 1024;

it.each([
	['the first of all', {}, 0, {}, true],
	['a third that waits', { waiting: 2 }, 2, {}, true],
	['a fourth that waits', { waiting: 3 }, 3, {}, false],
	['the last of a day', {}, mostInADay - 1, {}, true],
	['one more in a day', {}, mostInADay, {}, false],
	['the hundredth of one person', { ready: 99 }, 0, {}, true],
	['one more', { ready: 100 }, 0, {}, false],
	['one more, with one that waits', { waiting: 1, ready: 99 }, 1, {}, false],
	['one more than fits of one person', { ready: 9, bytes: 60 * megabyte }, 0, {}, false],
	['the last of a family', {}, 0, { ready: 399 }, true],
	['one more of a family', {}, 0, { ready: 400 }, false],
	['one more than fits of a family', {}, 0, { ready: 9, bytes: 200 * megabyte }, false]
] as const)('%s', (_, own, inADay, familys, fits) => {
	expect(hasRoom({ ...nothing, ...own }, inADay, { ...nothing, ...familys })).toBe(fits);
});
