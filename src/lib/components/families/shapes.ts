/** What the components about a whole family are given. */
export interface FamilyShape {
	id: string;
	/** What the team calls the family. */
	name: string;
	/** Names of its children, as one piece of text. */
	children: string;
}

export interface OtherFamilyShape extends FamilyShape {
	/** Goals, strengths or a young person's place: it cannot be joined into another. */
	hasHistory: boolean;
}
