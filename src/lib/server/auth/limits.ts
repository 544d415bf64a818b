import type { Role } from '$lib/domain/vocabulary';
import type { SessionLimits } from './session-adapter';

const minutes = 60;
const hours = 60 * minutes;
const days = 24 * hours;

/** Staff leave desks; 15 minutes idle, 12 hours in all. */
const staff: SessionLimits = { idleSeconds: 15 * minutes, absoluteSeconds: 12 * hours };
/** "Only I use this phone." */
const ownPhone: SessionLimits = { idleSeconds: 30 * days, absoluteSeconds: 90 * days };
/** The answer unless they say otherwise: a shared phone must not stay open. */
const sharedPhone: SessionLimits = { idleSeconds: 10 * minutes, absoluteSeconds: 60 * minutes };

/** How long a session lasts, by whom and on whose phone. */
export function limitsFor(role: Role, isOwnPhone: boolean): SessionLimits {
	if (role === 'parent' || role === 'young-person' || role === 'network')
		return isOwnPhone ? ownPhone : sharedPhone;
	return staff;
}
