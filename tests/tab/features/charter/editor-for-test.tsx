import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import type { ArticleId } from '../../../../domain/charter/articles.js';
import type {
  ArticleSavedAnswer,
  CharterPageAnswer,
  CharterView,
} from '../../../../domain/charter/charter-api.js';
import type { Articles } from '../../../../domain/charter/charter.js';
import { WorkspaceProvider } from '../../../../tab/components/workspace-context.js';
import { tidyContent } from '../../../../tab/features/charter/article-content.js';
import { CharterEditor } from '../../../../tab/features/charter/charter-editor.js';
import { api } from '../../../../tab/server/api.js';
import { Problem } from '../../../../tab/server/problem.js';
import { HostProvider } from '../../../../tab/teams/host-context.js';

export const workspaceId = 'w'.repeat(52);
export const ada = { objectId: '11111111-aaaa-4aaa-8aaa-000000000001', name: 'Ada Lindqvist' };
export const ravi = { objectId: '22222222-bbbb-4bbb-8bbb-000000000002', name: 'Ravi Menon' };

/** Articles that could be proposed, but for the summary. */
export const articles: Articles = {
  summary: { text: '' },
  purpose: { text: 'Every AI initiative.' },
  ceo: { text: 'Sets the vision.' },
  cio: { text: 'Delivers it.' },
  'decision-rights': {
    rights: [
      { area: 'Hiring', tier: 'operational', accountable: 'cio', consulted: ['ceo'], limit: '' },
      { area: 'Market focus', tier: 'strategic', accountable: 'ceo', consulted: ['cio'], limit: '' },
    ],
  },
  escalation: { levels: [{ decides: 'ceo', withinHours: 16 }] },
  authority: { text: 'Within the budget.' },
  team: {
    people: [],
    reasons: { 'data-science': 'Bought in.', engineering: 'Bought in.', 'business-analysis': 'Bought in.' },
  },
  measures: { text: 'Growth.', compensation: 'none' },
  cadence: { rituals: [{ ritual: 'stand-up', every: 'weekly', weekday: 1, time: '09:00', minutes: 15 }] },
};

export function underWayWith(change: Partial<CharterView> = {}): CharterView {
  return {
    number: 3,
    state: 'draft',
    openedAt: '2026-11-01T08:00:00.000Z',
    proposedAt: null,
    inForceAt: null,
    supersededAt: null,
    fingerprint: null,
    signatures: [],
    articles,
    articleEdits: {},
    changed: [],
    annex: [],
    changedAnnex: [],
    interim: null,
    proposedBy: null,
    voided: null,
    ...change,
  };
}

/** The charter page as the CEO gets it. */
export function pageWith(change: Partial<CharterView> = {}, revision = 10): CharterPageAnswer {
  return {
    revision,
    workspace: {
      id: workspaceId,
      name: 'AI leadership',
      archived: false,
      setUp: true,
      timeZone: 'Europe/Berlin',
      language: 'en',
      leaders: { ceo: { ...ada, state: 'accepted' }, cio: { ...ravi, state: 'accepted' } },
    },
    viewer: { ...ada, roles: ['ceo'] },
    data: { inForce: null, underWay: underWayWith(change), gaps: [], versions: [] },
    permitted: ['charter.edit', 'charter.propose'],
  };
}

/** A proposed charter that the CIO has signed. */
export const proposed: Partial<CharterView> = {
  state: 'proposed',
  proposedAt: '2026-11-02T08:00:00.000Z',
  fingerprint: 'f'.repeat(64),
  signatures: [
    {
      role: 'cio',
      ...ravi,
      signedAt: '2026-11-02T09:00:00.000Z',
      version: 3,
      fingerprint: 'f'.repeat(64),
      from: 'card',
      history: 7,
    },
  ],
};

export function problemWith(
  status: number,
  code: string,
  more: Record<string, unknown> = {},
  retryAfterSeconds?: number,
): Problem {
  return new Problem({
    status,
    code,
    title: 'Not done',
    detail: `Refused: ${code}`,
    more,
    retryAfterSeconds,
  });
}

export interface Saving {
  article: ArticleId;
  body: { content: unknown; basedOn: number; voidSignatures: boolean };
  commandId: string;
}

/** The server's side of saving: keeps the articles, or answers with what `refuse` gives it to say. */
export class SavingServer {
  readonly savings: Saving[] = [];
  revision = 10;
  readonly revisions = new Map<ArticleId, number>();
  /** The next answers, first to last: a problem to reject with, or a promise to wait for before saving. */
  readonly next: (Problem | Promise<void>)[] = [];
  offline = false;

  async put(path: string, body: Saving['body'], commandId: string): Promise<ArticleSavedAnswer> {
    const article = path.split('/').at(-1) as ArticleId;
    this.savings.push({ article, body, commandId });
    if (this.offline) throw problemWith(0, 'network.unreachable');
    const wait = this.next.shift();
    if (wait instanceof Problem) throw wait;
    await wait;
    this.revision += 1;
    this.revisions.set(article, body.basedOn + 1);
    return {
      revision: this.revision,
      data: {
        article,
        articleRevision: body.basedOn + 1,
        content: tidyContent(article, body.content as Articles[typeof article]),
        state: 'draft',
      },
    };
  }

  /** Takes the place of the API. */
  listen(): this {
    const put = (path: string, body: unknown, id: string): Promise<unknown> =>
      this.put(path, body as Saving['body'], id);
    jest.spyOn(api, 'put').mockImplementation(put);
    return this;
  }
}

/** What the editor shows for the page, at an article's address; with a way to let the page change. */
export function showEditor(page: CharterPageAnswer, article: ArticleId | '' = 'summary') {
  const client = new QueryClient();
  const host = {
    tenantId: 't',
    threadId: undefined,
    place: undefined,
    subPage: undefined,
    locale: 'en-GB',
    theme: 'default' as const,
    mobile: false,
    configuring: false,
  };
  const tree = (answer: CharterPageAnswer) => (
    <HostProvider value={host}>
      <FluentProvider theme={teamsLightTheme}>
        <QueryClientProvider client={client}>
          <MemoryRouter initialEntries={[`/workspaces/${workspaceId}/charter/edit/${article}`]}>
            <WorkspaceProvider value={{ id: workspaceId, frame: answer }}>
              <Address />
              <Routes>
                <Route path="/workspaces/:workspace/charter" element={<p>The charter</p>} />
                {['edit', 'edit/:article'].map((path) => (
                  <Route
                    key={path}
                    path={`/workspaces/:workspace/charter/${path}`}
                    element={<CharterEditor page={answer} workspaceId={workspaceId} />}
                  />
                ))}
              </Routes>
            </WorkspaceProvider>
          </MemoryRouter>
        </QueryClientProvider>
      </FluentProvider>
    </HostProvider>
  );
  const screen = render(tree(page));
  return { ...screen, receive: (answer: CharterPageAnswer) => screen.rerender(tree(answer)) };
}

function Address() {
  return <p data-testid="address">{useLocation().pathname}</p>;
}

export const valueOf = (field: HTMLElement): string => (field as HTMLInputElement).value;

export const wordsOf = (element: HTMLElement | null): string => element?.textContent ?? '';

/** What a screen reader says of the field besides its name. */
export function descriptionOf(field: HTMLElement): string {
  const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => wordsOf(document.getElementById(id))).join(' ');
}
