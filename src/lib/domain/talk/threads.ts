/** Which circles a family and its team write to each other in: one thread for each. */
import { isStaff } from '../families/circles';
import type { CircleKind, Role } from '../vocabulary';

/** From the thread a family most often wants to the one most people read. */
export const talkKinds = ['parent-and-team', 'young-and-adult', 'chosen', 'whole-plan'] as const;
export type TalkKind = (typeof talkKinds)[number];

export const isTalkKind = (kind: CircleKind): kind is TalkKind =>
	talkKinds.some((known) => known === kind);

/** A thread has somebody of the family and somebody who is here for their work in it. */
export function isThread(circle: {
	kind: CircleKind;
	people: readonly { role: Role }[];
}): circle is { kind: TalkKind; people: readonly { role: Role }[] } {
	const { kind, people } = circle;
	return (
		isTalkKind(kind) &&
		people.some(({ role }) => isStaff(role)) &&
		people.some(({ role }) => !isStaff(role))
	);
}
