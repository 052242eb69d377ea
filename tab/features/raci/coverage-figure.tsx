import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, CircleRegular, WarningRegular } from '@fluentui/react-icons';
import type { Coverage } from '../../../domain/raci/findings.js';
import { say } from './raci-words.js';

const useStyles = makeStyles({
  figure: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  whole: { color: tokens.colorStatusSuccessForeground1 },
});

/** How many activities are without an error; of none at all it says nothing good. */
export function CoverageFigure({ coverage }: { coverage: Coverage }) {
  const styles = useStyles();
  const { sound, all, percent } = coverage;
  const Icon = percent === null ? CircleRegular : percent === 100 ? CheckmarkCircleRegular : WarningRegular;
  return (
    <p className={mergeClasses(styles.figure, percent === 100 && styles.whole)}>
      <Icon aria-hidden /> {say('coverage', { covered: sound, all })}
    </p>
  );
}
