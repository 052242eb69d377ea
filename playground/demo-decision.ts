import { contentSchema, type DecisionContent } from '../domain/decisions/decision.js';
import type { Limits } from '../domain/authority/authority.js';

/** Who does it, by their part in the company. */
type Part = 'ceo' | 'cio' | 'executive' | 'facilitator';

export type DemoStep =
  | { do: 'input' | 'counter' | 'escalate' | 'reopen' | 'withdraw' | 'give-back'; by: Part; text: string }
  | {
      do: 'accepted' | 'rejected';
      by: Part;
      text: string;
      /** Answers to all counterarguments, and why against the CIO's. */
      answer?: string;
      overruled?: string;
    };

export interface DemoDecision {
  daysAgo: number;
  by: Part;
  content: DecisionContent;
  /** The n-th is done n hours after the proposal. */
  steps: DemoStep[];
}

const about = (title: string, context: string, changes: Partial<DecisionContent> = {}): DecisionContent =>
  contentSchema.parse({
    title,
    context,
    options: [],
    activity: null,
    initiative: 'Predictive maintenance',
    tier: 'operational',
    commitment: null,
    dueOn: null,
    revisit: { on: null, condition: '' },
    links: [],
    ...changes,
  });

const budget = (amount: number) => ({ commitment: { kind: 'budget' as const, amount } });

/** What the demo company's charters delegate to the CIO. */
export const demoLimits = (from: string, to: string): Limits => ({
  budget: { perDecision: 250_000, perPeriod: 600_000, period: 'quarter', from, to, above: 'ceo' },
  hiring: { perDecision: 2, inAll: 6, upToGrade: 'Senior', from, to, above: 'both' },
  vendor: { perContract: 250_000, termMonths: 24, from, to, above: 'ceo' },
  grades: ['Junior', 'Professional', 'Senior', 'Principal'],
});

/** A year of decisions, oldest first. */
export const demoDecisions: DemoDecision[] = [
  {
    daysAgo: 340,
    by: 'cio',
    content: about('Train on the existing GPU cluster until summer', 'The cluster stands idle at night.', {
      options: [
        { name: 'Own cluster', pros: ['Paid for already'], cons: ['Nights only'] },
        { name: 'Cloud', pros: ['At once'], cons: ['About 9,000 a month'] },
      ],
    }),
    steps: [{ do: 'accepted', by: 'cio', text: 'Nights are enough for the load of the pilot.' }],
  },
  {
    daysAgo: 301,
    by: 'executive',
    content: about(
      'Offer predictive maintenance in the Nordics first',
      'Three customers there have asked for it.',
      {
        tier: 'strategic',
      },
    ),
    steps: [
      { do: 'input', by: 'cio', text: 'Sensor data from there are the most complete that we have.' },
      { do: 'accepted', by: 'ceo', text: 'The demand is there, and so are the data.' },
    ],
  },
  {
    daysAgo: 255,
    by: 'ceo',
    content: about('Promise customers 95 % warning before a stop', 'Sales wants a number in the contract.', {
      tier: 'strategic',
    }),
    steps: [
      { do: 'counter', by: 'cio', text: 'The model warned of 88 % of the stops in the last quarter.' },
      {
        do: 'accepted',
        by: 'ceo',
        text: 'We promise it from next year on, with a rebate if we miss it.',
        answer: 'The new sensors arrive before the promise begins.',
        overruled: 'Without a number we lose the tender, and the rebate caps the risk.',
      },
    ],
  },
  {
    daysAgo: 214,
    by: 'cio',
    content: about(
      'Buy the labelled vibration data set',
      'It covers two seasons of three machine types.',
      budget(180_000),
    ),
    steps: [{ do: 'accepted', by: 'cio', text: 'It saves half a year of labelling.' }],
  },
  {
    daysAgo: 176,
    by: 'cio',
    content: about(
      'Second site for inference',
      'The plant in the south loses its line once a week.',
      budget(320_000),
    ),
    steps: [
      { do: 'input', by: 'cio', text: 'Above my limit; a smaller box does not hold the models.' },
      { do: 'accepted', by: 'ceo', text: 'A stop there costs more in a week.' },
    ],
  },
  {
    daysAgo: 130,
    by: 'executive',
    content: about('Retrain weekly instead of monthly', 'Drift shows after two weeks in winter.'),
    steps: [
      { do: 'escalate', by: 'executive', text: 'It has been open for weeks, and winter comes.' },
      { do: 'give-back', by: 'ceo', text: 'This is a matter of running it: please decide it.' },
      { do: 'accepted', by: 'cio', text: 'Weekly from October to March.' },
    ],
  },
  {
    daysAgo: 96,
    by: 'facilitator',
    content: about('Chat assistant for service engineers', 'A supplier offers a pilot.', {
      initiative: null,
    }),
    steps: [{ do: 'withdraw', by: 'facilitator', text: 'The supplier was bought, the offer is off.' }],
  },
  {
    daysAgo: 60,
    by: 'cio',
    content: about('Monitoring by the tool that we have', 'Two tools were compared.'),
    steps: [
      { do: 'accepted', by: 'cio', text: 'It does what we need for the pilot.' },
      {
        do: 'reopen',
        by: 'cio',
        text: 'It does not follow drift by machine type, which the roll-out needs.',
      },
    ],
  },
  {
    daysAgo: 3,
    by: 'executive',
    content: about('Open the forecast to dealers', 'Dealers could plan their spare parts with it.', {
      tier: 'strategic',
    }),
    steps: [
      { do: 'counter', by: 'cio', text: 'Dealers would see the machines of other dealers’ customers.' },
    ],
  },
];
