/**
 * Who may ever read each column of each table. A column that is not written here fails the build:
 * whoever adds one decides first who it is for.
 */
import type { Tables } from '$lib/server/db/schema';

export const readers = {
	/** Whoever is in the circle of the row, or of the row it belongs to. */
	circle: 'those it was said to',
	/** Those with a place in the family, as far as they share a circle. */
	place: 'those with a place in the same family',
	team: 'the team of the family',
	own: 'the person it is about, and nobody else',
	managers: 'managers',
	administrators: 'administrators',
	/** Leaves only through the door of small numbers. */
	counts: 'evaluation, as counts',
	/** A random id: says nothing by itself, and is shown only beside what it names. */
	link: 'nobody by itself',
	/** Secrets, and what the service needs to know for itself. */
	never: 'nobody'
} as const;
export type ColumnReader = keyof typeof readers;

type TableName = keyof Tables;
type ColumnOf<T extends TableName> = keyof Tables[T]['_']['columns'];

export const columnReaders = {
	family: { link: ['id'], team: ['name'], never: ['eventSeq', 'createdAt'] },
	person: {
		link: ['id'],
		place: ['role', 'name', 'agency', 'bornOn', 'diedOn', 'language'],
		team: ['localId', 'frozenAt'],
		never: ['createdAt']
	},
	contact: { link: ['id', 'personId'], own: ['channel', 'address'], never: ['createdAt'] },
	membership: {
		link: ['id', 'familyId', 'personId'],
		place: ['part', 'isLead'],
		team: ['since', 'until', 'endedAt', 'endReason']
	},
	circle: { link: ['id', 'familyId'], place: ['kind'], never: ['createdAt'] },
	circleMember: { link: ['circleId', 'personId'], never: ['addedAt'] },

	plan: {
		link: ['id', 'familyId', 'circleId', 'replacesPlanId', 'createdById'],
		circle: [
			...['kind', 'startsOn', 'conferenceOn', 'publishedAt', 'closedOn', 'closeReason'],
			...['whyWorried', 'whatIfNothingChanges', 'whatIsDifferentThisTime', 'holdDays'],
			...['unheardDays', 'createdAt', 'ifThingsSlip', 'ifThingsSlipLanguage']
		]
	},
	planChild: { link: ['planId', 'childId'] },
	strength: {
		link: ['id', 'familyId', 'planId', 'circleId', 'authorId'],
		circle: ['words', 'language', 'at']
	},
	goal: {
		link: ['id', 'familyId', 'planId', 'circleId', 'addedById'],
		circle: ['owner', 'closedOn', 'createdAt']
	},
	goalChild: { link: ['goalId', 'childId'] },
	goalWording: {
		link: ['id', 'goalId', 'authorId'],
		circle: [
			...['version', 'language', 'plain', 'formal', 'why', 'help', 'know'],
			...['anchor0', 'anchor5', 'anchor10', 'at']
		]
	},
	step: {
		link: ['id', 'familyId', 'goalId', 'circleId', 'ownerId', 'createdById'],
		circle: ['words', 'language', 'dueOn', 'createdAt']
	},
	meeting: {
		link: ['id', 'familyId', 'planId', 'circleId'],
		circle: ['kind', 'on', 'startsAt', 'place', 'heldOn'],
		never: ['createdAt']
	},
	translation: {
		link: ['id', 'familyId', 'subjectId'],
		circle: ['language', 'words', 'origin', 'madeBy', 'checkedBy', 'checkedAt', 'at']
	},

	ratingRound: { link: ['id', 'familyId', 'goalId'], circle: ['opensAt', 'closesAt'] },
	ratingRoundRater: { link: ['roundId', 'personId'] },
	rating: {
		link: ['id', 'familyId', 'goalId', 'roundId', 'circleId', 'raterId', 'togetherWithId'],
		circle: [
			...['raterKind', 'level', 'note', 'noteLanguage', 'helped', 'inTheWay', 'howTheyKnow'],
			...['on', 'at']
		]
	},
	evidence: {
		link: ['id', 'familyId', 'goalId', 'circleId', 'authorId', 'correctsId'],
		circle: [
			...['kind', 'source', 'childSeen', 'isChildsExperience', 'words', 'language', 'on', 'at']
		]
	},
	stepMark: { link: ['id', 'familyId', 'stepId', 'personId'], circle: ['isDone', 'at'] },
	understanding: {
		link: ['id', 'familyId', 'goalId', 'wordingId', 'circleId', 'personId'],
		circle: ['answer', 'words', 'language', 'at']
	},
	understandingCheck: {
		link: ['id', 'understandingId', 'personId'],
		circle: ['isSame', 'at']
	},
	voiceEntry: {
		link: ['id', 'familyId', 'authorId', 'circleId'],
		circle: ['kind', 'feeling', 'words', 'language', 'limitsVersion', 'at']
	},
	voiceRead: { link: ['entryId', 'personId'], circle: ['at'] },

	feedbackRound: { link: ['id'], own: ['questions', 'opensOn', 'closesOn'], never: ['createdAt'] },
	feedbackInvite: {
		link: ['roundId', 'personId'],
		counts: ['planKind'],
		own: ['hasAnswered']
	},
	feedbackAnswer: {
		link: ['id', 'roundId'],
		counts: ['planKind', 'raterKind', 'levels', 'words', 'language']
	},

	device: {
		link: ['id', 'personId'],
		own: ['looks', 'isOwn', 'createdAt', 'lastSeenAt'],
		never: ['tokenHash', 'approvedBy', 'pinHash', 'pinTries', 'endedAt']
	},
	deviceRequest: {
		link: ['id', 'personId', 'decidedById'],
		own: ['match', 'looks', 'createdAt', 'expiresAt', 'approvedAt', 'refusedAt'],
		never: ['browserHash', 'usedAt']
	},
	passkey: {
		link: ['id', 'personId'],
		own: ['isBackedUp', 'looks', 'createdAt', 'usableFrom', 'lastUsedAt'],
		never: ['credentialId', 'publicKey', 'counter', 'transports', 'endedAt']
	},
	ceremony: {
		link: ['id', 'personId'],
		never: ['purpose', 'browserHash', 'detail', 'createdAt', 'expiresAt']
	},
	totp: {
		link: ['personId'],
		own: ['confirmedAt'],
		never: ['secretSealed', 'lastStep', 'createdAt']
	},
	recoveryCode: { link: ['id', 'personId'], never: ['codeHash', 'createdAt', 'usedAt'] },
	staffIdentity: {
		link: ['id', 'personId'],
		administrators: ['issuer', 'subject'],
		never: ['createdAt']
	},
	safeContact: {
		link: ['personId', 'filledById'],
		own: ['channel', 'forCodes', 'forUpdates', 'hours', 'whoElse', 'filledAt']
	},
	accountChange: {
		link: ['id', 'personId', 'byId'],
		own: ['kind', 'createdAt', 'takesEffectAt', 'cancelledAt'],
		never: ['detail', 'doneAt']
	},

	invitation: {
		link: ['id', 'personId', 'familyId', 'createdById'],
		team: ['isInPerson', 'createdAt', 'expiresAt', 'usedAt', 'revokedAt'],
		never: ['tokenHash', 'codeHash', 'address']
	},
	oneTimeCode: {
		link: ['id', 'personId', 'invitationId', 'deviceId'],
		never: ['browserHash', 'codeHash', 'tries', 'createdAt', 'expiresAt', 'usedAt']
	},
	session: {
		link: ['personId', 'deviceId'],
		own: ['createdAt', 'lastSeenAt', 'endsAt', 'provedAt', 'unlockedUntil'],
		never: ['id', 'idleSeconds', 'revokedAt']
	},
	message: {
		link: ['id', 'personId', 'sentById'],
		administrators: [
			...['channel', 'language', 'state', 'createdAt', 'sentAt', 'kind', 'tries', 'failure']
		],
		never: ['address', 'body', 'nextTryAt']
	},

	flaggedLook: {
		link: ['id', 'personId', 'familyId', 'seenById'],
		managers: ['kind', 'reason', 'at', 'endsAt', 'seenAt']
	},
	complaint: {
		link: ['id', 'familyId', 'circleId', 'personId'],
		circle: ['words', 'language', 'createdAt']
	},
	complaintAnswer: {
		link: ['id', 'complaintId', 'personId'],
		circle: ['words', 'language', 'createdAt']
	},
	meetingInterpreter: {
		link: ['meetingId', 'personId', 'addedById'],
		team: ['addedAt', 'endedAt']
	},
	photo: {
		link: ['id', 'familyId', 'circleId', 'goalId', 'personId'],
		circle: ['words', 'language', 'width', 'height', 'createdAt'],
		own: ['state', 'refusal']
	},
	photoContent: { link: ['photoId'], circle: ['content'] },
	talkMessage: {
		link: ['id', 'familyId', 'circleId', 'authorId'],
		circle: ['words', 'language', 'at']
	},
	talkRead: { link: ['messageId', 'personId'], circle: ['at'] },
	voiceNote: {
		link: ['id', 'familyId', 'circleId', 'personId', 'subjectId'],
		circle: ['seconds', 'mediaType', 'at']
	},
	voiceNoteContent: { link: ['voiceNoteId'], circle: ['content'] },
	voiceDraft: {
		link: ['id', 'personId', 'goalId'],
		own: ['seconds', 'mediaType', 'content'],
		never: ['at']
	},
	worksForUs: {
		link: ['id', 'familyId', 'circleId', 'personId'],
		circle: ['words', 'language', 'at']
	},
	meetingReport: {
		link: ['id', 'familyId', 'meetingId', 'circleId', 'authorId'],
		circle: ['words', 'language', 'at']
	},
	holdingCheck: {
		link: ['id', 'familyId', 'planId', 'circleId', 'personId'],
		circle: ['month', 'answer', 'words', 'language', 'at']
	},
	stepAsk: {
		link: ['id', 'familyId', 'stepId', 'personId'],
		circle: ['ask', 'words', 'language', 'at']
	},

	auditEvent: {
		link: ['id', 'actorId', 'familyId', 'subjectId'],
		place: ['at', 'action'],
		never: ['chain', 'seq', 'previous', 'hash']
	},
	auditChain: { never: ['chain', 'seq', 'hash'] },
	familyEvent: {
		link: ['id', 'familyId', 'circleId', 'actorId', 'subjectId'],
		circle: ['kind', 'at'],
		never: ['seq']
	},
	submission: { link: ['key', 'personId', 'subjectId'], own: ['at'], never: ['bodyHash'] },
	referral: {
		link: ['id', 'childId'],
		counts: [
			...['referredOn', 'source', 'primaryNeed', 'closedOn', 'closureReason'],
			'initialConferenceOn'
		]
	},
	setting: { never: ['name', 'value', 'at'] }
} as const satisfies { [T in TableName]: Partial<Record<ColumnReader, readonly ColumnOf<T>[]>> };
