import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { newFamilyForm } from './family';
import { newGoalForm } from './goal';
import { planMeetingForm } from './meeting';
import { newcomerForms } from './person';
import { closePlanForm, newPlanForm, planWhyForm } from './plan';
import { newStepForm } from './step';

const id = '01920000-0000-7000-8000-000000000000';
const key = id;

/** What a page would say is wrong with these fields: the first thing of each. */
function wrong(schema: z.ZodType, fields: Record<string, unknown>): Record<string, string> {
	const errors: Record<string, string> = {};
	for (const { path, message } of schema.safeParse(fields).error?.issues ?? [])
		errors[String(path[0])] ??= message;
	return errors;
}

const family = { name: 'Hashmi', childName: 'Noor', childBornOn: '', key };
const plan = { kind: 'early-help', childIds: [id], startsOn: '2026-11-22', key };
const goal = {
	language: 'en',
	plain: 'On time',
	formal: '',
	why: '',
	help: '',
	know: '',
	anchor0: '',
	anchor5: '',
	anchor10: '',
	owner: 'family',
	childIds: [id],
	circleId: id,
	key
};
const step = { words: 'Ring', language: 'en', ownerId: id, dueOn: '2026-12-01', key };
const meeting = { kind: 'visit', on: '2026-12-01', startsAt: '', place: '', key };
const why = { holdDays: '8', unheardDays: '6' };

describe('what is left out', () => {
	it('a birthday nobody knows yet, and the words that can wait', () => {
		expect(newFamilyForm.parse(family).childBornOn).toBeNull();
		expect(newGoalForm.parse(goal).why).toBe('');
		expect(planMeetingForm.parse(meeting)).toMatchObject({ startsAt: null, place: null });
	});

	it('fields a form does not show are the same as empty ones', () => {
		expect(newPlanForm.parse(plan)).toMatchObject({
			conferenceOn: null,
			replacesPlanId: null,
			whyWorried: null,
			whatIsDifferentThisTime: null
		});
	});

	it('weeks are kept as days', () => {
		expect(planWhyForm.parse(why)).toMatchObject({ holdDays: 56, unheardDays: 42 });
	});
});

describe('what is refused, at its field', () => {
	it.each([
		['a family without a name', newFamilyForm, { ...family, name: ' ' }, 'name', 'required'],
		[
			'a name of 101 letters',
			newFamilyForm,
			{ ...family, name: 'x'.repeat(101) },
			'name',
			'tooLong.name'
		],
		[
			'a name turned round',
			newFamilyForm,
			{ ...family, name: 'a\u202eb' },
			'name',
			'strangeCharacters'
		],
		[
			'a day that never was',
			newFamilyForm,
			{ ...family, childBornOn: '2026-02-30' },
			'childBornOn',
			'notADay'
		],
		['a plan for no child', newPlanForm, { ...plan, childIds: [] }, 'childIds', 'chooseSome'],
		[
			'children that are not a list',
			newPlanForm,
			{ ...plan, childIds: id },
			'childIds',
			'chooseSome'
		],
		['a kind of plan there is not', newPlanForm, { ...plan, kind: 'prison' }, 'kind', 'chooseOne'],
		[
			'an id nobody gave',
			newPlanForm,
			{ ...plan, replacesPlanId: '1 or 1=1' },
			'replacesPlanId',
			'chooseOne'
		],
		[
			'10,000 letters',
			newGoalForm,
			{ ...goal, plain: 'x'.repeat(10_000) },
			'plain',
			'tooLong.text'
		],
		['a goal without words', newGoalForm, { ...goal, plain: '' }, 'plain', 'required'],
		['an owner there is not', newGoalForm, { ...goal, owner: 'nobody' }, 'owner', 'chooseOne'],
		[
			'a language we do not speak',
			newStepForm,
			{ ...step, language: 'tlh' },
			'language',
			'chooseOne'
		],
		['a step with no day', newStepForm, { ...step, dueOn: '' }, 'dueOn', 'required'],
		[
			'half past midnight and more',
			planMeetingForm,
			{ ...meeting, startsAt: '24:30' },
			'startsAt',
			'notATime'
		],
		['a period of no weeks', planWhyForm, { ...why, holdDays: '0' }, 'holdDays', 'notWeeks'],
		['a period of words', planWhyForm, { ...why, unheardDays: 'six' }, 'unheardDays', 'notWeeks'],
		[
			'a reason there is not',
			closePlanForm,
			{ closedOn: '2026-11-22', reason: 'bored' },
			'reason',
			'chooseOne'
		],
		[
			'a parent who is a school',
			newcomerForms.parent,
			{ name: 'A', part: 'school', language: 'en', key },
			'part',
			'chooseOne'
		],
		[
			'a friend invited to nothing',
			newcomerForms.network,
			{ name: 'A', part: 'friend', language: 'en', key },
			'goalIds',
			'chooseSome'
		],
		['a form that was never opened', newStepForm, { ...step, key: 'x' }, 'key', 'formExpired']
	] as const)('%s', (_, schema, fields, field, error) => {
		expect(wrong(schema, fields)).toEqual({ [field]: `errors:${error}` });
	});

	it('somebody new from an agency needs a name and the agency; a known one needs neither', () => {
		const nobody = { personId: '', name: '', agency: '', part: 'school', key };
		expect(wrong(newcomerForms.team, nobody)).toEqual({
			name: 'errors:required',
			agency: 'errors:required'
		});
		expect(wrong(newcomerForms.team, { ...nobody, personId: id })).toEqual({});
	});
});
