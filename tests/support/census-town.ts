/**
 * A census of a whole town, the same for the same name: brothers and sisters with numbers side by
 * side, children referred again, plans that step up and down, some of them for the second time.
 */
import { addDays, type Day } from '../../src/lib/domain/time/days';
import { aCensus, aCensusChild } from './census';

export interface TownChild {
	id: string;
	/** Children with the same one are brothers and sisters; the file itself does not say so. */
	household: number;
	xml: string;
}

const firstDay: Day = '2024-01-08';

/** `name` begins every child's number, so that two towns never share a child. */
export function aTownOf(count: number, name = 'T'): TownChild[] {
	return Array.from({ length: count }, (_, index) => {
		const id = `${name}${String(index + 1).padStart(5, '0')}`;
		const household = index % 3 === 1 ? index - 1 : index;
		return { id, household, xml: townChild(id, index) };
	});
}

export function fileOf(town: readonly TownChild[]): string {
	return aCensus(...town.map(({ xml }) => xml));
}

function townChild(id: string, index: number): string {
	const referredOn = addDays(firstDay, index % 90);
	const born = addDays('2008-02-01', (index * 37) % 5800);
	const again = index % 5 === 0 ? referralAgain(addDays(referredOn, 400), index % 2 === 0) : '';
	const details = `${episodes(referredOn, index % 4)}${closed(referredOn, index)}`;
	return aCensusChild({ id, born, referredOn, details }).replace(
		'</CINdetails>',
		`</CINdetails>${again}`
	);
}

function closed(referredOn: Day, index: number): string {
	if (index % 5 !== 0) return '';
	const on = addDays(referredOn, 300);
	return `<CINclosureDate>${on}</CINclosureDate><ReasonForClosure>RC1</ReasonForClosure>`;
}

/** None, one still open, stepped up, and stepped up, down and up again. */
function episodes(from: Day, kind: number): string {
	const day = (days: number) => addDays(from, days);
	if (kind === 0) return '';
	if (kind === 1) return inNeed(day(10), null);
	const stepUp = inNeed(day(10), day(60)) + protection(day(60), day(150), day(120));
	if (kind === 2) return stepUp;
	return stepUp + inNeed(day(150), day(200)) + protection(day(200), null, day(280));
}

function inNeed(from: Day, until: Day | null): string {
	const end = until === null ? '' : `<CINPlanEndDate>${until}</CINPlanEndDate>`;
	return `
        <CINPlanDates><CINPlanStartDate>${from}</CINPlanStartDate>${end}</CINPlanDates>`;
}

function protection(from: Day, until: Day | null, review: Day): string {
	const end = until === null ? '' : `<CPPendDate>${until}</CPPendDate>`;
	return `
        <ChildProtectionPlans>
          <CPPstartDate>${from}</CPPstartDate>${end}
          <InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse>
          <Reviews><CPPreviewDate>${review}</CPPreviewDate></Reviews>
        </ChildProtectionPlans>`;
}

function referralAgain(on: Day, hasPlan: boolean): string {
	const plan = hasPlan ? inNeed(addDays(on, 7), null) : '';
	return `
      <CINdetails>
        <CINreferralDate>${on}</CINreferralDate>
        <ReferralSource>5A</ReferralSource>
        <PrimaryNeedCode>N4</PrimaryNeedCode>${plan}
      </CINdetails>`;
}
