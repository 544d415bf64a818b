/** Something said to managers, with what they answered. */
export interface ComplaintLine {
	id: string;
	words: string;
	lang: string;
	when: string;
	by: string;
	state: 'answered' | 'waiting' | 'late';
	answers: readonly { id: string; by: string; words: string; lang: string; when: string }[];
}
