import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, ErrorCircleFilled, WarningFilled } from '@fluentui/react-icons';
import type { Tone } from '../../../domain/dashboard/dashboard-api.js';
import { wall } from './dashboard-styles.js';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    [wall]: { fontSize: tokens.fontSizeBase500 },
  },
  icon: { flexShrink: 0 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  watch: { color: tokens.colorStatusWarningForeground3 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  plain: { color: tokens.colorNeutralForeground2 },
  word: { color: tokens.colorNeutralForeground1 },
});

const icons = {
  good: CheckmarkCircleFilled,
  watch: WarningFilled,
  bad: ErrorCircleFilled,
  plain: undefined,
} as const;

/** How something stands: a word, with a colour and a shape that say the same. */
export function ToneMark({ tone, word }: { tone: Tone; word: string }) {
  const styles = useStyles();
  const Icon = icons[tone];
  return (
    // The danger colour is too dark for words on a card of the dark theme: the shape alone has it.
    <span className={mergeClasses(styles.mark, tone === 'plain' ? styles.plain : styles.word)}>
      {Icon && <Icon aria-hidden className={mergeClasses(styles.icon, styles[tone])} />}
      {word}
    </span>
  );
}
