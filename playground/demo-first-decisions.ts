import { about, budget, type DemoDecision } from './demo-decision.js';

/** What was decided under the first charter, oldest first. */
export const firstDecisions: readonly DemoDecision[] = [
  {
    daysAgo: 340,
    by: 'cio',
    content: about('Train on the existing GPU cluster until summer', 'The cluster stands idle at night.', {
      activity: 'preset-running-costs',
      options: [
        { name: 'Own cluster', pros: ['Paid for already'], cons: ['Nights only'] },
        { name: 'Cloud', pros: ['At once'], cons: ['About 9,000 a month'] },
      ],
      revisit: { on: null, condition: 'A training run takes longer than a night' },
    }),
    steps: [
      { do: 'input', by: 'scientist', text: 'A run takes five hours today, so a night is enough.' },
      { do: 'accepted', by: 'cio', text: 'Nights are enough for the load of the pilot.' },
    ],
  },
  {
    daysAgo: 318,
    by: 'ceo',
    content: about(
      'Begin with predictive maintenance, not with the service desk',
      'We can staff one pilot.',
      {
        activity: 'preset-portfolio',
        initiative: null,
      },
    ),
    steps: [
      {
        do: 'input',
        by: 'cio',
        text: 'Maintenance has eight years of sensor data; the desk has free text only.',
      },
      { do: 'accepted', by: 'ceo', text: 'Customers pay for uptime, and the data are there.' },
    ],
  },
  {
    daysAgo: 301,
    by: 'executive',
    content: about(
      'Offer predictive maintenance in the Nordics first',
      'Three customers there have asked for it.',
      { activity: 'preset-markets' },
    ),
    steps: [
      { do: 'input', by: 'cio', text: 'Sensor data from there are the most complete that we have.' },
      { do: 'accepted', by: 'ceo', text: 'The demand is there, and so are the data.' },
    ],
  },
  {
    daysAgo: 284,
    by: 'cio',
    content: about('Gradient boosting for bearing failures', 'Three model families were back-tested.', {
      activity: 'preset-model-selection',
      options: [
        { name: 'Gradient boosting', pros: ['Explains itself'], cons: ['Two points less accurate'] },
        { name: 'Deep network', pros: ['Most accurate'], cons: ['Nobody can say why it warns'] },
      ],
    }),
    steps: [
      { do: 'input', by: 'engineer', text: 'It runs on the boxes that stand beside the machines already.' },
      {
        do: 'counter',
        by: 'operations',
        text: 'Two points are forty stops a year.',
        evidence: [{ kind: 'figures', text: '2,000 stops in the year of the back-test' }],
      },
      {
        do: 'accepted',
        by: 'cio',
        text: 'Technicians follow a warning only if they understand it.',
        answer: 'Unexplained warnings were ignored in every third case, which costs more stops than that.',
      },
    ],
  },
  {
    daysAgo: 255,
    by: 'ceo',
    content: about('Promise customers 95 % warning before a stop', 'Sales wants a number in the contract.', {
      activity: 'preset-markets',
    }),
    steps: [
      {
        do: 'counter',
        by: 'cio',
        text: 'The model warned of 88 % of the stops in the last quarter.',
        evidence: [{ kind: 'kpi', text: 'Model accuracy' }],
      },
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
    daysAgo: 236,
    by: 'cio',
    content: about('Hire two data engineers', 'Pipelines are built by data scientists today.', {
      activity: 'preset-skills',
      initiative: null,
      commitment: { kind: 'hiring', amount: 2, grade: 'Senior' },
    }),
    steps: [
      { do: 'input', by: 'ceo', text: 'Agreed; please look inside the company first.' },
      { do: 'accepted', by: 'cio', text: 'One comes from the plant in the north, one from outside.' },
    ],
  },
  {
    daysAgo: 214,
    by: 'cio',
    content: about('Buy the labelled vibration data set', 'It covers two seasons of three machine types.', {
      activity: 'preset-data-sources',
      ...budget(180_000),
    }),
    steps: [{ do: 'accepted', by: 'cio', text: 'It saves half a year of labelling.' }],
  },
  {
    daysAgo: 198,
    by: 'facilitator',
    content: about('Let the model stop a machine by itself', 'A technician needs twenty minutes to answer.', {
      activity: 'preset-oversight',
    }),
    steps: [
      { do: 'counter', by: 'operations', text: 'A false alarm would stop a line at the customer’s cost.' },
      {
        do: 'rejected',
        by: 'cio',
        text: 'A person stays in charge until false alarms are below one in a hundred.',
        answer: 'Right: with today’s rate that would be once a week.',
      },
    ],
  },
  {
    daysAgo: 176,
    by: 'cio',
    content: about('Second site for inference', 'The plant in the south loses its line once a week.', {
      activity: 'preset-running-costs',
      ...budget(320_000),
    }),
    steps: [
      { do: 'input', by: 'cio', text: 'Above my limit; a smaller box does not hold the models.' },
      { do: 'accepted', by: 'ceo', text: 'A stop there costs more in a week.' },
    ],
  },
  {
    daysAgo: 158,
    by: 'cio',
    content: about('Hire four engineers for the roll-out', 'Two for each of the next plants.', {
      activity: 'preset-skills',
      commitment: { kind: 'hiring', amount: 4, grade: 'Professional' },
    }),
    steps: [
      { do: 'accepted', by: 'cio', text: 'Without them the second plant waits until next year.' },
      { do: 'accepted', by: 'ceo', text: 'The order book of the second plant pays for them.' },
    ],
  },
  {
    daysAgo: 130,
    by: 'executive',
    content: about('Retrain weekly instead of monthly', 'Drift shows after two weeks in winter.', {
      activity: 'preset-evaluation',
    }),
    steps: [
      { do: 'escalate', by: 'executive', text: 'It has been open for weeks, and winter comes.' },
      { do: 'give-back', by: 'ceo', text: 'This is a matter of running it: please decide it.' },
      { do: 'accepted', by: 'cio', text: 'Weekly from October to March.' },
    ],
  },
  {
    daysAgo: 112,
    by: 'executive',
    content: about('No scoring of people in any AI system', 'The works council has asked for a position.', {
      activity: 'preset-risk-appetite',
      initiative: null,
    }),
    steps: [
      {
        do: 'accepted',
        days: 5,
        by: 'ceo',
        text: 'We don’t need it, and trust is worth more to us.',
        withoutCio: 'The CIO was travelling, and the works council met the next morning.',
      },
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
];
