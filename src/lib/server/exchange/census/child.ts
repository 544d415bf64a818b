import type {
	CensusChild,
	CensusPlan,
	CensusProblem,
	CensusReferral
} from '$lib/domain/plans/census-child';
import type { Element } from './elements';
import { leavesOf, named } from './leaves';

/** Read one `Child`. Unknown elements are passed over; nothing in one child can spoil another. */
export function readChild(child: Element): CensusChild {
	const problems: CensusProblem[] = [];
	const [identifiers = child, again] = named(child, 'ChildIdentifiers');
	if (again) problems.push({ code: 'element-twice', line: again.line });
	const leaves = leavesOf(identifiers, problems);
	const details = named(child, 'CINdetails');
	const read: CensusChild = {
		line: child.line,
		localId: leaves.localId('LAchildID'),
		bornOn: leaves.date('PersonBirthDate'),
		expectedOn: leaves.date('ExpectedPersonBirthDate'),
		diedOn: leaves.date('PersonDeathDate'),
		referrals: details.map((detail) => readReferral(detail, problems)),
		plans: [...details, child].flatMap((part) => readPlans(part, problems)),
		problems
	};
	for (const part of [child, identifiers, ...details]) noteStrayText(part, problems);
	return read;
}

function readReferral(details: Element, problems: CensusProblem[]): CensusReferral {
	const leaves = leavesOf(details, problems);
	return {
		line: details.line,
		referredOn: leaves.date('CINreferralDate'),
		source: leaves.code('ReferralSource'),
		primaryNeed: leaves.code('PrimaryNeedCode'),
		closedOn: leaves.date('CINclosureDate'),
		closureReason: leaves.code('ReasonForClosure'),
		initialConferenceOn: leaves.date('DateOfInitialCPC')
	};
}

function readPlans(part: Element, problems: CensusProblem[]): CensusPlan[] {
	const inNeed = named(part, 'CINPlanDates').map((plan): CensusPlan => {
		const { startsOn, endsOn } = readSpan(plan, 'CINPlanStartDate', 'CINPlanEndDate', problems);
		return { line: plan.line, kind: 'child-in-need', startsOn, endsOn, reviews: [] };
	});
	const protection = named(part, 'ChildProtectionPlans').map((plan): CensusPlan => {
		const { startsOn, endsOn } = readSpan(plan, 'CPPstartDate', 'CPPendDate', problems);
		const reviews = readReviews(plan, problems);
		return { line: plan.line, kind: 'child-protection', startsOn, endsOn, reviews };
	});
	return [...inNeed, ...protection];
}

function readSpan(plan: Element, start: string, end: string, problems: CensusProblem[]) {
	noteStrayText(plan, problems);
	const leaves = leavesOf(plan, problems);
	return { startsOn: leaves.date(start), endsOn: leaves.date(end) };
}

function readReviews(plan: Element, problems: CensusProblem[]): CensusPlan['reviews'] {
	return named(plan, 'Reviews')
		.flatMap((reviews) => named(reviews, 'CPPreviewDate'))
		.flatMap((review) => {
			const holder = { ...review, children: [review] };
			const on = leavesOf(holder, problems).date('CPPreviewDate');
			return on ? [{ line: review.line, on }] : [];
		});
}

function noteStrayText(part: Element, problems: CensusProblem[]): void {
	const isStray = part.text !== '' && part.children.length > 0;
	if (isStray) problems.push({ code: 'stray-text', line: part.line });
}
