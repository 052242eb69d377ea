import { makeStyles, tokens } from '@fluentui/react-components';
import { CopyButton } from '../../components/copy-button.js';
import { say } from './charter-words.js';

const useStyles = makeStyles({
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  digits: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '0.75ch',
    margin: 0,
    marginBlock: tokens.spacingVerticalXS,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
});

/** A fingerprint in groups of four, as two people compare it by eye, with a button that copies it whole. */
export function Fingerprint({ fingerprint, label }: { fingerprint: string; label: string }) {
  const styles = useStyles();
  const groups = fingerprint.match(/.{1,4}/g) ?? [];
  return (
    <div>
      <div className={styles.label}>{label}</div>
      <p className={styles.digits}>
        {groups.map((group, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- digits repeat, their places don't
          <span key={index}>{group} </span>
        ))}
      </p>
      <CopyButton text={fingerprint} label={say('fingerprint.copy')} />
    </div>
  );
}
