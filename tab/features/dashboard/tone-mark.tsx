import { CheckmarkCircleFilled, ErrorCircleFilled, WarningFilled } from '@fluentui/react-icons';
import type { Tone } from '../../../domain/dashboard/dashboard-api.js';
import { useDashboardStyles } from './dashboard-styles.js';

const icons = { good: CheckmarkCircleFilled, watch: WarningFilled, bad: ErrorCircleFilled } as const;

/** How something stands: a word, with a colour and a shape that say the same. */
export function ToneMark({ tone, word }: { tone: Tone; word: string }) {
  const page = useDashboardStyles();
  if (tone === 'plain') return <span className={page.plainMark}>{word}</span>;
  const Icon = icons[tone];
  return (
    // The danger colour is too dark for words on a card of the dark theme: the shape alone has it.
    <span className={page.mark}>
      <Icon aria-hidden className={page[tone]} />
      {word}
    </span>
  );
}
