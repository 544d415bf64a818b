/** Who interprets at which meeting. Until the end of its day, and only while nobody ended it. */
import { and, asc, eq, gte, inArray, isNull } from 'drizzle-orm';
import type { Day } from '$lib/domain/time/days';
import type { Reader, Tx } from '$lib/server/db/store';
import type { Tables } from '$lib/server/db/schema';
import { tables } from '$lib/server/db/tables';

const { meetingInterpreter, meeting, person } = tables;

export async function insertMeetingInterpreter(
	tx: Tx,
	row: Tables['meetingInterpreter']['$inferInsert']
): Promise<void> {
	await tx.insert(meetingInterpreter).values(row);
}

/** True when they were interpreting there until now. */
export async function endMeetingInterpreter(
	tx: Tx,
	meetingId: string,
	personId: string,
	at: Date
): Promise<boolean> {
	const ended = await tx
		.update(meetingInterpreter)
		.set({ endedAt: at })
		.where(
			and(
				eq(meetingInterpreter.meetingId, meetingId),
				eq(meetingInterpreter.personId, personId),
				isNull(meetingInterpreter.endedAt)
			)
		)
		.returning({ personId: meetingInterpreter.personId });
	return ended.length > 0;
}

/** Who interprets at these meetings, by meeting. Ask only for meetings the viewer can see. */
export async function interpretersOf(db: Reader, meetingIds: readonly string[]) {
	if (meetingIds.length === 0) return [];
	return db
		.select({
			meetingId: meetingInterpreter.meetingId,
			personId: person.id,
			name: person.name,
			language: person.language
		})
		.from(meetingInterpreter)
		.innerJoin(person, eq(person.id, meetingInterpreter.personId))
		.where(
			and(
				inArray(meetingInterpreter.meetingId, [...meetingIds]),
				isNull(meetingInterpreter.endedAt)
			)
		)
		.orderBy(asc(person.name), asc(person.id));
}

/** The meetings this person interprets at whose day is not over; they are in no circle of them. */
export async function meetingsInterpretedBy(db: Reader, personId: string, on: Day) {
	const rows = await db
		.select({ meeting })
		.from(meetingInterpreter)
		.innerJoin(meeting, eq(meeting.id, meetingInterpreter.meetingId))
		.where(
			and(
				eq(meetingInterpreter.personId, personId),
				isNull(meetingInterpreter.endedAt),
				gte(meeting.on, on)
			)
		)
		.orderBy(asc(meeting.on), asc(meeting.id));
	return rows.map((row) => row.meeting);
}
