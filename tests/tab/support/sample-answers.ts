import { articleIds } from '../../../domain/charter/articles.js';
import { changedArticles, gapsOf } from '../../../domain/charter/article-gaps.js';
import {
  charterPageAnswerSchema,
  type CharterPageAnswer,
  type CharterView,
} from '../../../domain/charter/charter-api.js';
import { canonicalText } from '../../../domain/charter/canonical-text.js';
import type { Articles } from '../../../domain/charter/charter.js';
import { fingerprintOf } from '../../../domain/charter/fingerprint.js';
import { startingArticles, suggestions } from '../../../domain/charter/starting-text.js';
import { defaultCadence } from '../../../domain/workspace/cadence.js';
import type { Frame } from '../../../domain/workspace/workspace-api.js';
import { workspaceIdOf } from '../../../domain/workspace/workspace-id.js';
import type { WorkspaceSettings } from '../../../domain/workspace/workspace.js';

export const workspaceId = workspaceIdOf('11111111-1111-4111-8111-111111111111', '19:leaders@thread.tacv2');
export const api = `/api/workspaces/${workspaceId}`;
export const ceo = { objectId: 'aaaaaaaa-0000-4000-8000-000000000001', name: 'Ada Lindqvist' };
export const cio = { objectId: 'aaaaaaaa-0000-4000-8000-000000000002', name: 'Ravi Menon' };

export const articles: Articles = {
  ...startingArticles({ cadence: defaultCadence } as WorkspaceSettings),
  summary: { text: suggestions.summary },
  purpose: { text: suggestions.purpose },
  team: {
    people: [{ name: 'Aiko Tanaka', discipline: 'data-science', share: 80 }],
    reasons: {
      'data-science': '',
      engineering: 'We buy it.',
      'business-analysis': 'The CIO’s office does it.',
    },
  },
};
export const newerArticles: Articles = {
  ...articles,
  purpose: { text: `${suggestions.purpose} It covers assistants too.` },
};

export function fingerprint(number: number, text: Articles): string {
  return fingerprintOf(
    canonicalText({ workspaceId, number, ceo: ceo.objectId, cio: cio.objectId, articles: text }),
  );
}

export function signature(
  role: 'ceo' | 'cio',
  number: number,
  text: Articles,
): CharterView['signatures'][number] {
  return {
    role,
    ...(role === 'ceo' ? ceo : cio),
    signedAt: '2026-10-06T07:12:00.000Z',
    version: number,
    fingerprint: fingerprint(number, text),
    from: role === 'ceo' ? 'card' : 'tab',
    history: 12,
  };
}

const blank = {
  openedAt: '2026-10-02T08:00:00.000Z',
  proposedAt: null,
  inForceAt: null,
  supersededAt: null,
  fingerprint: null,
  signatures: [],
  articleEdits: {},
  changed: [],
  annex: [],
  changedAnnex: [],
  interim: null,
  proposedBy: null,
  voided: null,
};

export const inForce: CharterView = {
  ...blank,
  number: 1,
  state: 'in-force',
  articles,
  proposedAt: '2026-10-05T09:00:00.000Z',
  inForceAt: '2026-10-07T13:30:00.000Z',
  proposedBy: cio,
  changed: [...articleIds],
  fingerprint: fingerprint(1, articles),
  signatures: [signature('ceo', 1, articles), signature('cio', 1, articles)],
};

export const proposed: CharterView = {
  ...blank,
  number: 2,
  state: 'proposed',
  articles: newerArticles,
  openedAt: '2026-11-10T08:00:00.000Z',
  proposedAt: '2026-11-20T09:00:00.000Z',
  proposedBy: cio,
  changed: changedArticles({ articles }, { articles: newerArticles }),
  fingerprint: fingerprint(2, newerArticles),
  signatures: [signature('cio', 2, newerArticles)],
};

export const draft: CharterView = {
  ...blank,
  number: 2,
  state: 'draft',
  openedAt: '2026-11-10T08:00:00.000Z',
  articles: { ...newerArticles, summary: { text: '' }, escalation: { levels: [] } },
};

/** What each answer says around its data: the CEO looks at a workspace that both leaders have accepted. */
export function frame(change: Partial<Frame['workspace']> = {}, revision = 7): Frame {
  return {
    revision,
    workspace: {
      id: workspaceId,
      name: 'AI leadership',
      archived: false,
      setUp: true,
      timeZone: 'Europe/Berlin',
      language: 'en',
      leaders: { ceo: { ...ceo, state: 'accepted' }, cio: { ...cio, state: 'accepted' } },
      ...change,
    },
    viewer: { ...ceo, roles: ['ceo', 'roster'] },
  };
}

interface PageParts {
  inForce?: CharterView | null;
  underWay?: CharterView | null;
  permitted?: CharterPageAnswer['permitted'];
  around?: Frame;
}

/** GET …/charters, checked by the schema that the server answers by. */
export function pageAnswer(parts: PageParts = {}): CharterPageAnswer {
  const { inForce: now = inForce, underWay = null, permitted = [], around = frame() } = parts;
  const versions = [underWay, now].filter((version) => version !== null);
  return charterPageAnswerSchema.parse({
    ...around,
    data: {
      inForce: now,
      underWay,
      gaps: underWay?.state === 'draft' ? gapsOf(underWay.articles) : [],
      versions,
    },
    permitted,
  });
}
