/** Whom a parent may bring in: what two parents share is not one parent's to show. */
import type { InCircle } from './changing-circles';

/** True where somebody who is a parent, other than this person, is in the circle. */
export const isSharedWithAnotherParent = (people: readonly InCircle[], personId: string): boolean =>
	people.some((one) => one.role === 'parent' && one.personId !== personId);
