import { about, type DemoDecision } from './demo-decision.js';

/** What was decided under the charter that is in force, oldest first, and what is still open. */
export const laterDecisions: readonly DemoDecision[] = [
  {
    daysAgo: 84,
    by: 'facilitator',
    content: about('Who is on call for the models at night', 'Two alarms were seen in the morning only.', {
      activity: 'preset-incidents',
    }),
    steps: [
      { do: 'input', by: 'scientist', text: 'Four people could share it, one week each.' },
      { do: 'wait', days: 5 },
      { do: 'accepted', days: 5, by: 'ceo', text: 'One week each, paid like the plant’s own standby.' },
    ],
  },
  {
    daysAgo: 60,
    by: 'cio',
    content: about('Monitoring by the tool that we have', 'Two tools were compared.', {
      activity: 'preset-monitoring',
    }),
    steps: [
      { do: 'accepted', by: 'engineer', text: 'It does what we need for the pilot.' },
      {
        do: 'reopen',
        days: 2,
        by: 'cio',
        text: 'It does not follow drift by machine type, which the roll-out needs.',
      },
      {
        do: 'input',
        days: 2,
        by: 'operations',
        text: 'The plant needs it by machine type, in the tool that it knows.',
      },
      { do: 'accepted', days: 3, by: 'engineer', text: 'We keep the tool and add drift by machine type.' },
    ],
  },
  {
    daysAgo: 45,
    by: 'cio',
    replaces: {
      title: 'Train on the existing GPU cluster until summer',
      reason: 'With three plants a training run takes longer than a night.',
    },
    content: about('Train in the cloud from now on', 'A run takes eleven hours on our own cluster.', {
      activity: 'preset-running-costs',
      commitment: { kind: 'budget', amount: 108_000 },
    }),
    steps: [{ do: 'accepted', by: 'cio', text: '9,000 a month are less than a second cluster.' }],
  },
  {
    daysAgo: 33,
    by: 'operations',
    content: about('Fewer false alarms for the presses', 'Every fifth warning there is a false one.', {
      activity: 'preset-user-feedback',
    }),
    steps: [
      { do: 'escalate', by: 'operations', text: 'The plant manager wants to switch it off.' },
      { do: 'give-back', by: 'ceo', text: 'Please agree on a threshold between yourselves first.' },
      { do: 'escalate', by: 'operations', text: 'We have tried, and don’t agree.' },
      { do: 'accepted', by: 'ceo', text: 'A higher threshold for the presses, looked at again in a month.' },
    ],
  },
  {
    daysAgo: 21,
    by: 'cio',
    content: about('Licence for the labelling tool', 'The trial ends this month.', {
      activity: 'preset-data-sources',
      commitment: { kind: 'vendor', amount: 90_000, termMonths: 12 },
    }),
    steps: [{ do: 'accepted', by: 'cio', text: 'Labelling takes half the time with it.' }],
  },
  {
    daysAgo: 12,
    by: 'ceo',
    content: about('Roll out to the plants in Spain and Poland', 'Both have the new sensors.', {
      activity: 'preset-scaling',
      revisit: { on: null, condition: 'Accuracy there stays below 90 % after a quarter' },
    }),
    steps: [
      {
        do: 'counter',
        by: 'cio',
        text: 'Both at once need more people than we have; Poland’s data are the better ones.',
        evidence: [{ kind: 'figures', text: 'Six engineers needed, four there' }],
      },
      {
        do: 'rejected',
        by: 'ceo',
        text: 'Poland alone first; Spain is proposed again after the summer.',
        answer: 'You are right: one after the other.',
      },
    ],
  },
  {
    daysAgo: 3,
    by: 'executive',
    content: about('Open the forecast to dealers', 'Dealers could plan their spare parts with it.', {
      activity: 'preset-markets',
    }),
    steps: [
      {
        do: 'counter',
        by: 'cio',
        text: 'Dealers would see the machines of other dealers’ customers.',
        evidence: [{ kind: 'figures', text: '31 of 140 customers are served by two dealers' }],
      },
    ],
  },
  {
    daysAgo: 1,
    by: 'cio',
    content: about('Frame contract for vibration sensors', 'The supplier offers a price for two years.', {
      activity: 'preset-data-sources',
      commitment: { kind: 'vendor', amount: 310_000, termMonths: 24 },
    }),
    steps: [{ do: 'input', by: 'engineer', text: 'The sensors measure what the models miss today.' }],
  },
  {
    daysAgo: 1,
    by: 'facilitator',
    content: about('Train technicians by each other', 'A course for all takes until autumn.', {
      activity: 'preset-adoption',
    }),
    steps: [],
  },
];
