import { z } from 'zod';

export interface TabTarget {
  /** Page inside the tab (`subEntityId`); nothing means the tab's first page. */
  page: string | undefined;
  /** Channel or chat of the tab; nothing means the place in which the link was followed. */
  place: string | undefined;
}

const contextSchema = z.object({
  subEntityId: z.string().optional(),
  subPageId: z.string().optional(),
  channelId: z.string().optional(),
  chatId: z.string().optional(),
});

/** What a link means inside Teams: a page of our tab, or (`undefined`) something for a window of its own. */
export function readDeepLink(link: string, tabOrigin: string): TabTarget | undefined {
  if (!URL.canParse(link)) return undefined;
  const url = new URL(link);
  if (
    url.protocol === 'https:' &&
    url.host === 'teams.microsoft.com' &&
    url.pathname.startsWith('/l/entity/')
  ) {
    return readContext(url);
  }
  const isTab = url.origin === new URL(tabOrigin).origin && /^\/tab(\/|$)/.test(url.pathname);
  if (!isTab) return undefined;
  const page = url.searchParams.get('subEntityId') ?? url.searchParams.get('subPageId');
  const below = decodeURIComponent(url.pathname.replace(/^\/tab\/?/, ''));
  return { page: page ?? (below || undefined), place: undefined };
}

function readContext(url: URL): TabTarget {
  const none = { page: undefined, place: undefined };
  try {
    const context = contextSchema.safeParse(JSON.parse(url.searchParams.get('context') ?? '{}')).data;
    if (context === undefined) return none;
    return {
      page: context.subEntityId ?? context.subPageId,
      place: context.channelId ?? context.chatId,
    };
  } catch {
    return none;
  }
}

/** The link that Teams would make for a page of the tab. */
export function writeDeepLink(appId: string, entityId: string, page: string, channelId?: string): string {
  const context = JSON.stringify({ subEntityId: page, ...(channelId === undefined ? {} : { channelId }) });
  return `https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/${encodeURIComponent(entityId)}?context=${encodeURIComponent(context)}`;
}

/** Only web addresses leave the page: a card must not start a script or a program. */
export function isWebAddress(link: string): boolean {
  return URL.canParse(link) && ['http:', 'https:', 'mailto:'].includes(new URL(link).protocol);
}
