/** Small census files in the format every council's case system writes. */

export interface ToldChild {
	id?: string;
	born?: string;
	died?: string;
	/** XML inside `CINdetails` after the referral date. */
	details?: string;
	referredOn?: string;
}

export function aCensusChild(told: ToldChild = {}): string {
	const died = told.died === undefined ? '' : `<PersonDeathDate>${told.died}</PersonDeathDate>`;
	return `    <Child>
      <ChildIdentifiers>
        <LAchildID>${told.id ?? 'A1'}</LAchildID>
        <PersonBirthDate>${told.born ?? '2019-03-04'}</PersonBirthDate>
        <GenderCurrent>1</GenderCurrent>${died}
      </ChildIdentifiers>
      <ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics>
      <CINdetails>
        <CINreferralDate>${told.referredOn ?? '2025-11-03'}</CINreferralDate>
        <ReferralSource>3A</ReferralSource>
        <PrimaryNeedCode>N1</PrimaryNeedCode>${told.details ?? ''}
      </CINdetails>
    </Child>
`;
}

export function aCensus(...children: readonly string[]): string {
	return `<?xml version="1.0" encoding="utf-8"?>
<Message>
  <Header>
    <CollectionDetails>
      <Collection>CIN</Collection>
      <Year>2026</Year>
      <ReferenceDate>2026-03-31</ReferenceDate>
    </CollectionDetails>
  </Header>
  <Children>
${children.join('')}  </Children>
</Message>
`;
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
