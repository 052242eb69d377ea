import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { answerCall, type TabSurroundings } from './answer-call.js';
import { eventFor, replyTo, tabCallSchema } from './protocol.js';

/**
 * Plays Teams for the tab in `frame`: hears only that frame's window, and only as long as it is at `origin`;
 * what it says can be read by that origin alone.
 */
export function useTabHost(
  frame: RefObject<HTMLIFrameElement | null>,
  origin: string,
  theme: string,
  around: TabSurroundings,
): void {
  /** Before the tab has spoken, its window may still be an empty page of another origin. */
  const hasSpoken = useRef(false);
  const answer = useEffectEvent((call: Parameters<typeof answerCall>[0]) => answerCall(call, around));

  useEffect(() => {
    const hear = async (message: MessageEvent<unknown>): Promise<void> => {
      const tab = frame.current?.contentWindow;
      if (!tab || message.source !== tab || message.origin !== origin) return;
      const call = tabCallSchema.safeParse(message.data).data;
      if (call === undefined) return;
      hasSpoken.current = true;
      const args = await answer(call);
      if (args !== undefined) tab.postMessage(replyTo(call, args, monotonicNow()), origin);
    };
    const listener = (message: MessageEvent<unknown>): void => void hear(message);
    window.addEventListener('message', listener);
    return () => window.removeEventListener('message', listener);
  }, [frame, origin]);

  useEffect(() => {
    if (!hasSpoken.current) return;
    frame.current?.contentWindow?.postMessage(eventFor('themeChange', [theme], Date.now()), origin);
  }, [frame, origin, theme]);
}

/** teams-js compares it with its own clock of the same kind to measure how long a message took. */
function monotonicNow(): number {
  return performance.now() + performance.timeOrigin;
}
