/** The question of a criterion as a person reads it: without the note that says which result an answer stands for. */
export const plainQuestion = (question: string): string => question.replace(/（met＝[^（）]*）/u, '').trim()
