/**
 * Everything one person can be shown, found without a list: every exported view behind the pages
 * of their audience, asked for every id there is. A new view is read from the day it is written.
 */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { audiences, type Audience } from '$lib/domain/vocabulary';
import { addMonths, quarterOf } from '$lib/domain/time/days';
import { acts } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { tables } from '$lib/server/db/tables';
import { filesOf } from '../files';
import { filesBehind } from './rooms';

export type View = (viewer: Viewer, ...asked: unknown[]) => Promise<unknown>;

export interface ReadingView {
	name: string;
	/** Whose pages it is behind. */
	audiences: readonly Audience[];
	/** What it asks for after the viewer; what has a default is left out. */
	asks: string[];
	read: View;
}

/** Name of what a view asks for → everything it could be asked for. */
export type Askable = ReadonlyMap<string, readonly unknown[]>;

const modules = import.meta.glob<Record<string, View>>(
	['/src/lib/server/views/**/*.ts', '!/src/lib/server/views/**/*.test.ts'],
	{ eager: true }
);

const isExported = (node: ts.FunctionDeclaration) =>
	node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
const isAsync = (node: ts.FunctionDeclaration) =>
	node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ?? false;
const nameOf = (parameter: ts.ParameterDeclaration | undefined) =>
	parameter && ts.isIdentifier(parameter.name) ? parameter.name.text : '';

/** The functions of one source file that read for a viewer, by name, with what else they ask. */
export function readersIn(source: string): Map<string, string[]> {
	const file = ts.createSourceFile('view.ts', source, ts.ScriptTarget.Latest);
	const readers = file.statements
		.filter(ts.isFunctionDeclaration)
		.filter((node) => isExported(node) && isAsync(node))
		.filter(({ parameters }) => nameOf(parameters[0]) === 'viewer');
	return new Map(
		readers.map(({ name, parameters }) => [
			name?.text ?? '',
			parameters
				.slice(1)
				.filter(({ initializer, questionToken }) => !initializer && !questionToken)
				.map(nameOf)
		])
	);
}

/** Every view of the house that is behind a page. */
export function readingViews(): ReadingView[] {
	const behind = audiences.map((audience) => ({ audience, files: filesBehind(audience) }));
	return filesOf('src/lib/server/views')
		.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
		.flatMap((file) => {
			const shownTo = behind.filter(({ files }) => files.has(file)).map((one) => one.audience);
			if (shownTo.length === 0) return [];
			return [...readersIn(readFileSync(file, 'utf8'))].flatMap(([name, asks]) => {
				const read = modules[`/${file}`]?.[name];
				return read ? [{ name, audiences: shownTo, asks, read }] : [];
			});
		});
}

type Named =
	| 'voiceNote'
	| 'voiceDraft'
	| 'goal'
	| 'family'
	| 'plan'
	| 'person'
	| 'step'
	| 'meeting'
	| 'photo'
	| 'circle';

const idsIn = async (name: Named) => {
	const table = tables[name];
	return (await store.read.select({ id: table.id }).from(table)).map(({ id }) => id);
};

/** Every id in the database a view can be asked for, and one of each other thing. */
export async function everythingAskable(): Promise<Askable> {
	const { feedbackRound, voiceEntry } = tables;
	const rounds = await store.read.select({ id: feedbackRound.id }).from(feedbackRound);
	const entries = await store.read.select({ id: voiceEntry.id }).from(voiceEntry);
	const quarter = quarterOf(addMonths(today(), -3));
	const made = { token: 't', shortCode: 's', expiresAt: new Date(0), isInPerson: true };
	const one: [string, readonly unknown[]][] = [
		['goalId', await idsIn('goal')],
		['familyId', await idsIn('family')],
		['planId', await idsIn('plan')],
		['personId', await idsIn('person')],
		['stepId', await idsIn('step')],
		['meetingId', await idsIn('meeting')],
		['photoId', await idsIn('photo')],
		['circleId', await idsIn('circle')],
		['voiceNoteId', await idsIn('voiceNote')],
		['voiceDraftId', await idsIn('voiceDraft')],
		['roundId', rounds.map(({ id }) => id)],
		['entryId', entries.map(({ id }) => id)]
	];
	const many = one.map(([name, ids]): [string, readonly unknown[]] => [`${name}s`, [ids]]);
	return new Map<string, readonly unknown[]>([
		...one,
		...many,
		['act', acts],
		['asked', [{ q: '', sort: 'name' }]],
		['quarter', [quarter]],
		['kind', ['all']],
		['level', [9]],
		['choice', [{ quarter, kind: 'all' }]],
		['made', [{ ...made, isSent: null }]],
		['bytes', [new Uint8Array()]],
		['since', [null, new Date(0)]]
	]);
}

/** What this view asks for that nobody has told us how to give. */
export function unknownAsks({ name, asks }: ReadingView, askable: Askable): string[] {
	return asks.filter((ask) => !askable.has(ask)).map((ask) => `${name}(${ask})`);
}

function askings(asks: readonly string[], askable: Askable): unknown[][] {
	return asks.reduce<unknown[][]>(
		(lists, ask) => lists.flatMap((list) => (askable.get(ask) ?? []).map((one) => [...list, one])),
		[[]]
	);
}

function asText(_key: string, value: unknown): unknown {
	if (value instanceof Map || value instanceof Set) return [...(value as Iterable<unknown>)];
	return value;
}

async function answerOf(read: View, viewer: Viewer, asked: unknown[]): Promise<string> {
	try {
		return JSON.stringify(await read(viewer, ...asked), asText) ?? 'nothing';
	} catch (error) {
		return `threw ${JSON.stringify(error)}`;
	}
}

const isFor = (view: ReadingView, viewer: Viewer) => view.audiences.includes(viewer.audience);

/** The view and what it was asked → its whole answer as text. */
export async function everythingReached(
	viewer: Viewer,
	views: readonly ReadingView[],
	askable: Askable
): Promise<Map<string, string>> {
	const reached = new Map<string, string>();
	for (const { name, asks, read } of views.filter((one) => isFor(one, viewer))) {
		for (const asked of askings(asks, askable)) {
			const what = `${name}(${asked.map(String).join(', ')})`;
			reached.set(what, await answerOf(read, viewer, asked));
		}
	}
	return reached;
}
