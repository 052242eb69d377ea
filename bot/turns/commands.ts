import { distance } from 'fastest-levenshtein';
import { textOf } from '../../domain/kernel/texts.js';
import { adaptiveCard, heading, line, notice, openUrl } from '../cards/card-parts.js';
import type { CommandHandler, WaitingSource } from '../contributions/conversation.js';
import type { RecordTable } from '../storage/record-table.js';
import type { OutgoingMessage, Turn } from '../teams/turn.js';
import { workspacesOf } from '../workspaces/own-workspaces.js';
import { visitorOf, workspaceOf } from '../workspaces/visitor.js';
import texts from './turn-texts.en.json' with { type: 'json' };

export interface CommandsParts {
  handlers: readonly CommandHandler[];
  waiting: readonly WaitingSource[];
  directory: RecordTable;
}

/** Teams shows six actions on a card. */
const mostOpenActions = 6;
/** How many workspaces are asked for what waits. */
const mostWorkspaces = 50;

/** What people write to the bot: the features' commands, `help`, `my`, and the nearest to a typing error. */
export class Commands {
  constructor(private readonly parts: CommandsParts) {}

  async answer(turn: Turn, text: string): Promise<OutgoingMessage[]> {
    const word = text.trim().split(/\s+/)[0]?.toLowerCase() ?? '';
    if (word === '' || word === 'help') return [this.#help(turn)];
    if (word === 'my') return [await this.#my(turn)];
    const handler = this.#handlersFor(turn).find(({ name }) => name === word);
    if (!handler) return [this.#nearest(turn, text.trim(), word)];
    const words = text.trim().split(/\s+/).slice(1).join(' ');
    if (turn.place.kind !== 'personal') return handler.answer(turn, workspaceOf(turn.place), words);
    const mine = await this.#workspacesOf(turn);
    const [only, ...others] = mine;
    if (!only) return [said(texts['workspace.none'])];
    if (others.length > 0) {
      return [said([texts['workspace.which'], ...mine.map(({ name }) => `• ${name}`)].join('\n'))];
    }
    return handler.answer(turn, only.id, words);
  }

  #handlersFor(turn: Turn): CommandHandler[] {
    return this.parts.handlers.filter(({ places }) => places.includes(turn.place.kind));
  }

  #help(turn: Turn): OutgoingMessage {
    const lines = [
      texts['help.help'],
      texts['help.my'],
      ...this.#handlersFor(turn).flatMap(({ help }) => help ?? []),
    ];
    return {
      summary: texts['help.summary'],
      card: adaptiveCard({
        lang: 'en',
        fallback: lines.join('\n'),
        body: [
          notice(texts['help.ask'], 'emphasis'),
          heading(texts['help.title']),
          ...lines.map((text) => line(`• ${text}`, { spacing: 'small' })),
          ...(turn.place.kind === 'personal' ? [] : [line([{ text: texts['help.mention'], subtle: true }])]),
        ],
      }),
    };
  }

  async #my(turn: Turn): Promise<OutgoingMessage> {
    const workspaces = await this.#workspacesOf(turn);
    const visitor = visitorOf(turn);
    const found = await Promise.all(
      workspaces
        .slice(0, mostWorkspaces)
        .flatMap(({ id }) => this.parts.waiting.map((source) => source.waitingFor(id, visitor))),
    );
    const items = found.flat();
    const count = items.length;
    return {
      summary: textOf(texts, 'my.summary', { count }),
      card: adaptiveCard({
        lang: 'en',
        fallback: [textOf(texts, 'my.ask', { count }), ...items.map(({ text }) => text)].join('\n'),
        body: [
          notice(textOf(texts, 'my.ask', { count }), count === 0 ? 'good' : 'emphasis'),
          heading(texts['my.title']),
          ...items.map(({ text }, index) => line(`${index + 1}. ${text}`)),
        ],
        actions: items
          .slice(0, mostOpenActions)
          .map(({ address }, index) =>
            openUrl(
              count === 1 ? texts['my.open-one'] : textOf(texts, 'my.open', { number: index + 1 }),
              address,
            ),
          ),
      }),
    };
  }

  #nearest(turn: Turn, text: string, word: string): OutgoingMessage {
    const names = ['help', 'my', ...this.#handlersFor(turn).map(({ name }) => name)];
    const [nearest] = names
      .map((command) => ({ command, away: distance(word, command) }))
      .toSorted((one, other) => one.away - other.away);
    const shown = text.length > 60 ? `${text.slice(0, 59)}…` : text;
    // Two slips of the finger at most, and less than half of the word.
    return nearest && nearest.away <= 2 && nearest.away * 2 < nearest.command.length + 1
      ? said(textOf(texts, 'nearest', { text: shown, command: nearest.command }))
      : said(textOf(texts, 'unknown', { text: shown }));
  }

  #workspacesOf(turn: Turn): Promise<{ id: string; name: string }[]> {
    return workspacesOf(this.parts.directory, visitorOf(turn));
  }
}

const said = (text: string): OutgoingMessage => ({ summary: text, text });
