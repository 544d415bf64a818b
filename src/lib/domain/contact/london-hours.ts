/** Hours of the day as people in England live them, through both changes of the clocks. */
import { dayOf, type Day } from '../time/days';

const msInHour = 3_600_000;

const londonHour = new Intl.DateTimeFormat('en-GB', {
	timeZone: 'Europe/London',
	hour: '2-digit',
	hourCycle: 'h23'
});

/** The hour (0 to 23) it is in England at this instant. */
export const hourOf = (instant: Date): number => Number(londonHour.format(instant));

/**
 * The instant at which this hour (3 to 23) of a day begins in England. The clocks change before
 * three, so there is exactly one.
 */
export function startOfHour(day: Day, hour: number): Date {
	const inWinter = Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);
	const isSummer = hourOf(new Date(inWinter)) !== hour || dayOf(new Date(inWinter)) !== day;
	return new Date(isSummer ? inWinter - msInHour : inWinter);
}
