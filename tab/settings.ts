/** What the server writes into the tab's page, in `<meta name="accord-settings">`. */
export interface TabSettings {
  /** Exact origins, besides those of Teams, that may show the tab: the playground's. */
  hostOrigins: string[];
  botId: string;
  teamsAppId: string;
  /** Of the Entra app that signs people in, and who does it: for the page that asks for consent. */
  tabAppId: string;
  tokenAuthority: string;
  build: string;
}

/** The settings in the page. What is missing or malformed is empty: then only Teams itself can show the tab. */
export function readSettings(page: Document): TabSettings {
  const told = objectIn(metaIn(page, 'accord-settings'));
  const text = (name: string) => (typeof told[name] === 'string' ? told[name] : '');
  const origins: unknown[] = Array.isArray(told['hostOrigins']) ? told['hostOrigins'] : [];
  return {
    hostOrigins: origins.filter((origin) => typeof origin === 'string'),
    botId: text('botId'),
    teamsAppId: text('teamsAppId'),
    tabAppId: text('tabAppId'),
    tokenAuthority: text('tokenAuthority'),
    build: text('build'),
  };
}

/** What styles written at run time must carry under the page's content security policy. */
export function readNonce(page: Document): string {
  return metaIn(page, 'csp-nonce');
}

function metaIn(page: Document, name: string): string {
  return page.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';
}

function objectIn(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
