import { makeStyles, tokens } from '@fluentui/react-components';
import { Link, type LinkProps } from 'react-router';

const useStyles = makeStyles({
  link: {
    color: tokens.colorBrandForegroundLink,
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** A link within the tab, in the theme's colours. */
export function QuietLink(props: Omit<LinkProps, 'className'>) {
  const styles = useStyles();
  return <Link {...props} className={styles.link} />;
}
