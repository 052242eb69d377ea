import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Whether the element is narrower than `rem` root font sizes: panes fold by their own width, not the window's. */
export function useIsNarrow<Element extends HTMLElement>(rem: number): [RefObject<Element | null>, boolean] {
  const element = useRef<Element>(null);
  const [narrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    if (element.current === null) return undefined;
    const limit = rem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const measure = (width: number): void => setNarrow(width < limit);
    measure(element.current.clientWidth);
    const observer = new ResizeObserver(([entry]) => entry && measure(entry.contentRect.width));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [rem]);
  return [element, narrow];
}
