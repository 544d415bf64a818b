/**
 * A plan that ends because things are better ends with the family's own words for what they will do
 * if things slip. Where it ends for another reason, nobody is asked for them.
 */
import type { CloseReason } from '../vocabulary';

const needing: readonly CloseReason[] = ['goals-met', 'family-asked'];

export const needsSlipWords = (reason: CloseReason): boolean => needing.includes(reason);
