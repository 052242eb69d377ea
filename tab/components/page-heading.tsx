import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { useDocumentTitle } from './document-title.js';

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    overflowWrap: 'anywhere',
    outline: 'none',
  },
  large: {
    '@media (min-width: 481px)': {
      fontSize: tokens.fontSizeHero800,
      lineHeight: tokens.lineHeightHero800,
    },
  },
});

let pathOnScreen: string | undefined;

interface PageHeadingProps {
  children: string;
  large?: boolean;
}

/**
 * A page's `h1`. Names the document too, and after a navigation takes the focus and scrolls to the top, so
 * that a screen reader begins at the new page.
 */
export function PageHeading({ children, large = false }: PageHeadingProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname, hash } = useLocation();
  useDocumentTitle(children);
  useEffect(() => {
    const navigated = pathOnScreen !== undefined && pathOnScreen !== pathname;
    pathOnScreen = pathname;
    if (!navigated || hash !== '') return;
    window.scrollTo({ top: 0, behavior: 'instant' });
    heading.current?.focus({ preventScroll: true });
  }, [pathname, hash]);
  return (
    <h1 ref={heading} tabIndex={-1} className={mergeClasses(styles.heading, large && styles.large)}>
      {children}
    </h1>
  );
}
