import { makeStyles, tokens } from '@fluentui/react-components';

/** How a leader's absences and delegates are laid out, a row each. */
export const useOwnRowStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalM,
    minWidth: 0,
    margin: 0,
    padding: 0,
    paddingBlock: tokens.spacingVerticalS,
    border: 'none',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  nothing: { margin: 0, color: tokens.colorNeutralForeground3 },
  names: { flexBasis: '100%' },
});
