import { FrameContexts, type app } from '@microsoft/teams-js';

export type HostTheme = 'default' | 'dark' | 'contrast';

/** What the host tells about where the tab is shown, and to whom. */
export interface HostContext {
  tenantId: string;
  /** Thread id of the team or chat; undefined in the personal tab. */
  threadId: string | undefined;
  /** The channel or chat of the tab, as deep links name it. */
  place: { channelId: string } | { chatId: string } | undefined;
  /** The page that a deep link asks for, such as `charter/3`. */
  subPage: string | undefined;
  /** BCP 47. */
  locale: string;
  theme: HostTheme;
  /** On a phone or tablet, where only the host can open a file. */
  mobile: boolean;
  /** Shown to choose what to pin, not to be used. */
  configuring: boolean;
}

const mobileClients = new Set<string>(['android', 'ios', 'ipados']);

/** Reads what we use out of the context that teams-js gives. */
export function readContext(given: app.Context): HostContext {
  const { app: host, page, user, team, channel, chat } = given;
  return {
    tenantId: user?.tenant?.id ?? '',
    threadId: team?.internalId ?? chat?.id,
    place: channel ? { channelId: channel.id } : chat ? { chatId: chat.id } : undefined,
    subPage: page.subPageId || undefined,
    locale: localeOf(host.locale),
    theme: themeOf(host.theme),
    mobile: mobileClients.has(host.host.clientType),
    configuring: page.frameContext === FrameContexts.settings,
  };
}

/** Teams has more themes than these by now; each is a kind of light. */
export function themeOf(name: string): HostTheme {
  return name === 'dark' || name === 'contrast' ? name : 'default';
}

/** A locale that `Intl` accepts: hosts write it in various ways. */
export function localeOf(given: string): string {
  try {
    return Intl.getCanonicalLocales(given.replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}
