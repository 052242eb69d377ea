import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { Link } from 'react-router';
import type { AnnexId } from '../../../domain/charter/articles.js';
import type { CharterView } from '../../../domain/charter/charter-api.js';
import { useAddress } from '../../components/workspace-context.js';
import { say } from './charter-words.js';
import { useLinkStyles } from './link-styles.js';

/** The page of the workspace on which a section is worked on. */
const pages: Record<AnnexId, string> = { matrix: 'matrix', limits: 'authority', kpis: 'kpis' };

const useStyles = makeStyles({
  section: { maxWidth: '80ch', marginBlock: tokens.spacingVerticalXXL },
  heading: {
    margin: 0,
    marginBottom: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  words: { marginBlock: `0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
});

/** What is signed with the articles: frozen, and part of the fingerprint. */
export function AnnexList({ charter }: { charter: CharterView }) {
  const styles = useStyles();
  const { link } = useLinkStyles();
  const to = useAddress();
  const headingId = useId();
  if (charter.annex.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {say('annex.title')}
      </h2>
      <p className={styles.words}>{say('annex.words')}</p>
      <ul>
        {charter.annex.map(({ id, title, lines }) => (
          <li key={id}>
            <Link className={link} to={to(pages[id])}>
              {title}
            </Link>{' '}
            {say('annex.lines', { lines })}
            {charter.changedAnnex.includes(id) && charter.number > 1 && ` (${say('annex.changed')})`}
          </li>
        ))}
      </ul>
    </section>
  );
}
