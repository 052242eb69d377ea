import { makeStyles, tokens } from '@fluentui/react-components';
import type { BaselineItem } from '../../../domain/baseline/baseline.js';
import { baselineSays, say } from './baseline-words.js';

const useStyles = makeStyles({
  marks: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** What kind of item it is, and the tier that the framework would give it. */
export function ItemMarks({ item }: { item: Pick<BaselineItem, 'kind' | 'tier'> }) {
  const styles = useStyles();
  const values = { kind: baselineSays(`kind.${item.kind}`), tier: baselineSays(`tier.${item.tier}`) };
  return <span className={styles.marks}>{say('item.marks', values)}</span>;
}
