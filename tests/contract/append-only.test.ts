import { beforeEach, describe, expect, test } from 'vitest';
import { newId, randomId } from '$lib/server/db/id';
import type { Store, Tx } from '$lib/server/db/store';
import { tables } from '$lib/server/db/tables';
import { tell } from '$lib/server/live/tell';
import { freshStore } from '../support/harness';
import { aHome, aRating, noon, type Home } from './rows';

let store: Store;
let home: Home;

async function aStepMark(tx: Tx): Promise<void> {
	const { familyId, personId, goalId, circleId } = home;
	const stepId = newId();
	await tx.insert(tables.step).values({
		...{ id: stepId, familyId, goalId, circleId, ownerId: personId, createdById: personId },
		...{ words: 'Ring the school', language: 'en', dueOn: '2026-03-09', createdAt: noon }
	});
	const mark = { id: newId(), familyId, stepId, personId, isDone: true, at: noon };
	await tx.insert(tables.stepMark).values(mark);
	const ask = {
		id: newId(),
		familyId,
		stepId,
		personId,
		ask: 'need-help',
		language: 'en'
	} as const;
	await tx.insert(tables.stepAsk).values({ ...ask, at: noon });
}

async function aVoiceEntry(tx: Tx): Promise<void> {
	const { familyId, personId, circleId } = home;
	const entryId = newId();
	await tx.insert(tables.voiceEntry).values({
		...{ id: entryId, familyId, authorId: personId, circleId, kind: 'wish' },
		...{ words: 'A dog', language: 'en', limitsVersion: 1, at: noon }
	});
	await tx.insert(tables.voiceRead).values({ entryId, personId, at: noon });
}

async function aMessage(tx: Tx): Promise<void> {
	const { familyId, personId, circleId } = home;
	const id = newId();
	const message = { id, familyId, circleId, authorId: personId, words: 'Hello', language: 'en' };
	await tx.insert(tables.talkMessage).values({ ...message, at: noon });
	await tx.insert(tables.talkRead).values({ messageId: id, personId, at: noon });
}

async function wordsOfAFamily(tx: Tx): Promise<void> {
	const { familyId, personId, circleId } = home;
	const planId = newId();
	const plan = {
		id: planId,
		familyId,
		circleId,
		kind: 'early-help',
		startsOn: '2026-03-02'
	} as const;
	await tx.insert(tables.plan).values({ ...plan, holdDays: 1, unheardDays: 1, createdAt: noon });
	const meetingId = newId();
	const meeting = { id: meetingId, familyId, circleId, kind: 'visit', on: '2026-03-09' } as const;
	await tx.insert(tables.meeting).values({ ...meeting, createdAt: noon });
	const said = { familyId, circleId, words: 'Ring', language: 'en', at: noon };
	await tx.insert(tables.worksForUs).values({ id: newId(), ...said, personId });
	const report = { id: newId(), ...said, meetingId, authorId: personId };
	await tx.insert(tables.meetingReport).values(report);
	const holding = { id: newId(), ...said, planId, personId, month: 1, answer: 'holding' } as const;
	await tx.insert(tables.holdingCheck).values(holding);
	const voice = { id: newId(), familyId, circleId, personId, subjectId: newId(), seconds: 3 };
	await tx.insert(tables.voiceNote).values({ ...voice, mediaType: 'audio/webm', at: noon });
	const content = { voiceNoteId: voice.id, content: Buffer.from('la') };
	await tx.insert(tables.voiceNoteContent).values(content);
}

async function aWording(tx: Tx): Promise<void> {
	const wordingId = newId();
	const words = { plain: 'a', formal: 'b', why: 'c', help: 'd', know: 'e' };
	const anchors = { anchor0: 'f', anchor5: 'g', anchor10: 'h' };
	const by = { goalId: home.goalId, version: 1, authorId: home.personId, at: noon };
	await tx
		.insert(tables.goalWording)
		.values({ id: wordingId, language: 'en', ...words, ...anchors, ...by });
	await anUnderstanding(tx, wordingId);
}

async function anUnderstanding(tx: Tx, wordingId: string): Promise<void> {
	const { familyId, goalId, circleId, personId } = home;
	const understandingId = newId();
	await tx.insert(tables.understanding).values({
		...{ id: understandingId, familyId, goalId, wordingId, circleId, personId },
		...{ answer: 'agree', words: 'Up in time', language: 'en', at: noon }
	});
	const check = { id: newId(), understandingId, personId, isSame: true, at: noon };
	await tx.insert(tables.understandingCheck).values(check);
}

async function evidenceAndAudit(tx: Tx): Promise<void> {
	const { familyId, goalId, circleId, personId } = home;
	await tx.insert(tables.evidence).values({
		...{ id: newId(), familyId, goalId, circleId, authorId: personId, kind: 'done' },
		...{ source: 'saw', childSeen: true, isChildsExperience: false, words: 'x', language: 'en' },
		...{ on: '2026-03-02', at: noon }
	});
	const act = { id: newId(), at: noon, action: 'goal.rated' };
	await tx.insert(tables.auditEvent).values(act);
	await tell(tx, { familyId, circleId, kind: 'x', actorId: personId, subjectId: null, at: noon });
	const sent = { key: newId(), personId, bodyHash: 'aa', subjectId: 'x', at: noon };
	await tx.insert(tables.submission).values(sent);
}

async function anAnswer(tx: Tx): Promise<void> {
	const roundId = newId();
	const days = { opensOn: '2026-03-01', closesOn: '2026-03-31' };
	await tx
		.insert(tables.feedbackRound)
		.values({ id: roundId, questions: [], ...days, createdAt: noon });
	await tx.insert(tables.feedbackAnswer).values({
		...{ id: randomId(), roundId, planKind: 'early-help', raterKind: 'parent' },
		...{ levels: {}, language: 'en' }
	});
}

beforeEach(async () => {
	store = await freshStore();
	home = await aHome(store);
	await store.write(async (tx) => {
		await aRating(tx, home, { level: 3, at: noon });
		await aStepMark(tx);
		await aVoiceEntry(tx);
		await aMessage(tx);
		await wordsOfAFamily(tx);
		await aWording(tx);
		await evidenceAndAudit(tx);
		await anAnswer(tx);
	});
});

const changes: Record<string, (tx: Tx) => PromiseLike<unknown>> = {
	rating: (tx) => tx.update(tables.rating).set({ level: 9 }),
	evidence: (tx) => tx.update(tables.evidence).set({ words: 'nicer' }),
	stepMark: (tx) => tx.update(tables.stepMark).set({ isDone: false }),
	stepAsk: (tx) => tx.update(tables.stepAsk).set({ ask: 'going-on' }),
	talkMessage: (tx) => tx.update(tables.talkMessage).set({ words: 'nothing' }),
	talkRead: (tx) => tx.update(tables.talkRead).set({ at: new Date(0) }),
	worksForUs: (tx) => tx.update(tables.worksForUs).set({ words: 'nothing' }),
	meetingReport: (tx) => tx.update(tables.meetingReport).set({ words: 'nothing' }),
	holdingCheck: (tx) => tx.update(tables.holdingCheck).set({ answer: 'slipping' }),
	voiceNote: (tx) => tx.update(tables.voiceNote).set({ seconds: 0 }),
	voiceNoteContent: (tx) => tx.update(tables.voiceNoteContent).set({ content: Buffer.from('') }),
	voiceEntry: (tx) => tx.update(tables.voiceEntry).set({ words: 'nothing' }),
	voiceRead: (tx) => tx.update(tables.voiceRead).set({ at: new Date(0) }),
	understanding: (tx) => tx.update(tables.understanding).set({ answer: 'not-sure' }),
	understandingCheck: (tx) => tx.update(tables.understandingCheck).set({ isSame: false }),
	goalWording: (tx) => tx.update(tables.goalWording).set({ plain: 'easier' }),
	auditEvent: (tx) => tx.update(tables.auditEvent).set({ action: 'nothing' }),
	familyEvent: (tx) => tx.update(tables.familyEvent).set({ seq: 7 }),
	feedbackAnswer: (tx) => tx.update(tables.feedbackAnswer).set({ levels: { a: 5 } }),
	submission: (tx) => tx.update(tables.submission).set({ bodyHash: 'bb' })
};

const said = Object.keys(changes) as (keyof typeof tables)[];

describe.each(said)('%s', (name) => {
	const table = tables[name];

	test('can never be changed or removed', async () => {
		const before = await store.read.select().from(table);
		expect(before).toHaveLength(1);
		const changing = store.write(async (tx) => changes[name]?.(tx));
		await expect(changing).rejects.toMatchObject({ cause: { message: /append-only/ } });
		const removing = store.write(async (tx) => tx.delete(table));
		await expect(removing).rejects.toMatchObject({ cause: { message: /append-only/ } });
		expect(await store.read.select().from(table)).toEqual(before);
	});
});

test('a second insert with the same key cannot replace what was said', async () => {
	const [first] = await store.read.select().from(tables.submission);
	if (!first) throw new Error('There is a submission by now.');
	const replacing = store.write(async (tx) =>
		tx
			.insert(tables.submission)
			.values(first)
			.onConflictDoUpdate({ target: tables.submission.key, set: { bodyHash: 'bb' } })
	);
	await expect(replacing).rejects.toThrow();
	expect(await store.read.select().from(tables.submission)).toEqual([first]);
});
