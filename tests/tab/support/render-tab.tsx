import { cleanup, configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../../tab/app.js';
import { workspaceScreens } from '../../../tab/screens.js';
import { takeTokensFrom } from '../../../tab/server/api.js';
import { createQueryClient } from '../../../tab/server/query-client.js';
import { hostToken } from '../../../tab/teams/tokens.js';
import { playHost, type PlayedHost } from './play-host.js';
import './quiet-console.js';

// Generous: the machine may be doing other things, and a test that waits in vain fails all the same. Shorter
// than the tab's own waits, which revision-poll.test.tsx plays fast.
configure({ asyncUtilTimeout: 4_000 });
jest.setTimeout(30_000);

/** Opens the tab at a path within `/tab`, in a played host, as `draw.tsx` does. `before`: what the host is to say. */
export async function renderTab(
  path: string,
  flatContext: Record<string, unknown> = {},
  before: (host: PlayedHost) => void = () => undefined,
) {
  const host: PlayedHost = await playHost(flatContext);
  before(host);
  takeTokensFrom(hostToken);
  history.replaceState(null, '', `/tab${path}`);
  const client = createQueryClient();
  const retryDelay = 1;
  client.setDefaultOptions({
    ...client.getDefaultOptions(),
    queries: { ...client.getDefaultOptions().queries, retryDelay, gcTime: Number.POSITIVE_INFINITY },
  });
  await Promise.all(workspaceScreens.map(({ Page }) => Page.load()));
  const view = render(<App host={host.context} client={client} />);
  return { host, client, user: userEvent.setup(), ...view };
}

afterEach(cleanup);
