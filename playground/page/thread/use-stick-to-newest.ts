import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

interface StickToNewest {
  scroller: RefObject<HTMLElement | null>;
  content: RefObject<HTMLDivElement | null>;
  /** Whether the reader has scrolled away from the newest messages. */
  away: boolean;
  toNewest: () => void;
}

/**
 * Keeps the newest message in view as the thread grows, unless the reader has scrolled away. It watches the size of
 * the content, because cards are drawn after their message has been put in place.
 */
export function useStickToNewest(): StickToNewest {
  const scroller = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const sticks = useRef(true);
  const [away, setAway] = useState(false);

  const toNewest = useCallback(() => {
    const box = scroller.current;
    if (box !== null) box.scrollTop = box.scrollHeight;
  }, []);

  useEffect(() => {
    const box = scroller.current;
    if (box === null || content.current === null) return undefined;
    const note = (): void => {
      const isAway = box.scrollHeight - box.scrollTop - box.clientHeight > box.clientHeight / 8;
      sticks.current = !isAway;
      setAway(isAway);
    };
    const observer = new ResizeObserver(() => {
      if (sticks.current) toNewest();
    });
    box.addEventListener('scroll', note, { passive: true });
    observer.observe(content.current);
    observer.observe(box);
    return () => {
      box.removeEventListener('scroll', note);
      observer.disconnect();
    };
  }, [toNewest]);

  return { scroller, content, away, toNewest };
}
