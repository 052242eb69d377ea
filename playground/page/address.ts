/** The page's address holds the whole view, so that a view can be linked, reloaded and tested. */
import { z } from 'zod';

export type ThemeName = 'light' | 'dark' | 'contrast';
export type Surface = 'posts' | 'tab';

export interface PaneView {
  /** Object id of the person through whose eyes the pane looks; the server chooses when it is missing. */
  person: string | undefined;
  /** Conversation id. */
  place: string | undefined;
  surface: Surface;
  /** The page inside the tab that a deep link asked for. */
  page: string | undefined;
}

export interface Address {
  theme: ThemeName | undefined;
  main: PaneView;
  /** The second person, side by side: begins where the first one is, then goes its own way. */
  beside: PaneView | undefined;
}

const surface = z.enum(['posts', 'tab']);
const theme = z.enum(['light', 'dark', 'contrast']).optional().catch(undefined);

export function parseAddress(search: string): Address {
  const given = new URLSearchParams(search);
  const read = (name: string): string | undefined => given.get(name) || undefined;
  const main: PaneView = {
    person: read('as'),
    place: read('place'),
    surface: surface.catch('posts').parse(read('view')),
    page: read('page'),
  };
  const second = read('beside');
  const isTogether = read('besidePlace') === undefined;
  const beside: PaneView | undefined =
    second === undefined
      ? undefined
      : {
          person: second,
          place: isTogether ? main.place : read('besidePlace'),
          surface: isTogether ? main.surface : surface.catch('posts').parse(read('besideView')),
          page: isTogether ? main.page : read('besidePage'),
        };
  return { theme: theme.parse(read('theme')), main, beside };
}

export function formatAddress(address: Address): string {
  const { main, beside } = address;
  const parts = new URLSearchParams();
  const put = (name: string, value: string | undefined): void => {
    if (value !== undefined) parts.set(name, value);
  };
  put('as', main.person);
  put('place', main.place);
  put('view', main.surface);
  put('page', main.page);
  put('theme', address.theme);
  put('beside', beside?.person);
  if (beside !== undefined && !isSamePlace(main, beside)) {
    put('besidePlace', beside.place);
    put('besideView', beside.surface);
    put('besidePage', beside.page);
  }
  return `?${parts.toString()}`;
}

function isSamePlace(one: PaneView, other: PaneView): boolean {
  return one.place === other.place && one.surface === other.surface && one.page === other.page;
}
