import { render, screen, waitFor, within } from '@testing-library/react';
import { FluentProvider } from '@fluentui/react-components';
import { themes } from '../../../tab/app.js';
import { readSettings } from '../../../tab/settings.js';
import { FaultBoundary } from '../../../tab/shell/fault-boundary.js';
import { OutsidePage } from '../../../tab/shell/outside-page.js';
import { renderTab } from '../support/render-tab.js';
import { api, pageAnswer, workspaceId } from '../support/sample-answers.js';
import { problem, stubServer } from '../support/stub-server.js';

const server = stubServer();
const path = `/workspaces/${workspaceId}/charter`;
const other = 'b'.repeat(52);

test('has a way past the navigation, a named navigation, and one main part', async () => {
  server.on(`GET ${api}/charters`, { body: pageAnswer() });
  await renderTab(path);
  await screen.findByRole('heading', { level: 1 });
  expect(screen.getByRole('link', { name: 'Skip to the page' }).getAttribute('href')).toBe('#content');
  expect(screen.getByRole('main').id).toBe('content');
  const here = within(screen.getByRole('navigation', { name: 'Accord' })).getByRole('link', {
    name: 'Charter',
  });
  expect(here.getAttribute('aria-current')).toBe('page');
  expect(document.title).toBe('AI Strategy Charter · Accord');
});

test('the list of workspaces is asked for when the switcher is opened, and leads to another one', async () => {
  server.on(`GET ${api}/charters`, { body: pageAnswer() });
  server.on('GET /api/workspaces', {
    body: {
      workspaces: [
        { id: workspaceId, name: 'AI leadership' },
        { id: other, name: 'Retail' },
      ],
    },
  });
  const { user } = await renderTab(path);
  const button = await screen.findByRole('button', { name: 'Workspace: AI leadership. Switch to another' });
  expect(server.requests('GET /api/workspaces')).toHaveLength(0);
  await user.click(button);
  const mine = await screen.findByRole('menuitem', { name: 'AI leadership' });
  expect(mine.getAttribute('aria-current')).toBe('page');
  await user.click(screen.getByRole('menuitem', { name: 'Retail' }));
  await waitFor(() => expect(location.pathname).toBe(`/tab/workspaces/${other}/charter`));
  await screen.findByText("This workspace isn't there, or you are not in its team");
});

test('a list of workspaces that can’t be had offers another try in its place', async () => {
  server.on(`GET ${api}/charters`, { body: pageAnswer() });
  server.on('GET /api/workspaces', problem(403, 'x.y', 'No', 'No.'));
  const { user } = await renderTab(path);
  await user.click(await screen.findByRole('button', { name: /^Workspace: AI leadership/ }));
  const again = await screen.findByRole('menuitem', { name: 'The list could not be loaded. Try again' });
  server.on('GET /api/workspaces', { body: { workspaces: [{ id: other, name: 'Retail' }] } });
  await user.click(again);
  expect(await screen.findByRole('menuitem', { name: 'Retail' })).toBeTruthy();
});

test('the personal tab lists my workspaces, or says how to get one', async () => {
  server.on('GET /api/workspaces', { body: { workspaces: [{ id: other, name: 'Retail' }] } });
  const { unmount } = await renderTab('/');
  expect((await screen.findByRole('link', { name: 'Retail' })).getAttribute('href')).toBe(
    `/tab/workspaces/${other}/dashboard?start`,
  );
  unmount();
  server.on('GET /api/workspaces', { body: { workspaces: [] } });
  await renderTab('/');
  expect(await screen.findByRole('heading', { name: 'You have no workspace yet' })).toBeTruthy();
});

test('the configuration page pins what was chosen when Teams saves', async () => {
  const { host } = await renderTab('/configure', { frameContext: 'settings' });
  expect(await screen.findByRole('radio', { name: 'Dashboard' })).toHaveProperty('checked', true);
  await waitFor(() => expect(host.call('settings.setValidityState')?.args).toEqual([true]));
  host.send('settings.save', [{}]);
  await waitFor(() => expect(host.call('settings.save.success')).toBeDefined());
  expect(host.call('settings.setSettings')?.args).toEqual([
    {
      entityId: 'accord',
      contentUrl: 'http://localhost/tab/?page=dashboard',
      websiteUrl: 'http://localhost/tab/?page=dashboard',
      suggestedDisplayName: 'Dashboard',
    },
  ]);
});

test('outside Teams there is a link that opens the same page inside', () => {
  const address = {
    pathname: '/tab/workspaces/w/charter/3',
    href: 'https://x.example/tab/workspaces/w/charter/3',
  };
  render(
    <FluentProvider theme={themes.default}>
      <OutsidePage teamsAppId="app-1" address={address} />
    </FluentProvider>,
  );
  const link = screen.getByRole('link', { name: 'Open in Teams' }).getAttribute('href') ?? '';
  expect(JSON.parse(new URL(link).searchParams.get('context') ?? '')).toEqual({
    subEntityId: 'workspaces/w/charter/3',
  });
});

test('a fault in drawing a page is said in its place', () => {
  const Broken = (): never => {
    throw new Error('a fault of ours');
  };
  render(
    <FaultBoundary>
      <Broken />
    </FaultBoundary>,
  );
  expect(screen.getByRole('alert').textContent).toContain('This page could not be drawn');
  // React reports the fault, which is what an operator's log would have.
  expect(globalThis.accordConsoleErrors.splice(0).join(' ')).toContain('a fault of ours');
});

test('settings that the page lacks, or that are nonsense, are empty', () => {
  expect(readSettings(document)).toEqual({
    hostOrigins: [],
    botId: '',
    teamsAppId: '',
    tabAppId: '',
    tokenAuthority: '',
    build: '',
  });
  const meta = document.createElement('meta');
  meta.name = 'accord-settings';
  meta.content = JSON.stringify({ hostOrigins: ['http://localhost:3979', 7], teamsAppId: 'app-1' });
  document.head.append(meta);
  expect(readSettings(document)).toMatchObject({
    hostOrigins: ['http://localhost:3979'],
    teamsAppId: 'app-1',
  });
  meta.content = '{';
  expect(readSettings(document).hostOrigins).toEqual([]);
  meta.remove();
});
