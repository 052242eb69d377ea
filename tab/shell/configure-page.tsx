import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useScreenTitle } from '../components/screen-title.js';
import { say } from '../components/shell-texts.js';
import { offerToPin } from '../teams/tab-configuration.js';
import type { NavigationEntry } from './screen.js';

const useStyles = makeStyles({
  main: { padding: tokens.spacingHorizontalXXL, maxWidth: '60ch' },
  heading: {
    margin: 0,
    marginBottom: tokens.spacingVerticalM,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    outline: 'none',
  },
  words: { color: tokens.colorNeutralForeground2 },
});

/** Shown by Teams when somebody adds the tab to a channel or chat: which page is pinned. */
export function ConfigurePage({ entries }: { entries: NavigationEntry[] }) {
  const styles = useStyles();
  const heading = useScreenTitle(say('configure.title'));
  const [page, setPage] = useState(entries[0]?.page);
  useEffect(() => {
    const entry = entries.find((one) => one.page === page);
    if (entry) offerToPin({ page: entry.page, name: entry.label }, location.origin);
  }, [entries, page]);
  return (
    <main className={styles.main}>
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        {say('configure.title')}
      </h1>
      <Field label={say('configure.choose')}>
        <RadioGroup value={page ?? ''} onChange={(_event, { value }) => setPage(value)}>
          {entries.map((entry) => (
            <Radio key={entry.page} value={entry.page} label={entry.label} />
          ))}
        </RadioGroup>
      </Field>
      <p className={styles.words}>{say('configure.save')}</p>
    </main>
  );
}
