import { makeResetStyles, tokens } from '@fluentui/react-components';
import { createContext, useContext, type ReactNode } from 'react';
import { visuallyHidden } from '../../components/visually-hidden.js';

/** From here on the page hangs on a wall and is read from three metres. */
const wall = '@media (min-width: 1900px)';

const card = {
  boxSizing: 'border-box',
  minWidth: 0,
  display: 'flex',
  flexDirection: 'column',
  padding: tokens.spacingHorizontalL,
  backgroundColor: tokens.colorNeutralBackground1,
  border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  borderRadius: tokens.borderRadiusLarge,
} as const;
const cardOnWall = { padding: tokens.spacingHorizontalXL } as const;

const list = { margin: 0, padding: 0, listStyle: 'none' } as const;

const base200 = { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 } as const;
const base300 = { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 } as const;
const base400 = { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 } as const;
const base500 = { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 } as const;
const base600 = { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 } as const;
const hero700 = { fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700 } as const;
const hero900 = { fontSize: tokens.fontSizeHero900, lineHeight: tokens.lineHeightHero900 } as const;
const hero1000 = { fontSize: tokens.fontSizeHero1000, lineHeight: tokens.lineHeightHero1000 } as const;

const shown = {
  display: 'block',
  fontWeight: tokens.fontWeightSemibold,
  fontVariantNumeric: 'tabular-nums',
} as const;

const mark = {
  display: 'inline-flex',
  alignItems: 'center',
  columnGap: tokens.spacingHorizontalXS,
  fontSize: tokens.fontSizeBase300,
  fontWeight: tokens.fontWeightSemibold,
  '& svg': { flexShrink: 0 },
  [wall]: { fontSize: tokens.fontSizeBase500 },
} as const;

/**
 * How the dashboard is laid out, loaded or not, so that nothing moves when the figures come. One rule a selector,
 * and taken once for the whole page: a hundred small parts that each take theirs cost a cold start as much as drawing.
 */
const hooks = {
  page: makeResetStyles({
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXL,
  }),
  head: makeResetStyles({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
    minHeight: '56px',
  }),
  review: makeResetStyles({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  }),
  steps: makeResetStyles({
    ...list,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 19rem), 1fr))',
    gap: tokens.spacingHorizontalM,
    [wall]: { gridTemplateColumns: 'repeat(3, 1fr)', gap: tokens.spacingHorizontalL },
  }),
  step: makeResetStyles({
    ...card,
    minHeight: '104px',
    rowGap: tokens.spacingVerticalXS,
    [wall]: { ...cardOnWall, minHeight: '128px' },
  }),
  stepHead: makeResetStyles({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
  }),
  tiles: makeResetStyles({
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 24rem), 1fr))',
    gap: tokens.spacingHorizontalM,
    [wall]: { gridTemplateColumns: 'repeat(3, 1fr)', gap: tokens.spacingHorizontalL },
  }),
  tile: makeResetStyles({
    ...card,
    minHeight: '200px',
    rowGap: tokens.spacingVerticalM,
    [wall]: cardOnWall,
  }),
  title: makeResetStyles({
    ...base400,
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
    [wall]: base600,
  }),
  words: makeResetStyles({
    ...base300,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    [wall]: base500,
  }),
  quiet: makeResetStyles({
    ...base200,
    margin: 0,
    color: tokens.colorNeutralForeground3,
    [wall]: base400,
  }),
  hidden: makeResetStyles(visuallyHidden),
  figures: makeResetStyles({
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 8rem), 1fr))',
    gap: tokens.spacingHorizontalL,
  }),
  figure: makeResetStyles({
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    rowGap: tokens.spacingVerticalXXS,
  }),
  figureLink: makeResetStyles({
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  }),
  shown: makeResetStyles({ ...shown, ...hero700, [wall]: hero900 }),
  shownLarge: makeResetStyles({ ...shown, ...hero900, [wall]: hero1000 }),
  trend: makeResetStyles({
    display: 'block',
    width: '100%',
    maxWidth: '20rem',
    height: '40px',
    color: tokens.colorBrandForeground1,
    overflow: 'visible',
  }),
  lines: makeResetStyles({
    ...list,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
  }),
  line: makeResetStyles({
    ...base300,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'baseline',
    [wall]: base500,
  }),
  lineText: makeResetStyles({
    overflow: 'hidden',
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    overflowWrap: 'anywhere',
  }),
  mark: makeResetStyles({ ...mark, color: tokens.colorNeutralForeground1 }),
  plainMark: makeResetStyles({ ...mark, color: tokens.colorNeutralForeground2 }),
  good: makeResetStyles({ color: tokens.colorStatusSuccessForeground1 }),
  watch: makeResetStyles({ color: tokens.colorStatusWarningForeground3 }),
  bad: makeResetStyles({ color: tokens.colorStatusDangerForeground1 }),
} as const;

type DashboardStyles = Record<keyof typeof hooks, string>;

const StylesReact = createContext<DashboardStyles | undefined>(undefined);

/** Lets the parts below use the styles of the dashboard. */
export function DashboardStylesProvider({ children }: { children: ReactNode }) {
  const styles: DashboardStyles = {
    page: hooks.page(),
    head: hooks.head(),
    review: hooks.review(),
    steps: hooks.steps(),
    step: hooks.step(),
    stepHead: hooks.stepHead(),
    tiles: hooks.tiles(),
    tile: hooks.tile(),
    title: hooks.title(),
    words: hooks.words(),
    quiet: hooks.quiet(),
    hidden: hooks.hidden(),
    figures: hooks.figures(),
    figure: hooks.figure(),
    figureLink: hooks.figureLink(),
    shown: hooks.shown(),
    shownLarge: hooks.shownLarge(),
    trend: hooks.trend(),
    lines: hooks.lines(),
    line: hooks.line(),
    lineText: hooks.lineText(),
    mark: hooks.mark(),
    plainMark: hooks.plainMark(),
    good: hooks.good(),
    watch: hooks.watch(),
    bad: hooks.bad(),
  };
  return <StylesReact value={styles}>{children}</StylesReact>;
}

/** The classes of the dashboard's parts. Throws outside of a `DashboardStylesProvider`. */
export function useDashboardStyles(): DashboardStyles {
  const styles = useContext(StylesReact);
  if (!styles) throw new Error('There is no DashboardStylesProvider around this component.');
  return styles;
}
