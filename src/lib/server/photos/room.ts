/** How much room photos may take, so that nobody can fill the disk with them. */

export interface Taken {
	/** As they came: up to 10 MB each. */
	waiting: number;
	ready: number;
	/** Of all that is kept, waiting and ready. */
	bytes: number;
}

const megabyte = 1024 * 1024;
const person = { ready: 100, bytes: 60 * megabyte };
const family = { ready: 400, bytes: 200 * megabyte };
const mostWaiting = 3;
export const mostInADay = 20;

const isWithin = (taken: Taken, most: { ready: number; bytes: number }) =>
	taken.waiting + taken.ready < most.ready && taken.bytes < most.bytes;

/** May this person add one more? `inADay` counts what they sent in 24 hours, taken back or not. */
export function hasRoom(own: Taken, inADay: number, familys: Taken): boolean {
	if (own.waiting >= mostWaiting || inADay >= mostInADay) return false;
	return isWithin(own, person) && isWithin(familys, family);
}
