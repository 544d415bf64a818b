import { expect, it } from 'vitest';
import { stoppedByPolicy } from './csp-report';

const byUri = (report: Record<string, unknown>) => JSON.stringify({ 'csp-report': report });
const byEndpoint = (...bodies: unknown[]) =>
	JSON.stringify(bodies.map((body) => ({ type: 'csp-violation', age: 3, body })));

it('reads the older shape', () => {
	const report = {
		'document-uri': 'https://plan.example.org/plan/goals/1?name=Sam',
		'violated-directive': 'script-src-elem',
		'effective-directive': 'script-src-elem',
		'blocked-uri': 'https://evil.example:8443/steal?what=Sam#here'
	};
	expect(stoppedByPolicy(byUri(report))).toEqual([
		{ directive: 'script-src-elem', blocked: 'https://evil.example:8443' }
	]);
});

it('takes the rule alone from a browser that quotes the policy with it', () => {
	const report = { 'violated-directive': "img-src 'self' data:", 'blocked-uri': 'inline' };
	expect(stoppedByPolicy(byUri(report))).toEqual([{ directive: 'img-src', blocked: 'inline' }]);
});

it('reads the newer shape, several at once, and no more than twenty', () => {
	const body = { effectiveDirective: 'style-src-attr', blockedURL: 'inline', sample: 'Sam' };
	expect(stoppedByPolicy(byEndpoint(body, body))).toHaveLength(2);
	expect(stoppedByPolicy(byEndpoint(...Array.from({ length: 50 }, () => body)))).toHaveLength(20);
});

it.each([
	['https://a.example/Sam/Hill', 'https://a.example'],
	['https://sam:hill@a.example/', 'https://a.example'],
	['data:text/html,Sam', 'data:'],
	['blob:https://a.example/1', 'blob:'],
	['eval', 'eval'],
	['Sam Hill', 'unknown'],
	['', 'unknown']
])('of %j it keeps %j', (blocked, kept) => {
	const body = { effectiveDirective: 'img-src', blockedURL: blocked };
	expect(stoppedByPolicy(byEndpoint(body))).toEqual([{ directive: 'img-src', blocked: kept }]);
});

it.each([
	'',
	'nonsense',
	'null',
	'[]',
	'[null, 3, "x", []]',
	'{"csp-report": null}',
	'{"csp-report": {"violated-directive": 7}}',
	'{"csp-report": {"violated-directive": "Sam said\\nthis"}}',
	'{"__proto__": {"csp-report": {"violated-directive": "img-src"}}}'
])('%j is no report', (body) => expect(stoppedByPolicy(body)).toEqual([]));
