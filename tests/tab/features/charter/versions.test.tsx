import { screen, within, waitFor } from '@testing-library/react';
import { compareCharters } from '../../../../domain/charter/compare.js';
import { renderTab } from '../../support/render-tab.js';
import {
  api,
  articles,
  frame,
  inForce,
  newerArticles,
  pageAnswer,
  proposed,
  workspaceId,
} from '../../support/sample-answers.js';
import { problem, stubServer } from '../../support/stub-server.js';

const server = stubServer();
const path = `/workspaces/${workspaceId}/charter`;

test('lists the versions, the newest first, with state, date and signatures', async () => {
  server.on(`GET ${api}/charters`, { body: pageAnswer({ underWay: proposed }) });
  await renderTab(`${path}/versions`);
  await screen.findByRole('heading', { name: 'Versions of the charter' });
  const items = within(screen.getByRole('main')).getAllByRole('listitem');
  expect(items.map((item) => within(item).getAllByRole('link')[0]?.textContent)).toEqual([
    'Version 2',
    'Version 1',
  ]);
  expect(items[0]?.textContent).toContain('Awaiting signatures');
  expect(items[1]?.textContent).toContain('Ada Lindqvist (CEO) signed on October 6, 2026');
});

test('a version has a page of its own', async () => {
  server.on(`GET ${api}/charters/1`, { body: { ...frame(), data: inForce, permitted: [] } });
  await renderTab(`${path}/1`);
  expect(await screen.findByText(/Version 1 · In force since/)).toBeTruthy();
  expect(server.received).toHaveLength(1);
});

test('a version that does not exist says so with the server’s words', async () => {
  server.on(
    `GET ${api}/charters/9`,
    problem(404, 'charter.unknown-version', 'No such version', 'There is no such version.'),
  );
  await renderTab(`${path}/9`);
  expect(await screen.findByText('There is no such version.')).toBeTruthy();
});

test('an address that names no version is a page of its own, and nothing is asked for', async () => {
  await renderTab(`${path}/1x`);
  expect(await screen.findByRole('heading', { name: 'There is no such page' })).toBeTruthy();
  expect(server.received).toHaveLength(0);
});

describe('comparison', () => {
  beforeEach(() => {
    const older = { text: { articles }, annex: [] };
    const newer = { text: { articles: newerArticles }, annex: [] };
    server.on(`GET ${api}/charters`, { body: pageAnswer({ underWay: proposed }) });
    server.on(`GET ${api}/charters/2/comparison`, {
      body: { ...frame(), data: { older: 1, newer: 2, articles: compareCharters(older, newer) } },
    });
  });

  test('marks what was added for the eye and for a screen reader', async () => {
    await renderTab(`${path}/2/compare/1`);
    const purpose = await screen.findByRole('region', { name: 'Purpose and scope' });
    const added = within(purpose).getByRole('insertion');
    expect(added.tagName).toBe('INS');
    expect(added.textContent).toBe('[added:  It covers assistants too. end of added]');
    expect(within(purpose).queryByRole('deletion')).toBeNull();
    expect(server.requests(`GET ${api}/charters/2/comparison`)[0]?.path).toContain('?with=1');
  });

  test('shows the changed articles, and all of them on demand', async () => {
    const { user } = await renderTab(`${path}/2/compare/1`);
    await screen.findByText('One of 10 articles differs.');
    expect(screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)).toEqual([
      '2. Purpose and scope',
    ]);
    await user.click(screen.getByRole('switch', { name: 'Show unchanged articles too' }));
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(10);
  });

  test('compares with another version when one is chosen', async () => {
    const { user } = await renderTab(`${path}/2/compare/1`);
    await screen.findByText('One of 10 articles differs.');
    server.on(`GET ${api}/charters/1/comparison`, {
      body: { ...frame(), data: { older: 1, newer: 1, articles: [] } },
    });
    const older = screen.getByRole('combobox', { name: 'Compared with' });
    expect(
      within(older)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(['Version 1']);
    await user.click(screen.getByRole('link', { name: 'Charter', current: false }));
    expect(await screen.findByRole('heading', { name: 'AI Strategy Charter' })).toBeTruthy();
  });
});

describe('verification', () => {
  const data = {
    number: 1,
    intact: true,
    signed: inForce.fingerprint,
    computed: inForce.fingerprint,
    findings: [],
  };

  test('says intact, with both fingerprints and how to compute one’s own', async () => {
    server.on(`GET ${api}/charters/1/verification`, { body: { ...frame(), data } });
    await renderTab(`${path}/1/verify`);
    expect(await screen.findByText('Intact')).toBeTruthy();
    expect(screen.getByText(/sha256sum charter-1\.md/)).toBeTruthy();
    expect(
      screen.getAllByText(
        (_text, element) => element?.tagName === 'P' && /^([0-9a-f]{4} ){16}$/.test(element.textContent),
      ),
    ).toHaveLength(2);
  });

  test('says what does not fit, also for findings that this build has no words for', async () => {
    const broken = {
      ...data,
      intact: false,
      computed: 'f'.repeat(64),
      findings: ['verify.fingerprint-differs', 'verify.new'],
    };
    server.on(`GET ${api}/charters/1/verification`, { body: { ...frame(), data: broken } });
    await renderTab(`${path}/1/verify`);
    expect(await screen.findByText('Not intact')).toBeTruthy();
    expect(
      screen.getByText(/another fingerprint than the one that was signed.*Something in the records/),
    ).toBeTruthy();
  });
});

describe('the menu of a version', () => {
  test('fetches a file by a single-use address', async () => {
    server.on(`GET ${api}/charters`, { body: pageAnswer() });
    server.on(`POST ${api}/charters/1/tickets`, { body: { address: '/downloads/t-1' } });
    const opened: string[] = [];
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      opened.push(this.href);
    });
    const { user } = await renderTab(path);
    await user.click(await screen.findByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Download PDF' }));
    await screen.findByRole('button', { name: 'More' });
    expect(server.requests(`POST ${api}/charters/1/tickets`)[0]?.body).toEqual({ format: 'pdf' });
    await waitFor(() => expect(opened).toEqual(['http://localhost/downloads/t-1']));
    click.mockRestore();
  });

  test('a refused download says why, in the page', async () => {
    server.on(`GET ${api}/charters`, { body: pageAnswer() });
    server.on(
      `POST ${api}/charters/1/tickets`,
      problem(429, 'request.too-many', 'Too many requests', 'Wait 9 seconds.'),
    );
    const { user } = await renderTab(path);
    await user.click(await screen.findByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Download Markdown' }));
    expect(await screen.findByText(/Wait 9 seconds/)).toBeTruthy();
  });

  test('a draft has neither files nor a verification', async () => {
    const fresh = { ...proposed, state: 'draft' as const, fingerprint: null, signatures: [] };
    server.on(`GET ${api}/charters`, { body: pageAnswer({ inForce: null, underWay: fresh }) });
    const { user } = await renderTab(path);
    await user.click(await screen.findByRole('button', { name: 'More' }));
    await screen.findByRole('menuitem', { name: 'Print' });
    expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual([
      'Print',
      'All versions',
      'Amendments',
    ]);
  });
});
