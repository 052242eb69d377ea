import { useState } from 'react';
import type { PlaygroundConversation, PlaygroundState } from '../../playground-api.js';
import type { PaneView } from '../address.js';
import { TAB_ENTITY_ID } from '../tab-host/content-url.js';
import { isWebAddress, readDeepLink, type TabTarget, writeDeepLink } from '../tab-host/deep-link.js';
import { say } from '../texts.js';

interface Links {
  /** Opens a link of a card or of the tab: in place if it leads into the tab, else in a window of its own. */
  open: (url: string) => void;
  goTo: (target: TabTarget) => void;
  share: (page: string, label: string) => void;
  /** Grows with each visit, so that the same page asked for again is opened again. */
  visit: number;
}

export function useLinks(
  state: PlaygroundState,
  place: PlaygroundConversation | undefined,
  onMove: (change: Partial<PaneView>) => void,
  sayAside: (text: string) => void,
): Links {
  const [visit, setVisit] = useState(0);

  const goTo = (target: TabTarget): void => {
    const there = state.conversations.find((each) => each.id === target.place) ?? place;
    setVisit((now) => now + 1);
    onMove({ place: there?.id, surface: 'tab', page: target.page });
  };

  const open = (url: string): void => {
    const target = readDeepLink(url, state.tabOrigin);
    if (target !== undefined) goTo(target);
    else if (isWebAddress(url)) window.open(url, '_blank', 'noopener,noreferrer');
  };

  const share = (page: string, label: string): void => {
    if (place === undefined) return;
    const channel = place.kind === 'channel' ? place.id : undefined;
    const link = writeDeepLink(state.botId, TAB_ENTITY_ID, page, channel);
    void navigator.clipboard
      .writeText(link)
      .then(() => sayAside(say('tab.linkCopied', { label: label || page })));
  };

  return { open, goTo, share, visit };
}
