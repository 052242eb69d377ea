import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { PageHeading } from '../components/page-heading.js';
import { say } from '../components/shell-texts.js';
import { offerToPin } from '../teams/tab-configuration.js';
import type { NavigationEntry } from './screen.js';

const useStyles = makeStyles({
  main: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    maxWidth: '60ch',
  },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Shown by Teams when somebody adds the tab to a channel or chat: which page is pinned. */
export function ConfigurePage({ entries }: { entries: NavigationEntry[] }) {
  const styles = useStyles();
  const [page, setPage] = useState(entries[0]?.page);
  useEffect(() => {
    const entry = entries.find((one) => one.page === page);
    if (entry) offerToPin({ page: entry.page, name: entry.label }, location.origin);
  }, [entries, page]);
  return (
    <main className={styles.main}>
      <PageHeading>{say('configure.title')}</PageHeading>
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
