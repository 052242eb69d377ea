import type { CardJson } from '../teams/turn.js';

/** The parts of which cards are made, so that they look alike. Sizes and colours are the host's. */

type Colour = 'default' | 'accent' | 'good' | 'warning' | 'attention';

export interface Run {
  text: string;
  bold?: boolean;
  colour?: Colour;
  subtle?: boolean;
  mono?: boolean;
}

export interface CardParts {
  lang: string;
  /** What clients that can't draw the card show. */
  fallback: string;
  body: object[];
  actions?: object[];
  /** Who gets a view of their own without a tap: Teams ids, `29:…`. */
  refresh?: { action: object; userIds: string[] };
}

export function adaptiveCard({ lang, fallback, body, actions, refresh }: CardParts): CardJson {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang,
    fallbackText: fallback,
    ...(refresh && refresh.userIds.length > 0 && { refresh }),
    body,
    ...(actions && actions.length > 0 && { actions }),
  };
}

/** The card's name, in our own words: clients read Markdown in it. */
export function heading(text: string): object {
  return { type: 'TextBlock', text, wrap: true, size: 'medium', weight: 'bolder', style: 'heading' };
}

/** Plain text, whatever people put into it: nothing in it comes to life. */
export function line(text: string | Run[], options: { spacing?: string; separator?: boolean } = {}): object {
  const runs = typeof text === 'string' ? [{ text }] : text;
  return {
    type: 'RichTextBlock',
    inlines: runs.filter((run) => run.text !== '').map(textRun),
    ...options,
  };
}

function textRun({ text, bold, colour, subtle, mono }: Run): object {
  return {
    type: 'TextRun',
    text,
    ...(bold && { weight: 'bolder' }),
    ...(colour && { color: colour }),
    ...(subtle && { isSubtle: true, size: 'small' }),
    ...(mono && { fontType: 'monospace', size: 'small' }),
  };
}

/** What is asked of whom, or why not: the first thing on a card. */
export function notice(text: string, tone: 'emphasis' | 'good' | 'warning' | 'attention'): object {
  return { type: 'Container', style: tone, bleed: true, items: [line([{ text, bold: true }])] };
}

/** A label with its value, the value being plain text. */
export function fact(label: string, value: string | Run[]): object {
  const runs = typeof value === 'string' ? [{ text: value }] : value;
  return line([{ text: `${label}  `, bold: true }, ...runs], { spacing: 'small' });
}

export function execute(title: string, verb: string, data: Record<string, string | number>): object {
  return { type: 'Action.Execute', title, verb, data };
}

export function openUrl(title: string, url: string): object {
  return { type: 'Action.OpenUrl', title, url };
}

/** Opens a dialog: the bot is asked for its card with `data`. */
export function openDialog(title: string, dialog: string, data: Record<string, string | number>): object {
  return { type: 'Action.Submit', title, data: { msteams: { type: 'task/fetch' }, dialog, ...data } };
}

/** Folds out inputs with an action of their own. */
export function foldOut(title: string, body: object[], actions: object[]): object {
  return { type: 'Action.ShowCard', title, card: { type: 'AdaptiveCard', body, actions } };
}

/** Cuts what would make a card too large, visibly. */
export function shorten(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
