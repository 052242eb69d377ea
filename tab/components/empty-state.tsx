import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useDocumentTitle } from './document-title.js';

const useStyles = makeStyles({
  place: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
    maxWidth: '60ch',
    paddingBlock: tokens.spacingVerticalXXXL,
  },
  picture: { fontSize: tokens.fontSizeHero900, lineHeight: 1, color: tokens.colorBrandForeground1 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  words: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase500,
    color: tokens.colorNeutralForeground2,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface EmptyStateProps {
  icon: ReactNode;
  title: string;
  /** What to do next. */
  children: ReactNode;
  actions?: ReactNode;
}

/** Where there is nothing to show: says so, and what to do next. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  const styles = useStyles();
  useDocumentTitle(title);
  return (
    <section className={styles.place}>
      <span className={styles.picture} aria-hidden>
        {icon}
      </span>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.words}>{children}</p>
      {actions && <div className={styles.actions}>{actions}</div>}
    </section>
  );
}
