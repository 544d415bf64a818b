import { expect, it } from 'vitest';
import { circleKinds } from '../vocabulary';
import { isVoiceCircleKind, voiceCircleKinds } from './limits';

it('a young person is offered the fewest readers first', () => {
	expect(voiceCircleKinds[0]).toBe('young-and-adult');
});

it('a young person can choose one adult, the team or everyone, and nothing else', () => {
	expect(circleKinds.filter(isVoiceCircleKind)).toEqual(['whole-plan', 'team', 'young-and-adult']);
});
