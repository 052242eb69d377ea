import type { DashboardAnswer } from '../../../domain/dashboard/dashboard-api.js';
import { ceo, frame } from './sample-answers.js';

const plain = { tone: 'plain' as const, word: null, note: null };

/** A dashboard with something of each kind. */
export const dashboard = (changes: Partial<DashboardAnswer['data']> = {}): DashboardAnswer => ({
  ...frame(),
  data: {
    today: '2026-11-20',
    chartered: true,
    review: { week: '2026-W47', ceo: { ...ceo, at: '2026-11-19T09:00:00.000Z' }, cio: null },
    steps: (['charter', 'decision-making', 'authority', 'measures', 'communication', 'review'] as const).map(
      (id, index) => ({
        id,
        title: `Title of ${id}`,
        state: (['working', 'due', 'failing'] as const)[index % 3] ?? 'due',
        word: ['Working', 'Due', 'Failing'][index % 3] ?? '',
        evidence: `Evidence of ${id}.`,
        date: '2026-11-20',
        address: index === 0 ? 'charter/1' : 'matrix',
      }),
    ),
    tiles: [
      {
        id: 'scores',
        title: 'Scores and measures',
        address: 'kpis',
        figures: [
          {
            ...plain,
            label: 'CEO score',
            shown: '72%',
            date: '2026-11-20',
            address: 'kpis?owner=ceo',
            trend: [
              { date: '2026-11-08', value: 60, shown: '60%' },
              { date: '2026-11-15', value: null, shown: '–' },
              { date: '2026-11-20', value: 72, shown: '72%' },
            ],
          },
        ],
        bars: [],
        lines: [
          {
            text: 'System uptime',
            detail: 'CIO: 98 % (week 46, 2026)',
            date: '2026-11-15',
            address: 'kpis/system-uptime',
            tone: 'bad',
            word: 'Stale',
          },
        ],
        note: '1 KPI.',
      },
      {
        id: 'authority',
        title: 'Authority used',
        address: 'authority',
        figures: [],
        bars: [
          {
            label: 'Budget',
            shown: '40,000 EUR of 120,000 EUR',
            share: 1 / 3,
            date: '2026-12-31',
            address: 'authority',
            tone: 'good',
            word: 'Until December 31, 2026',
          },
        ],
        lines: [],
        note: null,
      },
    ],
    ...changes,
  },
  permitted: ['dashboard.review'],
});
