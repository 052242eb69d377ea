import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { Link } from 'react-router';
import { useAddress } from '../../components/workspace-context.js';
import { say } from './charter-words.js';
import { useLinkStyles } from './link-styles.js';

const useStyles = makeStyles({
  place: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    marginBottom: tokens.spacingVerticalM,
  },
});

/** From a page about versions back to the charter as it stands. */
export function BackLink() {
  const styles = useStyles();
  const { link } = useLinkStyles();
  const to = useAddress();
  return (
    <Link className={mergeClasses(link, styles.place)} to={to('charter')} data-print="hide">
      <ArrowLeftRegular aria-hidden />
      {say('back.charter')}
    </Link>
  );
}
