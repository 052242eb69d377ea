import { screen, waitFor } from '@testing-library/react';
import { renderTab } from '../../support/render-tab.js';
import { api, draft, frame, pageAnswer, workspaceId } from '../../support/sample-answers.js';
import { problem, stubServer, type Received } from '../../support/stub-server.js';
import { valueOf, wordsOf } from './editor-for-test.js';

jest.setTimeout(30_000);

const server = stubServer();
const saving = `PUT ${api}/charters/${draft.number}/articles/summary`;
const escalation = { levels: [{ decides: 'ceo', withinHours: 8 }] };
const textBox = () => screen.findByRole('textbox', { name: 'Text' });
const permitted = ['charter.edit', 'charter.propose'] as const;

/** A server that has what was saved last. */
function serveDraft(): void {
  let underWay = draft;
  let revision = 7;
  server.on(`GET ${api}/charters`, () => ({
    body: pageAnswer({ inForce: null, underWay, permitted: [...permitted], around: frame({}, revision) }),
  }));
  server.on(saving, ({ body }: Received) => {
    const { content } = body as { content: { text: string } };
    const edits = (underWay.articleEdits.summary?.revision ?? 0) + 1;
    const { viewer } = frame();
    const editedBy = { objectId: viewer.objectId, name: viewer.name };
    revision += 1;
    underWay = {
      ...underWay,
      articles: { ...underWay.articles, summary: content },
      articleEdits: {
        summary: { revision: edits, editedBy, editedAt: '2026-11-23T13:05:00.000Z' },
      },
    };
    return {
      body: { revision, data: { article: 'summary', articleRevision: edits, content, state: 'draft' } },
    };
  });
}

beforeEach(() => localStorage.clear());

it('saves over HTTP with the revision that came back, and the reading page shows it', async () => {
  serveDraft();
  const { user } = await renderTab(`/workspaces/${workspaceId}/charter/edit/summary`);
  await user.type(await textBox(), 'One');
  await user.tab();
  await screen.findByText(/^Saved at/, { selector: 'span' });
  await user.type(await textBox(), ' two');
  await user.tab();
  await waitFor(() => expect(server.requests(saving)).toHaveLength(2));
  const [first, second] = server.requests(saving);
  expect(first?.body).toEqual({ content: { text: 'One' }, basedOn: 0, voidSignatures: false });
  expect(second?.body).toEqual({ content: { text: 'One two' }, basedOn: 1, voidSignatures: false });
  expect(first?.headers['idempotency-key']).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  expect(second?.headers['idempotency-key']).not.toBe(first?.headers['idempotency-key']);
  await waitFor(() => expect(localStorage).toHaveLength(0));
  // Nobody else has changed anything, so nobody is told so.
  expect(screen.queryByText('Changed by somebody else meanwhile')).toBeNull();
  await user.click(screen.getByRole('link', { name: 'Charter', current: false }));
  expect(await screen.findByText('One two')).toBeTruthy();
});

it('keeps what is typed and not saved from one article to the next and back', async () => {
  serveDraft();
  server.on(
    saving,
    problem(503, 'service.unavailable', 'Busy', 'Try again.', { headers: { 'Retry-After': '60' } }),
  );
  const { user } = await renderTab(`/workspaces/${workspaceId}/charter/edit/summary`);
  await user.type(await textBox(), 'One');
  await user.click(screen.getByRole('link', { name: /^Purpose and scope/ }));
  expect(wordsOf(document.activeElement as HTMLElement)).toBe('Purpose and scope');
  await user.click(await screen.findByRole('link', { name: /^Summary.*Not saved yet/ }));
  expect(valueOf(await textBox())).toBe('One');
  expect(await screen.findByText(/^Not saved yet, kept on this device/, { selector: 'span' })).toBeTruthy();
  expect(server.requests(saving)).toHaveLength(1);
  serveDraft();
  await user.click(screen.getByRole('button', { name: 'Try now' }));
  expect(await screen.findByText(/^Saved at/, { selector: 'span' })).toBeTruthy();
  const [tried, again] = server.requests(saving);
  expect(again?.headers['idempotency-key']).toBe(tried?.headers['idempotency-key']);
});

it('shows what the server misses when it is asked to propose', async () => {
  const complete = { ...draft, articles: { ...draft.articles, summary: { text: 'One.' }, escalation } };
  server.on(`GET ${api}/charters`, {
    body: pageAnswer({ inForce: null, underWay: complete, permitted: [...permitted] }),
  });
  const gaps = [{ article: 'ceo', code: 'charter.gap-empty' }, { nonsense: true }];
  server.on(
    `POST ${api}/charters/2/propose`,
    problem(422, 'charter.incomplete', 'Not done', 'The charter isn’t complete yet.', { extra: { gaps } }),
  );
  const { user } = await renderTab(`/workspaces/${workspaceId}/charter/edit/summary`);
  await textBox();
  await user.click(screen.getByRole('button', { name: 'Propose for signature' }));
  expect(wordsOf(await screen.findByRole('alert'))).toContain('The charter isn’t complete yet.');
  const link = screen.getByRole('link', { name: 'Responsibilities of the CEO:' });
  expect(link.getAttribute('href')).toMatch(/\/charter\/edit\/ceo$/);
  expect(server.requests(`POST ${api}/charters/2/propose`)).toHaveLength(1);
});
