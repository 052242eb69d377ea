import { Badge } from '@fluentui/react-components';
import { CheckmarkCircleRegular, ClockRegular, ErrorCircleRegular } from '@fluentui/react-icons';
import type { BenchmarksAnswer } from '../../../domain/benchmarks/benchmarks-api.js';

type Practice = BenchmarksAnswer['data']['practices'][number];

const looks = {
  working: { color: 'success', icon: <CheckmarkCircleRegular /> },
  due: { color: 'warning', icon: <ClockRegular /> },
  failing: { color: 'danger', icon: <ErrorCircleRegular /> },
} as const;

/** How a practice is kept: an icon and a word, and a colour besides. */
export function PracticeState({ state, word }: Pick<Practice, 'state' | 'word'>) {
  const { color, icon } = looks[state];
  return (
    <Badge appearance="tint" color={color} icon={icon}>
      {word}
    </Badge>
  );
}
