/**
 * What one person takes away, as a FHIR R4 Bundle (hl7.org/fhir/R4): a `collection` of CarePlan,
 * Goal, Task, Observation and Communication. People who are no resource of their own are told by
 * name only: ids of the council's are nobody else's to carry about.
 */
import type { PlanKind, Standing } from '$lib/domain/vocabulary';
import type { Day } from '$lib/domain/time/days';
import type { Utterance } from '$lib/server/repositories/said-by-one';

export interface FhirRecord {
	on: Day;
	me: { id: string; name: string | null; language: string | null; isChild: boolean };
	plans: {
		id: string;
		/** Null for somebody invited to some of its goals. */
		kind: PlanKind | null;
		startsOn: Day;
		closedOn: Day | null;
		children: string[];
	}[];
	goals: {
		id: string;
		planId: string;
		words: string;
		standing: Standing;
		closedOn: Day | null;
		addedAt: Date;
		children: string[];
		steps: { id: string; words: string; dueOn: Day; isDone: boolean; owner: string }[];
	}[];
	said: readonly Utterance[];
}

export interface Resource {
	resourceType: string;
	id: string;
	[field: string]: unknown;
}

export interface Bundle {
	resourceType: 'Bundle';
	type: 'collection';
	timestamp: string;
	entry: { fullUrl: string; resource: Resource }[];
}

const achievementSystem = 'http://terminology.hl7.org/CodeSystem/goal-achievement';
/** What is not started or not known has no code there that would be true. */
const achievementOf: Partial<Record<Standing, string>> = {
	'getting-going': 'in-progress',
	'getting-better': 'improving',
	'about-the-same': 'no-change',
	'harder-just-now': 'worsening',
	'good-enough-now': 'achieved',
	'staying-good': 'sustaining'
};
const titleOf: Record<PlanKind, string> = {
	'early-help': 'Family support plan',
	'child-in-need': 'Child in need plan',
	'child-protection': 'Child protection plan'
};

const named = (names: readonly string[]) => ({
	display: names.length > 0 ? names.join(', ') : 'The children of the plan'
});

/** Instants are UTC; days are dates in England. */
export function bundleOf(record: FhirRecord, at: Date): Bundle {
	const resources = [
		meOf(record),
		...record.plans.map((plan) => carePlanOf(plan, record)),
		...record.goals.flatMap((goal) => [goalOf(goal), ...tasksOf(goal)]),
		...record.said.map((one) => saidOf(one, record))
	];
	return {
		resourceType: 'Bundle',
		type: 'collection',
		timestamp: at.toISOString(),
		entry: resources.map((resource) => ({ fullUrl: `urn:uuid:${resource.id}`, resource }))
	};
}

const refTo = (type: string, id: string) => ({ reference: `urn:uuid:${id}`, type });
const typeOfMe = ({ me }: FhirRecord) => (me.isChild ? 'Patient' : 'RelatedPerson');

function meOf(record: FhirRecord): Resource {
	const { id, name, language } = record.me;
	const children = [...new Set(record.goals.flatMap((goal) => goal.children))];
	const communication = language ? [{ language: { text: language }, preferred: true }] : [];
	return {
		resourceType: typeOfMe(record),
		id,
		...(name ? { name: [{ text: name }] } : {}),
		...(communication.length > 0 ? { communication } : {}),
		...(record.me.isChild ? {} : { patient: named(children) })
	};
}

function carePlanOf(plan: FhirRecord['plans'][number], { goals }: FhirRecord): Resource {
	const { id, kind, startsOn, closedOn, children } = plan;
	return {
		resourceType: 'CarePlan',
		id,
		status: closedOn ? 'completed' : 'active',
		intent: 'plan',
		...(kind ? { title: titleOf[kind] } : {}),
		subject: named(children),
		period: { start: startsOn, ...(closedOn ? { end: closedOn } : {}) },
		goal: goals.filter(({ planId }) => planId === id).map((goal) => refTo('Goal', goal.id))
	};
}

function goalOf({ id, words, standing, closedOn, addedAt, children }: FhirRecord['goals'][number]) {
	const code = achievementOf[standing];
	const coding = code ? [{ system: achievementSystem, code }] : [];
	return {
		resourceType: 'Goal',
		id,
		lifecycleStatus: closedOn ? 'completed' : 'active',
		...(code ? { achievementStatus: { coding } } : {}),
		description: { text: words },
		subject: named(children),
		startDate: addedAt.toISOString().slice(0, 10),
		...(closedOn ? { statusDate: closedOn } : {})
	};
}

const tasksOf = ({ id: goalId, steps }: FhirRecord['goals'][number]): Resource[] =>
	steps.map(({ id, words, dueOn, isDone, owner }) => ({
		resourceType: 'Task',
		id,
		status: isDone ? 'completed' : 'requested',
		intent: 'plan',
		description: words,
		focus: refTo('Goal', goalId),
		...(owner ? { owner: { display: owner } } : {}),
		restriction: { period: { end: dueOn } }
	}));

/** A number is an Observation; all else somebody said is a Communication. */
function saidOf(one: Utterance, record: FhirRecord): Resource {
	const goal = record.goals.find(({ id }) => id === one.goalId);
	const about = goal ? { about: [refTo('Goal', goal.id)] } : {};
	const me = refTo(typeOfMe(record), record.me.id);
	if (one.is === 'rated')
		return {
			resourceType: 'Observation',
			id: one.id,
			status: 'final',
			code: { text: 'How it is going, 0 to 10' },
			subject: named(goal?.children ?? []),
			...(goal ? { focus: [refTo('Goal', goal.id)] } : {}),
			effectiveDateTime: one.at.toISOString(),
			performer: [me],
			...(one.level === null
				? { dataAbsentReason: { text: 'They did not want to say' } }
				: { valueInteger: one.level }),
			...(reasonsOf(one).length > 0
				? {
						component: reasonsOf(one).map(([text, value]) => ({
							code: { text },
							valueString: value
						}))
					}
				: {}),
			...(one.words ? { note: [{ text: one.words, time: one.at.toISOString() }] } : {})
		};
	const payload = one.words ? { payload: [{ contentString: one.words }] } : {};
	return {
		resourceType: 'Communication',
		id: one.id,
		status: 'completed',
		topic: { text: topicOf(one) },
		...about,
		sent: one.at.toISOString(),
		sender: me,
		...payload
	};
}

/** What was tapped, each list as one value; nothing where nothing was. */
function reasonsOf({ helped, inTheWay }: Extract<Utterance, { is: 'rated' }>) {
	const lists = [
		['What helped', helped.join(', ')],
		['What got in the way', inTheWay.join(', ')]
	] as const;
	return lists.filter(([, value]) => value !== '');
}

function topicOf(one: Exclude<Utterance, { is: 'rated' }>): string {
	if (one.is === 'marked') return one.isDone ? 'A step is done' : 'A step is open again';
	if (one.is === 'asked') return `A step: ${one.ask}`;
	if (one.is === 'meant') return `Does the goal make sense: ${one.answer}`;
	if (one.is === 'voice') {
		const feeling = one.feeling === null ? '' : `, ${one.feeling} of 5`;
		return `What a young person said: ${one.kind}${feeling}`;
	}
	if (one.is === 'good-news') return 'What goes well';
	if (one.is === 'works') return 'What works for us';
	if (one.is === 'holding') return `After the plan: ${one.answer}`;
	return one.is === 'wrote' ? 'A message to the team' : 'Said to managers';
}
