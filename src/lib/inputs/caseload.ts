import { z } from 'zod';

export const caseloadSorts = ['eyes', 'name', 'next', 'quiet'] as const;
export type CaseloadSort = (typeof caseloadSorts)[number];

/** What is asked of a caseload in its address; anything strange is as if it were not there. */
export const caseloadQuestion = z.object({
	q: z
		.string()
		.transform((text) =>
			text
				.replaceAll(/\p{Cc}/gu, ' ')
				.trim()
				.slice(0, 100)
		)
		.catch(''),
	sort: z.enum(caseloadSorts).catch('eyes')
});
export type CaseloadQuestion = z.output<typeof caseloadQuestion>;
