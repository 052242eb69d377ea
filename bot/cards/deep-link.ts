/** Makes links that open the right page of the tab in Teams. */
export interface DeepLinks {
  /** `page` as in the tab's addresses, for example `charter/3`. */
  to(
    workspace: { id: string; place: { kind: 'team' | 'group-chat'; conversationId: string } },
    page: string,
  ): string;
}

/**
 * Teams deep links to the tab that is pinned in the workspace's chat.
 * Form after https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application
 */
export function deepLinks(teamsAppId: string, publicOrigin: string): DeepLinks {
  return {
    to(workspace, page) {
      const webUrl = `${publicOrigin}/tab/workspaces/${workspace.id}/${page}`;
      const place =
        workspace.place.kind === 'team'
          ? { channelId: workspace.place.conversationId }
          : { chatId: workspace.place.conversationId, contextType: 'chat' };
      const context = JSON.stringify({ subEntityId: `workspaces/${workspace.id}/${page}`, ...place });
      const query = new URLSearchParams({ webUrl, label: 'Accord', context });
      return `https://teams.microsoft.com/l/entity/${teamsAppId}/accord?${query.toString()}`;
    },
  };
}
