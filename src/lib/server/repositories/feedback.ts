import { and, asc, eq, gte, lte, type Placeholder } from 'drizzle-orm';
import type { Day } from '$lib/domain/time/days';
import { prepared } from '$lib/server/db/prepared';
import type { Reader, Tx } from '$lib/server/db/store';
import type { Tables } from '$lib/server/db/schema';
import { tables } from '$lib/server/db/tables';

const { feedbackRound, feedbackInvite, feedbackAnswer } = tables;

export type FeedbackInviteRow = Tables['feedbackInvite']['$inferSelect'];
export type FeedbackRoundRow = Tables['feedbackRound']['$inferSelect'];
type Asked = { round: FeedbackRoundRow; invite: FeedbackInviteRow };

const isOpenOn = (on: Day | Placeholder) =>
	and(lte(feedbackRound.opensOn, on), gte(feedbackRound.closesOn, on));

const waitingBy = prepared('waiting_by', { texts: ['personId', 'on'] }, (db, { personId, on }) =>
	db
		.select({ round: feedbackRound })
		.from(feedbackInvite)
		.innerJoin(feedbackRound, eq(feedbackRound.id, feedbackInvite.roundId))
		.where(
			and(
				eq(feedbackInvite.personId, personId),
				eq(feedbackInvite.hasAnswered, false),
				isOpenOn(on)
			)
		)
		.orderBy(asc(feedbackRound.opensOn), asc(feedbackRound.id))
);

/** The open rounds this person was asked in and has not answered, oldest first. */
export async function waitingRounds(
	db: Reader,
	personId: string,
	on: Day
): Promise<FeedbackRoundRow[]> {
	const rows = await waitingBy(db, { personId, on });
	return rows.map((row) => row.round);
}

/** One round with this person's invitation to it; null when they were not asked. */
export async function findAsked(
	db: Reader,
	roundId: string,
	personId: string
): Promise<Asked | null> {
	const [row] = await db
		.select({ round: feedbackRound, invite: feedbackInvite })
		.from(feedbackInvite)
		.innerJoin(feedbackRound, eq(feedbackRound.id, feedbackInvite.roundId))
		.where(and(eq(feedbackInvite.roundId, roundId), eq(feedbackInvite.personId, personId)))
		.limit(1);
	return row ?? null;
}

/** True the first time; false when this person has answered before. */
export async function claimAnswer(tx: Tx, roundId: string, personId: string): Promise<boolean> {
	const claimed = await tx
		.update(feedbackInvite)
		.set({ hasAnswered: true })
		.where(
			and(
				eq(feedbackInvite.roundId, roundId),
				eq(feedbackInvite.personId, personId),
				eq(feedbackInvite.hasAnswered, false)
			)
		)
		.returning({ roundId: feedbackInvite.roundId });
	return claimed.length > 0;
}

export async function insertAnswer(
	tx: Tx,
	row: Tables['feedbackAnswer']['$inferInsert']
): Promise<void> {
	await tx.insert(feedbackAnswer).values(row);
}

export async function insertFeedbackRound(
	tx: Tx,
	row: Tables['feedbackRound']['$inferInsert'],
	invites: readonly Omit<FeedbackInviteRow, 'roundId' | 'hasAnswered'>[]
): Promise<void> {
	await tx.insert(feedbackRound).values(row);
	if (invites.length === 0) return;
	await tx
		.insert(feedbackInvite)
		.values(invites.map((invite) => ({ ...invite, roundId: row.id, hasAnswered: false })));
}
