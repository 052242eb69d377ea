/** Where the product serves its tab. The app package names the same address. */
const TAB_PATH = '/tab/';

export function contentUrl(tabOrigin: string): string {
  return new URL(TAB_PATH, tabOrigin).href;
}

/** The id under which the app package and the bot's links know the tab. */
export const TAB_ENTITY_ID = 'accord';
