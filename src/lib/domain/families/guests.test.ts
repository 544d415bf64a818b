import { expect, test } from 'vitest';
import { isSharedWithAnotherParent } from './guests';

const mother = { personId: 'm', role: 'parent' } as const;
const father = { personId: 'f', role: 'parent' } as const;
const worker = { personId: 'w', role: 'key-worker' } as const;
const nan = { personId: 'n', role: 'network' } as const;

test.each([
	['herself and the team', [mother, worker], false],
	['another parent', [mother, father, worker], true],
	['only another parent', [father], true],
	['a guest already', [mother, nan], false],
	['nobody', [], false]
])('a circle with %s', (_, people, expected) => {
	expect(isSharedWithAnotherParent(people, 'm')).toBe(expected);
});
