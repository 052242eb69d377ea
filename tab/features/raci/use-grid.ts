import { useRef, useState } from 'react';
import type { Letter } from '../../../domain/raci/matrix-parts.js';
import type { Activity, MatrixEdit } from '../../../domain/raci/raci.js';
import { letterText } from '../../../domain/raci/raci-words.js';
import { blockText, fillEdits, pasteEdits, typedLetter, type GridContent } from './grid-edits.js';
import {
  blockOf,
  moveCursor,
  placeAt,
  type Block,
  type Cursor,
  type Move,
  type Place,
} from './grid-place.js';
import type { MatrixSession } from './matrix-session.js';
import { say } from './raci-words.js';

/** Where one is in the grid, and what can be done there. */
export interface Grid extends GridContent {
  cursor: Cursor | undefined;
  block: Block | undefined;
  /** The activity where one is. */
  activity: Activity | undefined;
  mayEdit: boolean;
  /** For those who don't see what has just happened. */
  said: string;
  /** Whether the cell where one is shall get the focus: true once each time. */
  takeFocus: () => boolean;
  goTo: (place: Place, how?: { extend?: boolean; focus?: boolean }) => void;
  move: (move: Move, page: number) => boolean;
  chooseAll: () => void;
  type: (letter: Letter) => void;
  fill: (letter: Letter | null) => void;
  copy: () => string | undefined;
  paste: (text: string) => void;
  undo: () => void;
  redo: () => void;
}

/** `shown`: the activities in the grid, the one where one is among them. */
export function useGrid(
  session: MatrixSession,
  columns: GridContent['columns'],
  mayEdit: boolean,
  shown: (here: string | undefined) => readonly Activity[],
): Grid {
  const [chosen, setChosen] = useState<Cursor>();
  const activities = shown(chosen?.at.activity);
  const content: GridContent = { activities, columns };
  const [said, setSaid] = useState('');
  const wantsFocus = useRef(false);
  /** What was typed last in the cell where one still is. */
  const typed = useRef<Letter>(undefined);

  const first = placeAt(content, { row: 0, column: columns.findIndex(({ kind }) => kind === 'letter') });
  const start = first && { at: first, anchor: first };
  const block = (chosen && blockOf(content, chosen)) ?? (start && blockOf(content, start));
  const cursor = chosen && blockOf(content, chosen) ? chosen : start;

  const lost = chosen !== undefined && cursor !== chosen;
  const become = (next: Cursor | undefined, focus = true): void => {
    setChosen(next);
    typed.current = undefined;
    wantsFocus.current = focus;
  };
  const edit = (edits: readonly MatrixEdit[], words: string): void => {
    if (mayEdit && session.edit(edits)) setSaid(words);
  };
  const fill = (letter: Letter | null): void => {
    if (!block) return;
    const edits = fillEdits(content, block, letter);
    edit(edits, letter === null ? say('said.cleared') : letterText(letter));
  };

  return {
    ...content,
    cursor,
    block,
    activity: activities.find(({ id }) => id === cursor?.at.activity),
    mayEdit,
    said,
    takeFocus() {
      const wanted = wantsFocus.current && !lost;
      if (wanted) wantsFocus.current = false;
      return wanted;
    },
    goTo(place, { extend = false, focus = true } = {}) {
      become({ at: place, anchor: extend && cursor ? cursor.anchor : place }, focus);
    },
    move(move, page) {
      const next = cursor && moveCursor(content, cursor, move, page);
      if (next) become(next);
      return next !== undefined;
    },
    chooseAll() {
      const last = placeAt(content, { row: activities.length, column: columns.length });
      if (first && last) become({ at: last, anchor: first });
    },
    type(letter) {
      const single = block && block.top === block.bottom && block.left === block.right;
      const both = typedLetter(letter, single ? typed.current : undefined);
      fill(both);
      typed.current = letter;
    },
    fill(letter) {
      typed.current = undefined;
      fill(letter);
    },
    copy: () => block && blockText(content, block),
    paste(text) {
      if (!block || !mayEdit) return;
      const pasted = pasteEdits(content, block, text);
      if (pasted.edits === null) {
        const { value } = pasted;
        return session.say(value === null ? say('paste.not-here') : say('paste.no-letter', { value }));
      }
      edit(pasted.edits, say('said.pasted', { count: pasted.edits.length }));
      const { top, left, bottom, right } = pasted.block;
      const anchor = placeAt(content, { row: top, column: left });
      const at = placeAt(content, { row: bottom, column: right });
      if (anchor && at) become({ at: anchor, anchor: at });
      if (pasted.outside > 0) session.say(say('paste.outside', { count: pasted.outside }));
    },
    undo() {
      session.undo();
      setSaid(say('said.undone'));
    },
    redo() {
      session.redo();
      setSaid(say('said.redone'));
    },
  };
}
