import { articlesSchema, charterSchema, type Articles, type Charter } from '../../domain/charter/charter.js';
import { freeze } from '../../domain/charter/fingerprint.js';
import { startingArticles, suggestions } from '../../domain/charter/starting-text.js';
import { defaultCadence } from '../../domain/workspace/cadence.js';
import type { CharterDocument } from '../../bot/features/charter/charter-document.js';

const ceo = { name: 'Ada Lindqvist', objectId: '11111111-aaaa-4aaa-8aaa-000000000001' };
const cio = { name: 'Ravi Menon', objectId: '22222222-bbbb-4bbb-8bbb-000000000002' };

export interface SampleChange {
  state?: Charter['state'];
  names?: Partial<CharterDocument['names']>;
  articles?: Partial<Articles>;
  /** Who has signed; both, if nothing is said. */
  signed?: ('ceo' | 'cio')[];
  timeZone?: string;
  locale?: string;
  workspaceName?: string;
  verified?: boolean;
}

/** Version 3 of a charter as two leaders would have written it, in force unless told otherwise. */
export function sampleDocument(change: SampleChange = {}): CharterDocument {
  const { state = 'in-force', signed = ['ceo', 'cio'] } = change;
  const names = { ceo, cio, ...change.names };
  const articles = articlesSchema.parse({ ...sampleArticles(), ...change.articles });
  const { canonical, fingerprint } = freeze({
    workspaceId: 'ws-leadership',
    number: 3,
    ceo: names.ceo.objectId,
    cio: names.cio.objectId,
    articles,
  });
  const signatures = signed.map((role, index) => ({
    role,
    ...names[role],
    signedAt: `2026-11-0${index + 3}T23:1${index}:05.000Z`,
    version: 3,
    fingerprint,
    from: index === 0 ? 'card' : 'tab',
    history: 41 + index,
  }));
  const charter = charterSchema.parse({
    number: 3,
    state,
    openedAt: '2026-10-20T08:00:00.000Z',
    openedBy: ceo.objectId,
    articleEdits: Object.fromEntries(
      Object.keys(articles).map((id) => [
        id,
        { revision: 1, editedBy: ceo.objectId, editedAt: '2026-10-21T08:00:00.000Z' },
      ]),
    ),
    proposals: state === 'draft' ? 0 : 1,
    proposal:
      state === 'draft'
        ? null
        : {
            ordinal: 1,
            proposedAt: '2026-11-02T09:30:00.000Z',
            proposedBy: ceo.objectId,
            fingerprint,
            changed: ['summary'],
            annex: [],
            changedAnnex: [],
            signatures,
            history: { sequence: 40, hash: 'a'.repeat(64) },
          },
    voided: null,
    inForceAt: state === 'in-force' || state === 'superseded' ? '2026-11-04T23:11:05.000Z' : null,
    supersededAt: state === 'superseded' ? '2027-02-01T10:00:00.000Z' : null,
  });
  return {
    workspaceName: change.workspaceName ?? 'AI leadership',
    charter,
    text: { number: 3, articles, canonical: state === 'draft' ? null : canonical },
    annex: [],
    names,
    timeZone: change.timeZone ?? 'Europe/Stockholm',
    locale: change.locale ?? 'en-GB',
    verified: change.verified ?? true,
    historyHash: '0123456789abcdef'.repeat(4),
  };
}

function sampleArticles(): Articles {
  const start = startingArticles({
    timeZone: 'Europe/Stockholm',
    workingHours: { from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5] },
    holidays: [],
    currency: 'EUR',
    language: 'en',
    cadence: defaultCadence,
    signatureReminderDays: [3, 7],
  });
  const limits = ['', 'EUR 250,000 a contract, three years', '', '', 'EUR 1 million a year', 'Up to grade 8'];
  return {
    ...start,
    summary: { text: suggestions.summary },
    purpose: { text: suggestions.purpose },
    'decision-rights': {
      rights: start['decision-rights'].rights.map((right, index) => ({
        ...right,
        limit: limits[index] ?? '',
      })),
    },
    team: {
      people: [
        { name: "Siobhan O'Brien", discipline: 'data-science', share: 80 },
        { name: 'Zoë Müller', discipline: 'engineering', share: 100 },
        { name: '李小龍', discipline: 'engineering', share: 50 },
        { name: '김민준', discipline: 'product', share: 40 },
        { name: 'Ελένη Παπαδοπούλου', discipline: 'risk-and-legal', share: 20 },
        { name: 'Фёдор Достоевский', discipline: 'operations', share: 30 },
      ],
      reasons: {
        'data-science': '',
        engineering: '',
        'business-analysis': 'the product owners of the two pilots do this work until a hire in spring.',
      },
    },
  };
}
