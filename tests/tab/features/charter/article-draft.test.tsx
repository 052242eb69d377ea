import {
  bringBack,
  conflictWith,
  isDirty,
  keepMine,
  markFailed,
  markSaved,
  openDraft,
  receive,
  startSaving,
  takeTheirs,
  typeInto,
} from '../../../../tab/features/charter/article-draft.js';
import { ravi, problemWith } from './editor-for-test.js';

const server = (text: string, revision: number) => ({ revision, content: { text }, editedBy: ravi.objectId });
const base = server('As it was.', 3);
const untouched = openDraft('purpose', base);
const typed = typeInto(untouched, { text: 'Mine.' });
const sending = () => startSaving(typed, false, () => 'command-1');

describe('opening an article', () => {
  const kept = { content: { text: 'Mine.' }, basedOn: 3, sent: null, at: 1_000 };

  it('shows the server’s text where this device kept nothing', () => {
    expect(untouched).toMatchObject({ typed: base.content, save: { kind: 'idle' }, restoredFrom: null });
    expect(isDirty(untouched)).toBe(false);
  });

  it('restores what was typed if the server has what it was based on', () => {
    expect(openDraft('purpose', base, kept)).toMatchObject({
      typed: { text: 'Mine.' },
      base: { revision: 3 },
      save: { kind: 'idle' },
      restoredFrom: 1_000,
    });
  });

  it('offers the choice if the server has another text by now', () => {
    const draft = openDraft('purpose', server('Theirs.', 4), kept);
    expect(draft).toMatchObject({
      typed: { text: 'Mine.' },
      save: { kind: 'conflict', theirs: { revision: 4, content: { text: 'Theirs.' } } },
    });
    // Until somebody chooses it counts as based on the old text, also if it is kept and opened again.
    expect(draft.base.revision).toBe(3);
  });

  it('drops what was kept if the server has the very same', () => {
    expect(openDraft('purpose', server('Mine.', 4), kept)).toMatchObject({
      base: { revision: 4 },
      save: { kind: 'idle' },
      restoredFrom: null,
    });
  });

  it('knows its own text again that was stored while the answer was lost', () => {
    const lost = { ...kept, content: { text: 'Mine, and more.' }, sent: { text: 'Mine.' } };
    expect(openDraft('purpose', server('Mine.', 4), lost)).toMatchObject({
      typed: { text: 'Mine, and more.' },
      base: { revision: 4 },
      save: { kind: 'idle' },
    });
  });
});

describe('a newer text from the server', () => {
  it('goes into an article that is not touched', () => {
    expect(receive(untouched, server('Theirs.', 4))).toMatchObject({
      typed: { text: 'Theirs.' },
      base: { revision: 4 },
      save: { kind: 'idle' },
    });
  });

  it('leaves what is typed, and asks', () => {
    expect(receive(typed, server('Theirs.', 4))).toMatchObject({
      typed: { text: 'Mine.' },
      save: { kind: 'conflict', theirs: { content: { text: 'Theirs.' } } },
    });
  });

  it('asks nothing if both wrote the same', () => {
    expect(receive(typed, server('Mine.', 4))).toMatchObject({
      base: { revision: 4 },
      save: { kind: 'idle' },
    });
  });

  it('asks nothing if the text is the old one again', () => {
    const draft = receive(typed, server('As it was.', 5));
    expect(draft).toMatchObject({ typed: { text: 'Mine.' }, base: { revision: 5 }, save: { kind: 'idle' } });
  });

  it('waits for the answer of a save that is under way', () => {
    const { draft } = sending();
    expect(receive(draft, server('Theirs.', 4))).toBe(draft);
  });

  it('is not mistaken for somebody else’s if it is what was sent and never answered', () => {
    const { draft, attempt } = sending();
    const further = typeInto(markFailed(draft, attempt, problemWith(0, 'network.unreachable')), {
      text: 'More.',
    });
    expect(receive(further, server('Mine.', 4))).toMatchObject({
      typed: { text: 'More.' },
      base: { revision: 4 },
      save: { kind: 'idle' },
    });
  });

  it('changes nothing if it is older than what is known', () => {
    expect(receive(untouched, server('Ancient.', 2))).toBe(untouched);
    expect(receive(untouched, base)).toBe(untouched);
  });

  it('takes the place of theirs while the choice is open', () => {
    const open = receive(typed, server('Theirs.', 4));
    expect(receive(open, server('Theirs, again.', 5))).toMatchObject({
      typed: { text: 'Mine.' },
      save: { kind: 'conflict', theirs: { revision: 5 } },
    });
  });
});

describe('the choice between mine and theirs', () => {
  const open = conflictWith(typed, server('Theirs.', 4));

  it('keeps mine on top of theirs', () => {
    const draft = keepMine(open);
    expect(draft).toMatchObject({ typed: { text: 'Mine.' }, base: { revision: 4 }, save: { kind: 'idle' } });
    expect(startSaving(draft, false, () => 'command-2').attempt).toMatchObject({
      content: { text: 'Mine.' },
      basedOn: 4,
    });
  });

  it('takes theirs and sets mine aside', () => {
    const draft = takeTheirs(open);
    expect(draft).toMatchObject({ typed: { text: 'Theirs.' }, setAside: { text: 'Mine.' } });
    expect(isDirty(draft)).toBe(false);
    expect(bringBack(draft)).toMatchObject({ typed: { text: 'Mine.' }, setAside: null });
  });

  it('stays open while mine is edited further', () => {
    expect(typeInto(open, { text: 'Mine and theirs.' }).save.kind).toBe('conflict');
  });

  it('settles by itself once mine says what theirs says', () => {
    expect(typeInto(open, { text: ' Theirs. ' })).toMatchObject({
      base: { revision: 4 },
      save: { kind: 'idle' },
    });
  });

  it('settles for theirs once nothing of mine is left', () => {
    expect(typeInto(open, { text: 'As it was.' })).toMatchObject({
      typed: { text: 'Theirs.' },
      base: { revision: 4 },
      save: { kind: 'idle' },
    });
  });
});

describe('saving', () => {
  it('sends the same attempt again under the same id, whatever was typed since', () => {
    const { draft, attempt } = sending();
    const failed = markFailed(draft, attempt, problemWith(503, 'service.unavailable'));
    const again = startSaving(typeInto(failed, { text: 'Mine, longer.' }), false, () => 'command-2');
    expect(again.attempt).toBe(attempt);
  });

  it('keeps what was typed meanwhile, based on what came back', () => {
    const { draft, attempt } = sending();
    const saved = markSaved(typeInto(draft, { text: 'Mine, longer.' }), attempt, server('Mine.', 4), 5_000);
    expect(saved).toMatchObject({ typed: { text: 'Mine, longer.' }, base: { revision: 4 }, savedAt: 5_000 });
    expect(isDirty(saved)).toBe(true);
  });

  it('leaves a blank being typed in the form although the server stores none', () => {
    const { draft, attempt } = sending();
    const saved = markSaved(typeInto(draft, { text: 'Mine. ' }), attempt, server('Mine.', 4), 5_000);
    expect(saved.typed).toEqual({ text: 'Mine. ' });
    expect(isDirty(saved)).toBe(false);
  });

  it('takes the server’s text if it was stored otherwise than sent', () => {
    const { draft, attempt } = sending();
    const saved = markSaved(draft, attempt, server('Mine!', 4), 5_000);
    expect(saved.typed).toEqual({ text: 'Mine!' });
    expect(isDirty(saved)).toBe(false);
  });
});
