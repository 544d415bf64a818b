/**
 * The one mechanism of visibility, held table by table and query by query: every table is said to
 * a circle, or belongs to something that is, or is never shown; and whoever reads a table that is
 * said to circles asks for circles, or says here why not.
 */
import { readFileSync } from 'node:fs';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { tables } from '$lib/server/db/tables';
import { filesOf } from './files';

type TableName = keyof typeof tables;

/** Part of a row that is said to a circle: whoever may see that may see this. */
const partOf: Partial<Record<TableName, TableName>> = {
	planChild: 'plan',
	goalChild: 'goal',
	goalWording: 'goal',
	stepMark: 'step',
	understandingCheck: 'understanding',
	ratingRound: 'rating',
	ratingRoundRater: 'rating',
	voiceRead: 'voiceEntry',
	complaintAnswer: 'complaint',
	photoContent: 'photo',
	talkRead: 'talkMessage',
	voiceNoteContent: 'voiceNote',
	stepAsk: 'step'
};

/** Who reads it, where it is not for a circle to say. */
const otherwise: Partial<Record<TableName, string>> = {
	family: 'those with a place in it',
	person: 'those who share a circle with them',
	membership: 'those with a place in the same family',
	circle: 'it is the mechanism',
	circleMember: 'it is the mechanism',
	contact: 'its owner, sign-in, and staff with a reason',
	translation: 'whoever sees what it translates, by id',
	invitation: 'the team of the family, never with its secret',
	feedbackRound: 'those who were asked',
	feedbackInvite: 'the one who was asked',
	feedbackAnswer: 'evaluation, as counts',
	referral: 'evaluation and imports, as counts',
	message: 'administrators, without what was said to whom',
	oneTimeCode: 'sign-in',
	session: 'sign-in',
	device: 'its owner, and sign-in',
	deviceRequest: 'its owner, and the worker who may say yes',
	passkey: 'its owner, and sign-in',
	ceremony: 'sign-in',
	totp: 'sign-in',
	recoveryCode: 'sign-in',
	staffIdentity: 'sign-in',
	safeContact: 'its owner, whoever sends, and the team of the family',
	accountChange: 'its owner, and the worker who made it with them',
	flaggedLook: 'managers, and parents as a look when it is over and safe to know',
	meetingInterpreter: 'the team of the family, and the interpreter',
	auditChain: 'nobody: it closes the audit',
	auditEvent: 'parents, as looks at what they see themselves',
	voiceDraft: 'its speaker, until it is sent',
	submission: 'the one who sent the form, as a receipt',
	setting: 'the service itself'
};

/** Functions that read past circles, each for a reason that is not to show it. */
const past: Readonly<Record<string, string>> = {
	selectGoals: 'a beginning: those who go on from it ask',
	heldPlans: 'what a census file would change',
	findReviews: 'what a census file would change',
	familiesWithHistory: 'whether families may be joined; not what young people said',
	plansOfChildren: 'the invariants between plans',
	movePlans: 'joining families, by the command that asked for the place',
	saidBy: 'everybody reads what they said themselves',
	photosBy: 'everybody has their own photos',
	voiceNotesBy: 'everybody has their own voice notes',
	voiceBy: 'a young person reads what they said themselves',
	monthsAnswered: 'whether somebody is asked again: their own answers only',
	answeredIn: 'whether a new round opens',
	plansPage: 'evaluation: counts only',
	askedPage: 'evaluation: counts only',
	levelsOf: 'evaluation: counts only',
	meetingsInterpretedBy: 'an interpreter is in no circle, and asks by their own id',
	waitingPhotos: 'drawing photos again: what waits is shown to nobody',
	roomTaken: 'how much room photos take: counts only',
	askablePage: 'who is asked about the service: the plan’s circle is joined'
};

const columnsOf = (name: TableName) =>
	getTableConfig(tables[name] as unknown as SQLiteTable).columns.map((column) => column.name);
const names = Object.keys(tables) as TableName[];
const said = names.filter((name) => columnsOf(name).includes('circle_id') && !otherwise[name]);

interface Query {
	name: string;
	source: string;
}

/** The functions and prepared queries of a file, each with its source. */
function functionsIn(source: string): Query[] {
	const file = ts.createSourceFile('repository.ts', source, ts.ScriptTarget.Latest, true);
	return file.statements.flatMap((node) => {
		const text = node.getText(file);
		if (ts.isFunctionDeclaration(node)) return [{ name: node.name?.text ?? '', source: text }];
		if (!ts.isVariableStatement(node)) return [];
		const [declared] = node.declarationList.declarations;
		return [{ name: declared?.name.getText(file) ?? '', source: text }];
	});
}

/** Tables this function reads that are said to circles, where it never asks for any. */
function readsPastCircles({ source }: Query): string[] {
	const asksFor = (name: string) => new RegExp(`\\b(${name}|table)\\.circleId\\b`).test(source);
	return said
		.filter((name) => new RegExp(`(from|[jJ]oin)\\(\\s*${name}\\b`).test(source))
		.filter((name) => !asksFor(name));
}

const queries = filesOf('src/lib/server/repositories')
	.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
	.flatMap((file) => functionsIn(readFileSync(file, 'utf8')));

describe('every table', () => {
	test('is said to a circle, or belongs to what is, or says who reads it', () => {
		const unsaid = names.filter(
			(name) => !said.includes(name) && !partOf[name] && !otherwise[name]
		);
		expect(unsaid).toEqual([]);
		expect(said.length).toBeGreaterThan(6);
	});

	test.each(Object.entries(partOf))('%s belongs to something said to a circle: %s', (_, whole) => {
		expect(said).toContain(whole);
	});

	test('is declared once', () => {
		const twice = names.filter((name) => [partOf[name], otherwise[name]].every(Boolean));
		expect(twice).toEqual([]);
	});
});

describe('every query', () => {
	test('of what is said to circles asks for circles', () => {
		const wrong = queries
			.filter(({ name }) => !past[name])
			.flatMap((query) => readsPastCircles(query).map((table) => `${query.name}: ${table}`));
		expect(wrong).toEqual([]);
	});

	test('that reads past circles is there and does', () => {
		const known = queries.map(({ name }) => name);
		expect(Object.keys(past).filter((name) => !known.includes(name))).toEqual([]);
	});

	test.each([
		['reads past circles', 'db.select().from(goal).where(eq(goal.id, id))', ['goal']],
		['asks for circles', 'db.select().from(goal).where(inArray(goal.circleId, circles))', []],
		['joins past circles', 'db.select().from(person).innerJoin(rating, eq(a, b))', ['rating']],
		['reads what has no circle', 'db.select().from(person)', []]
	])('a query that %s', (_, body, expected) => {
		const queries = functionsIn(`export async function find(db: Reader) { return ${body}; }
			const found = prepared('found', {}, (db) => ${body});`);
		expect(queries.map(readsPastCircles)).toEqual([expected, expected]);
	});
});
