/** The most items of a list, and the most characters of an item and of a title typed in. */
export const limits = { items: 40, text: 200, title: 100 } as const;

/** Calendar days from sending on by which an answer is asked for. */
export const answerDays = 7;
