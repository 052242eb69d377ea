import type { Figure, TileBar, TileLine } from '../../domain/dashboard/dashboard-api.js';
import type { TileContext } from './tile.js';

/** How tiles write: days, numbers and shares in the viewer's locale. */
export function tileWords({ workspace, locale }: Pick<TileContext, 'workspace' | 'locale'>) {
  const { timeZone } = workspace.settings;
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const exact = new Intl.NumberFormat(locale, { maximumSignificantDigits: 15 });
  const wholes = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const day = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  return {
    /** A count or a computed figure: as many digits as help. */
    number: (value: number) => numbers.format(value),
    /** A value as somebody entered it. */
    exact: (value: number) => exact.format(value),
    /** Written as units and sentences write it, with a space. */
    percent: (whole: number) => `${wholes.format(whole)}\u00a0%`,
    /** A local date as it is, an instant as the workspace's clocks show it. */
    day: (date: string) =>
      date === ''
        ? ''
        : new Intl.DateTimeFormat(locale, { ...day, timeZone: date.length === 10 ? 'UTC' : timeZone }).format(
            new Date(date),
          ),
  };
}

export const noFigure = '–';

type Optional<Part, Keys extends keyof Part> = Omit<Part, Keys> & Partial<Pick<Part, Keys>>;

/** Parts of a tile with nothing where nothing was said. */
export const figure = (given: Optional<Figure, 'date' | 'tone' | 'word' | 'note' | 'trend'>): Figure => ({
  date: null,
  tone: 'plain',
  word: null,
  note: null,
  trend: null,
  ...given,
});

export const tileLine = (given: Optional<TileLine, 'date' | 'tone' | 'word' | 'detail'>): TileLine => ({
  date: null,
  tone: 'plain',
  word: null,
  detail: null,
  ...given,
});

export const tileBar = (given: Optional<TileBar, 'date' | 'tone' | 'word'>): TileBar => ({
  date: null,
  tone: 'plain',
  word: null,
  ...given,
});
