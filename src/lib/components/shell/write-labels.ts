import type { Key, Translate } from '$lib/i18n/index';

/** What each field of the team's forms is called, so that the top of a page can name it. */
const labels = {
	agency: 'team:write.staff.agency',
	anchor0: 'team:write.goal.anchor0',
	anchor10: 'team:write.goal.anchor10',
	anchor5: 'team:write.goal.anchor5',
	bornOn: 'team:write.child.bornOn',
	checkedBy: 'team:write.translate.checkedBy',
	childBornOn: 'team:write.child.bornOn',
	childId: 'team:write.young.which',
	childIds: 'team:write.plan.children',
	childName: 'team:write.child.first',
	circleId: 'team:write.goal.circle',
	closedOn: 'team:write.close.on',
	conferenceOn: 'team:write.plan.conferenceOn',
	dueOn: 'team:write.step.dueOn',
	formal: 'team:write.goal.formal',
	goalIds: 'team:write.network.goals',
	heldOn: 'team:write.meeting.heldOn',
	help: 'team:write.goal.help',
	holdDays: 'team:write.periods.hold',
	know: 'team:write.goal.know',
	language: 'team:write.person.language',
	madeBy: 'team:write.translate.madeBy',
	name: 'team:write.person.name',
	on: 'team:write.meeting.on',
	origin: 'team:write.translate.origin',
	owner: 'team:write.goal.owner',
	ownerId: 'team:write.step.owner',
	part: 'team:write.person.part',
	personId: 'team:write.staff.known',
	place: 'team:write.meeting.place',
	plain: 'team:write.goal.plain',
	replacesPlanId: 'team:write.plan.replaces',
	reason: 'oversight:break.reason',
	startsAt: 'team:write.meeting.startsAt',
	startsOn: 'team:write.plan.startsOn',
	trustedAdultId: 'team:write.young.adult',
	unheardDays: 'team:write.periods.unheard',
	whatIfNothingChanges: 'team:write.why.ifNothing',
	whatIsDifferentThisTime: 'team:write.why.different',
	why: 'team:write.goal.why',
	whyWorried: 'team:write.why.worried'
} as const satisfies Record<string, Key>;

const isNamed = (field: string): field is keyof typeof labels => field in labels;

/** What is wrong, each with the name of its field. */
export function namedErrors(
	t: Translate,
	errors: Readonly<Record<string, string>>
): Record<string, string> {
	const named = Object.entries(errors).map(([field, wrong]) => [
		field,
		isNamed(field) ? t('team:write.wrong', { field: t(labels[field]), wrong }) : wrong
	]);
	return Object.fromEntries(named) as Record<string, string>;
}
