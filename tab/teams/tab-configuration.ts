import { pages } from '@microsoft/teams-js';
import { tabEntityId } from './links.js';

export interface PinnedPage {
  /** The page's path within a workspace, such as `charter`. */
  page: string;
  /** What the tab is called in Teams. */
  name: string;
}

/**
 * Lets Teams' *Save* button pin the chosen page. Call it anew on each change of the choice: the last one
 * holds. `origin` is that of the tab, without a slash.
 */
export function offerToPin({ page, name }: PinnedPage, origin: string): void {
  const address = `${origin}/tab/?${new URLSearchParams({ page }).toString()}`;
  pages.config.registerOnSaveHandler((saving) => {
    pages.config
      .setConfig({
        entityId: tabEntityId,
        contentUrl: address,
        websiteUrl: address,
        suggestedDisplayName: name,
      })
      .then(
        () => saving.notifySuccess(),
        (fault: unknown) => saving.notifyFailure(String(fault)),
      );
  });
  pages.config.setValidityState(true);
}
