import { app } from '@microsoft/teams-js';
import type { HostContext } from './read-context.js';

/** The id under which our tabs are pinned; the bot's links name the same one. */
export const tabEntityId = 'accord';

/**
 * A link that opens a page of the tab in Teams, wherever it is pasted.
 * Form after https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application
 */
export function teamsLink(
  teamsAppId: string,
  page: string,
  webUrl: string,
  place?: HostContext['place'],
): string {
  const chat = place && 'chatId' in place ? { contextType: 'chat' } : {};
  const context = JSON.stringify({ subEntityId: page, ...place, ...chat });
  const query = new URLSearchParams({ webUrl, context });
  return `https://teams.microsoft.com/l/entity/${encodeURIComponent(teamsAppId)}/${tabEntityId}?${query.toString()}`;
}

/** Fetches a file by its address. Phones have no downloads inside a tab, so there the host opens it. */
export async function openDownload(address: string, mobile: boolean): Promise<void> {
  const absolute = new URL(address, location.href).href;
  if (mobile) {
    await app.openLink(absolute);
    return;
  }
  const anchor = document.createElement('a');
  anchor.href = absolute;
  anchor.download = '';
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
}
