import { makeStyles, tokens } from '@fluentui/react-components';
import { Fold } from '../../components/fold.js';
import { say } from './raci-words.js';

const useStyles = makeStyles({
  help: { color: tokens.colorNeutralForeground2 },
  summary: { cursor: 'pointer', width: 'fit-content', color: tokens.colorBrandForegroundLink },
  list: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    '& dt': { fontWeight: tokens.fontWeightSemibold },
    '& dd': { margin: 0 },
  },
});

const keys = ['letters', 'both', 'delete', 'move', 'range', 'open', 'clipboard', 'undo'] as const;

/** What each key does in the grid. */
export function GridHelp() {
  const styles = useStyles();
  return (
    <Fold className={styles.help} summary={<summary className={styles.summary}>{say('keys')}</summary>}>
      {() => (
        <dl className={styles.list}>
          {keys.map((key) => [
            <dt key={key}>{say(`keys.${key}`)}</dt>,
            <dd key={`${key} does`}>{say(`keys.${key}.does`)}</dd>,
          ])}
        </dl>
      )}
    </Fold>
  );
}
