import { makeStyles, tokens } from '@fluentui/react-components';
import { visuallyHidden } from '../../components/visually-hidden.js';

/** How the charter's tables look. The caption is for screen readers: the heading above says the same. */
export const useTableStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    '& th, & td': {
      padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM} 0`,
      textAlign: 'start',
      verticalAlign: 'top',
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      overflowWrap: 'anywhere',
    },
    '& thead th': {
      color: tokens.colorNeutralForeground3,
      fontWeight: tokens.fontWeightRegular,
      overflowWrap: 'normal',
    },
    // Narrow columns break between words rather than within them.
    '& tbody th': { minWidth: '6.5rem', fontWeight: tokens.fontWeightSemibold, hyphens: 'auto' },
    '& tbody th + td': { minWidth: '5.5rem' },
  },
  caption: visuallyHidden,
  /** Beside `table`, on tables whose last column holds figures. */
  figures: {
    '& th:last-child, & td:last-child': {
      paddingInlineEnd: 0,
      textAlign: 'end',
      fontVariantNumeric: 'tabular-nums',
    },
    '& td:last-child': { whiteSpace: 'nowrap' },
  },
});
