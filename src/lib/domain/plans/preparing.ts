/** What somebody may write before a meeting, in the order it is asked. */
export const preparedFields = ['say', 'ask', 'who', 'interpreter'] as const;
export type PreparedField = (typeof preparedFields)[number];
