/** The most characters of a decision's texts (product section 19), and how many parts it may have. */
export const limits = {
  title: 200,
  text: 8000,
  line: 500,
  options: 12,
  points: 12,
  links: 20,
  inputs: 200,
  /** Characters of all input and counterarguments together: a decision has to fit into one row. */
  said: 150_000,
  asked: 40,
  steps: 60,
} as const;
