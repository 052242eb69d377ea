import { useEffect, useRef, type RefObject } from 'react';
import { useLocation } from 'react-router';
import { say } from './shell-texts.js';

let pathOnScreen: string | undefined;

/**
 * Names the document after the page, and after a navigation moves to the page's heading: scrolls to the top
 * and sets the focus there, so that a screen reader begins at the new page. Give the ref to the `h1`
 * (with `tabIndex={-1}`).
 */
export function useScreenTitle(title: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname, hash } = useLocation();
  useEffect(() => {
    document.title = say('shell.document-title', { title });
  }, [title]);
  useEffect(() => {
    const navigated = pathOnScreen !== undefined && pathOnScreen !== pathname;
    pathOnScreen = pathname;
    if (!navigated || hash !== '') return;
    window.scrollTo?.({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, [pathname, hash]);
  return heading;
}
