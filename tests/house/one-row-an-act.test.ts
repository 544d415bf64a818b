/** Row by row: the audit has one line for each act, none for what was refused, and none for reading. */
import { beforeAll, describe, expect, test } from 'vitest';
import { setClock, today } from '$lib/server/clock';
import { breakGlass } from '$lib/server/commands/families/break-glass';
import { endLook } from '$lib/server/commands/families/end-look';
import { nameFamily } from '$lib/server/commands/families/name-family';
import { openFamily } from '$lib/server/commands/families/open-family';
import { readFamily } from '$lib/server/commands/families/read-family';
import { seeLook } from '$lib/server/commands/families/see-look';
import { addEvidence } from '$lib/server/commands/goals/add-evidence';
import { addGoal } from '$lib/server/commands/goals/add-goal';
import { rateGoal } from '$lib/server/commands/goals/rate-goal';
import { makeComplaint } from '$lib/server/commands/complaints/make-complaint';
import { planMeeting } from '$lib/server/commands/meetings/plan-meeting';
import { addChild } from '$lib/server/commands/people/add-child';
import { addPerson } from '$lib/server/commands/people/add-person';
import { chooseLanguage } from '$lib/server/commands/people/choose-language';
import { addStrength } from '$lib/server/commands/plans/add-strength';
import { addStep } from '$lib/server/commands/steps/add-step';
import { markStep } from '$lib/server/commands/steps/mark-step';
import { markVoiceRead } from '$lib/server/commands/voice/mark-voice-read';
import { saySomething } from '$lib/server/commands/voice/say-something';
import { verifyChains } from '$lib/server/audit/verify';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { tables } from '$lib/server/db/tables';
import { flaggedLooks } from '$lib/server/repositories/looks';
import { oversight } from '$lib/server/views/families/oversight';
import { familyPage } from '$lib/server/views/families/family-page';
import { whoLooked } from '$lib/server/views/people/who-looked';
import { aReason } from '../support/glass';
import { freshStore } from '../support/harness';
import { must, someWording, viewerOf } from '../support/world';
import { aCast, circleOf, type Cast, type Who } from './twins/people';

let cast: Cast;
let entryId = '';
const reason = aReason();

beforeAll(async () => {
	setClock(() => new Date('2026-11-20T10:00:00Z'));
	await freshStore();
	cast = await aCast();
	return () => setClock(null);
});

const rows = async () =>
	(await store.read.select({ action: tables.auditEvent.action }).from(tables.auditEvent)).map(
		({ action }) => action
	);

/** The lines that doing this added. */
async function linesOf(act: () => Promise<unknown>): Promise<string[]> {
	const before = await rows();
	await act();
	return (await rows()).slice(before.length);
}

const by = (who: Who) => viewerOf(cast[who]);
const person = { name: 'Ash', role: 'network', part: 'friend', agency: null } as const;
const evidence = { kind: 'done', source: 'saw', childSeen: false } as const;
const inWholePlan = () => circleOf(cast, 'mother', 'whole-plan');
const lastLook = async () => (await flaggedLooks(store.read, null, 1))[0]!.look.id;

const rating = async () => ({
	...{ level: 4, note: null, howTheyKnow: null, key: newId() },
	circleId: await inWholePlan()
});

const acts: [line: string, act: () => Promise<{ ok: boolean }>][] = [
	['family.named', async () => nameFamily(await by('worker'), cast.familyId, { name: 'Hill' })],
	['family.read', async () => readFamily(await by('worker'), cast.familyId)],
	['family.opened', async () => openFamily(await by('worker'), { familyId: cast.familyId })],
	['glass.broken', async () => breakGlass(await by('stranger'), reason)],
	['glass.ended', async () => endLook(await by('stranger'))],
	['look.seen', async () => seeLook(await by('manager'), await lastLook())],
	[
		'person.added',
		async () => addPerson(await by('worker'), cast.familyId, { ...person, language: 'en' })
	],
	[
		'person.added',
		async () =>
			addChild(await by('worker'), cast.familyId, { name: 'Ali', bornOn: null, key: newId() })
	],
	['person.chose-language', async () => chooseLanguage(await by('mother'), 'ur')],
	[
		'goal.added',
		async () =>
			addGoal(await by('worker'), cast.planId, {
				...{ owner: 'family', childIds: [cast.childId], wording: someWording }
			})
	],
	['goal.rated', async () => rateGoal(await by('mother'), cast.goalId, await rating())],
	[
		'evidence.added',
		async () =>
			addEvidence(await by('school'), cast.goalId, {
				...{ ...evidence, isChildsExperience: false, words: 'He came', on: today(), key: newId() }
			})
	],
	[
		'step.added',
		async () =>
			addStep(await by('worker'), cast.goalId, {
				...{ ownerId: cast.mother, words: 'Ring school', language: 'en', dueOn: today() }
			})
	],
	[
		'step.marked',
		async () => markStep(await by('mother'), cast.stepId, { isDone: true, key: newId() })
	],
	[
		'strength.added',
		async () =>
			addStrength(await by('worker'), cast.planId, { words: 'They laugh', language: 'en' })
	],
	[
		'meeting.planned',
		async () =>
			planMeeting(await by('worker'), cast.familyId, {
				...{ kind: 'child-in-need-review', on: '2026-12-01', planId: cast.planId },
				...{ startsAt: '10:00', place: 'School' }
			})
	],
	[
		'complaint.made',
		async () => makeComplaint(await by('mother'), cast.familyId, { words: 'No', key: newId() })
	],
	[
		'voice.said',
		async () => {
			const circleId = await circleOf(cast, 'young', 'young-and-adult');
			const entry = {
				kind: 'worry',
				feeling: null,
				words: 'Loud',
				key: newId(),
				circleId
			} as const;
			const said = must(await saySomething(await by('young'), cast.familyId, entry));
			entryId = said.entryId;
			return said;
		}
	],
	['voice.read', async () => markVoiceRead(await by('school'), cast.familyId, entryId)]
];

describe('each act leaves one line', () => {
	test.each(acts)('%s', async (line, act) => {
		expect(await linesOf(async () => must(await act()))).toEqual([line]);
	});
});

describe('no line is left by', () => {
	test.each<[string, () => Promise<unknown>]>([
		[
			'opening again what was opened',
			async () => openFamily(await by('worker'), { familyId: cast.familyId })
		],
		['a form sent twice', async () => breakGlass(await by('stranger'), reason)],
		[
			'reading again what was read',
			async () => markVoiceRead(await by('school'), cast.familyId, entryId)
		],
		['a look somebody has seen', async () => seeLook(await by('manager'), await lastLook())],
		['what is refused', async () => openFamily(await by('stranger'), { familyId: cast.familyId })],
		[
			'a family not found',
			async () => breakGlass(await by('stranger'), { ...aReason(), name: 'X' })
		],
		['reading who has looked', async () => whoLooked(await by('mother'))],
		['overseeing', async () => oversight(await by('manager'))],
		[
			'what a page shows: the page itself is the look',
			async () => familyPage(await by('worker'), cast.familyId, { isWhole: true })
		]
	])('%s', async (_, act) => expect(await linesOf(act)).toEqual([]));
});

test('and the chains hold', async () => {
	expect((await verifyChains(store.read)).broken).toEqual([]);
});
