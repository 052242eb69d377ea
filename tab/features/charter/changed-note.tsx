import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { articleIds } from '../../../domain/charter/articles.js';
import type { CharterView, VersionView } from '../../../domain/charter/charter-api.js';
import { useMoments } from '../../components/moments.js';
import { useAddress } from '../../components/workspace-context.js';
import { sectionId } from './article-address.js';
import { charterSays, say } from './charter-words.js';
import { useLinkStyles } from './link-styles.js';

const useStyles = makeStyles({
  note: {
    marginBlock: `0 ${tokens.spacingVerticalXL}`,
    color: tokens.colorNeutralForeground2,
  },
});

/** What is new against the version before, with the way to each article and to the comparison. */
export function ChangedNote({ charter, versions }: { charter: CharterView; versions: VersionView[] }) {
  const styles = useStyles();
  const link = useLinkStyles();
  const to = useAddress();
  const { number } = useMoments();
  const before = versionBefore(charter, versions);
  if (!before) return null;
  const changed = articleIds.filter((id) => charter.changed.includes(id));
  const old = { number: number(before.number) };
  return (
    <p className={styles.note} data-print="hide">
      {changed.length > 0 && (
        <>
          {say('changed.against', old)}{' '}
          {changed.map((id, index) => (
            <Fragment key={id}>
              {index > 0 && ', '}
              <a className={link.link} href={`#${sectionId(id)}`}>
                {charterSays(`article.${id}`)}
              </a>
            </Fragment>
          ))}
          .{' '}
        </>
      )}
      <Link className={link.link} to={to(`charter/${charter.number}/compare/${before.number}`)}>
        {say('changed.compare', old)}
      </Link>
    </p>
  );
}

/** The newest version with a lower number that was ever in force. */
function versionBefore(charter: CharterView, versions: VersionView[]): VersionView | undefined {
  return versions
    .filter(({ number, inForceAt }) => number < charter.number && inForceAt !== null)
    .toSorted((one, other) => other.number - one.number)[0];
}
