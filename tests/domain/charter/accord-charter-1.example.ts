import type { CanonicalSource } from '../../../domain/charter/canonical-text.js';

/** The charter behind `accord-charter-1.example.md`: every part of the layout, and text that needs escaping. */
export const exampleSource: CanonicalSource = {
  workspaceId: 'abcdefghijklmnopqrstuvwxyz234567abcdefghijklmnopqrst',
  number: 3,
  ceo: '11111111-1111-4111-8111-111111111111',
  cio: '22222222-2222-4222-8222-222222222222',
  articles: {
    summary: {
      text: 'One programme, two owners: 50 % *growth* by 2027.\nWe meet weekly.\n\n# Not a heading',
    },
    purpose: { text: 'Covers all initiatives; see https://intranet.example/ai or www.example.org.' },
    ceo: { text: '- Long-term vision\n- Business outcomes' },
    cio: { text: '1. Roadmap\n2. Operations <daily>\n\n=====' },
    'decision-rights': {
      rights: [
        {
          area: 'Vendor_selection',
          tier: 'operational',
          accountable: 'cio',
          consulted: ['ceo', 'Head of Legal, EU'],
          limit: 'USD 50,000',
        },
        { area: 'Market focus', tier: 'strategic', accountable: 'ceo', consulted: ['cio'], limit: '' },
        { area: 'Model risk', tier: 'strategic', accountable: 'both', consulted: [], limit: '' },
        {
          area: 'データ [PII]',
          tier: 'operational',
          accountable: 'Chief Data Officer',
          consulted: ['both'],
          limit: '$5 a seat',
        },
      ],
    },
    escalation: {
      levels: [
        { decides: 'cio', withinHours: 1 },
        { decides: 'ceo', withinHours: 16 },
        { decides: 'Board’s AI committee', withinHours: 40 },
      ],
    },
    authority: { text: 'Budget: 500,000 a year.\nHiring: ten people, up to grade 7.' },
    team: {
      people: [
        { name: 'Ada Byron', discipline: 'data-science', share: 80 },
        { name: 'Émile Zhāng 张', discipline: 'engineering', share: 100 },
        { name: 'R. & D.', discipline: 'risk-and-legal', share: 5 },
      ],
      reasons: { 'data-science': '', engineering: '', 'business-analysis': 'Finance lends an analyst.' },
    },
    measures: {
      text: 'Growth from AI.\n\nUptime | cost.',
      compensation: '20 % of the bonus of each.\n\nPaid in March.',
    },
    cadence: {
      rituals: [
        { ritual: 'stand-up', every: 'weekly', weekday: 1, time: '09:00', minutes: 15 },
        { ritual: 'check-in', every: 'monthly', weekday: 2, time: '10:30', minutes: 60 },
        { ritual: 'alignment-review', every: 'quarterly', weekday: 7, time: '14:00', minutes: 90 },
      ],
    },
  },
};
