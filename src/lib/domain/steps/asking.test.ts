import { describe, expect, it } from 'vitest';
import { daysWaited, dueNow, mayAsk, openAsk, type StepAsk } from './asking';

const said = (...all: (readonly [StepAsk, string])[]) =>
	all.map(([ask, day]) => ({ ask, at: new Date(`${day}T12:00:00Z`) }));

describe('what stands in the way', () => {
	it.each([
		['nothing was said', [], null, null],
		['help is needed', said(['need-help', '2026-03-01']), null, 'need-help'],
		['no service', said(['no-service', '2026-03-01']), null, 'no-service'],
		['on again', said(['no-service', '2026-03-01'], ['going-on', '2026-03-02']), null, null],
		['done since', said(['need-help', '2026-03-01']), { isDone: true }, null],
		['un-ticked since', said(['need-help', '2026-03-01']), { isDone: false }, 'need-help']
	] as const)('%s', (_, asks, mark, expected) => {
		expect(openAsk(asks, mark)).toBe(expected);
	});
});

describe('days waited for a service, on 10 March', () => {
	it.each([
		['none', [], 0],
		['help is no waiting', said(['need-help', '2026-03-01']), 0],
		['still waiting', said(['no-service', '2026-03-06']), 4],
		['said twice', said(['no-service', '2026-03-06'], ['no-service', '2026-03-08']), 4],
		['over', said(['no-service', '2026-03-02'], ['going-on', '2026-03-05']), 3],
		[
			'twice',
			said(['no-service', '2026-03-02'], ['need-help', '2026-03-05'], ['no-service', '2026-03-09']),
			4
		]
	] as const)('%s', (_, asks, expected) => {
		expect(daysWaited(asks, '2026-03-10')).toBe(expected);
	});

	it('makes a step due so much later, and keeps what was late before', () => {
		const asks = said(['no-service', '2026-03-06']);
		expect(dueNow({ dueOn: '2026-03-08' }, asks, '2026-03-10')).toBe('2026-03-12');
		expect(dueNow({ dueOn: '2026-03-01' }, asks, '2026-03-10')).toBe('2026-03-05');
	});
});

describe('may say it', () => {
	const nobody = { isOwn: false, isPromise: false, isFamily: false, isLead: false };
	it.each([
		['a mother of her own step', { isFamily: true, isOwn: true }, true],
		["a mother of her child's step", { isFamily: true }, true],
		["a mother of a worker's promise", { isFamily: true, isPromise: true }, false],
		['who leads, of any', { isLead: true, isPromise: true }, true],
		['another of the team, of a step of the family', {}, false],
		['another of the team, of their promise', { isOwn: true, isPromise: true }, false]
	] as const)('%s: %s', (_, change, expected) => {
		expect(mayAsk({ ...nobody, ...change })).toBe(expected);
	});
});
