import { answerPathOf, startPath } from '../../tab/start-path.js';
import type { HostContext } from '../../tab/teams/read-context.js';
import './support/quiet-console.js';
import { workspaceId } from './support/sample-answers.js';

const inTeam: HostContext = {
  tenantId: '11111111-1111-4111-8111-111111111111',
  threadId: '19:leaders@thread.tacv2',
  place: { channelId: '19:leaders@thread.tacv2' },
  subPage: undefined,
  locale: 'en',
  theme: 'default',
  mobile: false,
  configuring: false,
};
const personal: HostContext = { ...inTeam, threadId: undefined, place: undefined };
const root = { pathname: '/tab/', search: '' };

test('a team’s tab opens with the first page of its own workspace', () => {
  expect(startPath(root, inTeam, 'charter')).toBe(`/workspaces/${workspaceId}/charter`);
});

test('a deep link opens its page, wherever in the workspace that is', () => {
  expect(startPath(root, { ...inTeam, subPage: 'charter/3/compare/2' }, 'charter')).toBe(
    `/workspaces/${workspaceId}/charter/3/compare/2`,
  );
});

test('a deep link that names a workspace opens that one, in the personal tab too', () => {
  const subPage = `workspaces/${'b'.repeat(52)}/charter/3`;
  expect(startPath(root, { ...personal, subPage }, 'charter')).toBe(`/${subPage}`);
  expect(startPath(root, { ...inTeam, subPage }, 'charter')).toBe(`/${subPage}`);
});

test('the pinned page is opened, and a deep link comes before it', () => {
  const pinned = { pathname: '/tab/', search: '?page=decisions' };
  expect(startPath(pinned, inTeam, 'charter')).toBe(`/workspaces/${workspaceId}/decisions`);
  expect(startPath(pinned, { ...inTeam, subPage: 'charter/3' }, 'charter')).toBe(
    `/workspaces/${workspaceId}/charter/3`,
  );
});

test('the personal tab opens with the list of workspaces', () => {
  expect(startPath(root, personal, 'charter')).toBe('/');
});

test('an address that names a page stays, as after a reload', () => {
  const address = { pathname: '/tab/workspaces/abc/charter', search: '?show=in-force' };
  expect(startPath(address, { ...inTeam, subPage: 'charter/3' }, 'charter')).toBe(
    '/workspaces/abc/charter?show=in-force',
  );
});

test('the configuration page is shown where Teams asks what to pin', () => {
  expect(startPath(root, { ...inTeam, configuring: true }, 'charter')).toBe('/configure');
});

test.each(['../../api', '//evil.example', 'charter/../x', 'javascript:alert(1)', '{"a":1}', '/'])(
  'a link’s page that is no page, such as %s, opens the first page',
  (subPage) => {
    expect(startPath(root, { ...inTeam, subPage }, 'charter')).toBe(`/workspaces/${workspaceId}/charter`);
  },
);

test.each([
  ['/workspaces/abc/dashboard?start', '/api/workspaces/abc/dashboard'],
  ['/workspaces/abc/charter', '/api/workspaces/abc/charters'],
  ['/workspaces/abc/charter/3', undefined],
  ['/workspaces/abc/constructor', undefined],
  ['/configure', undefined],
  ['/', undefined],
])('of the page %s it is known ahead that it asks for %s', (path, asked) => {
  expect(answerPathOf(path)).toBe(asked);
});
