import { makeStyles, tokens } from '@fluentui/react-components';
import type { AmendmentChange } from '../../domain/charter/amendment.js';
import texts from './amendment-changes-texts.en.json' with { type: 'json' };
import { usePlainTable } from './plain-table.js';
import { sayFrom } from './say.js';
import { ScrollFrame } from './scroll-frame.js';

const say = sayFrom(texts);

const useStyles = makeStyles({
  words: { whiteSpace: 'pre-line', overflowWrap: 'anywhere', minWidth: '10rem' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Old and new words, line by line; `label` is what they are of. */
export function AmendmentChanges({ changes, label }: { changes: readonly AmendmentChange[]; label: string }) {
  const styles = useStyles();
  const table = usePlainTable();
  const words = (text: string | null, none: 'before.none' | 'after.none') =>
    text === null ? <span className={styles.quiet}>{say(none)}</span> : text;
  return (
    <ScrollFrame label={say('table', { of: label })}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{say('column.what')}</th>
            <th scope="col">{say('column.before')}</th>
            <th scope="col">{say('column.after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ key, label: what, before, after }) => (
            <tr key={key}>
              <th scope="row" className={styles.words}>
                {what}
              </th>
              <td className={styles.words}>{words(before, 'before.none')}</td>
              <td className={styles.words}>{words(after, 'after.none')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
