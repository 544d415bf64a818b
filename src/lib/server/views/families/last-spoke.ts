import { dayOf, daysBetween, type Day } from '$lib/domain/time/days';
import { today } from '$lib/server/clock';
import { openPlans, type FamilyFacts } from './family-facts';

/** Something a child or somebody of the family said; what it was is not here. */
interface Spoken {
	at: Date;
	isChild: boolean;
}

/** Everything family and young people said to the viewer's circles, sealed answers included. */
function spoken({ goals, voice, people }: FamilyFacts): Spoken[] {
	const answers = goals.flatMap(({ ratings, sealed }) => [...ratings, ...sealed]);
	const marks = goals
		.flatMap(({ steps }) => steps)
		.flatMap(({ mark, asks }) => [...(mark ? [mark] : []), ...asks])
		.filter(({ personId }) => !people.face(personId).isStaff);
	return [
		...answers
			.filter(({ raterKind }) => raterKind !== 'team')
			.map(({ at, raterKind }) => ({ at, isChild: raterKind === 'child' })),
		...marks.map(({ at, personId }) => ({ at, isChild: people.face(personId).part === 'child' })),
		...voice.map(({ at }) => ({ at, isChild: true }))
	];
}

/** What is read in threads is marked there: it counts as speaking, never as something new here. */
function written({ lastTalk, people }: FamilyFacts): Spoken[] {
	return lastTalk
		.filter(({ authorId }) => !people.face(authorId).isStaff)
		.map(({ authorId, at }) => ({ at, isChild: people.face(authorId).part === 'child' }));
}

const latestDay = (said: readonly Spoken[]): Day | null =>
	said
		.map(({ at }) => dayOf(at))
		.sort()
		.at(-1) ?? null;

export interface LastSpoke {
	/** The last day somebody of the family said something, a child included; null for never. */
	family: Day | null;
	child: Day | null;
	/** What was said since the viewer last read, or in the last week when they never did. */
	newSayings: number;
}

const newForDays = 7;

export function lastSpoke(facts: FamilyFacts): LastSpoke {
	const all = spoken(facts);
	const spokenOrWritten = [...all, ...written(facts)];
	const isNew = ({ at }: Spoken) =>
		facts.lastReadAt === null
			? daysBetween(dayOf(at), today()) < newForDays
			: at > facts.lastReadAt;
	return {
		family: latestDay(spokenOrWritten),
		child: latestDay(spokenOrWritten.filter(({ isChild }) => isChild)),
		newSayings: all.filter(isNew).length
	};
}

/** The day the oldest open plan began: where nothing has been said yet, days count from here. */
export function workBeganOn(facts: FamilyFacts): Day | null {
	return (
		openPlans(facts)
			.map(({ startsOn }) => startsOn)
			.sort()[0] ?? null
	);
}
