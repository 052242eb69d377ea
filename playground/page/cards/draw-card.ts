import {
  type Action,
  AdaptiveCard,
  ExecuteAction,
  GlobalRegistry,
  OpenUrlAction,
  SubmitAction,
  Table,
  Versions,
} from 'adaptivecards';
import { cardTextToHtml } from './card-text.js';
import { teamsHostConfig } from './host-config.js';
import type { CardJson } from './invoke-outcome.js';

export type CardPress =
  | { kind: 'execute'; verb: string; data: unknown }
  | { kind: 'submit'; data: unknown }
  | { kind: 'open'; url: string };

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = cardTextToHtml(text);
  result.didProcess = true;
};

// The renderer registers tables only as a side effect of a module that bundlers leave out.
if (GlobalRegistry.defaultElements.findByName('Table') === undefined) {
  GlobalRegistry.defaultElements.register('Table', Table, Versions.v1_5);
}

/** The card as an element, or nothing if the renderer can't read it. Inputs are checked before `onPress` hears. */
export function drawCard(json: CardJson, onPress: (press: CardPress) => void): HTMLElement | undefined {
  const card = new AdaptiveCard();
  card.hostConfig = teamsHostConfig;
  card.onExecuteAction = (action) => {
    const press = readPress(action);
    if (press !== undefined) onPress(press);
  };
  try {
    card.parse(json);
    return card.render();
  } catch {
    return undefined;
  }
}

function readPress(action: Action): CardPress | undefined {
  if (action instanceof ExecuteAction) {
    return { kind: 'execute', verb: action.verb ?? '', data: action.data ?? {} };
  }
  if (action instanceof SubmitAction) return { kind: 'submit', data: action.data ?? {} };
  if (action instanceof OpenUrlAction) return { kind: 'open', url: action.url ?? '' };
  return undefined;
}
