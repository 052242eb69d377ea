import { ulid } from 'ulid';
import { cardByteLimit } from '../../../../bot/cards/card-model.js';
import { mostPeopleOffered, setUpCard } from '../../../../bot/features/workspace/set-up-card.js';
import { freshWorkspace } from '../../../domain/sample-workspace.js';
import { checkCard } from '../../../support/check-card.js';

const drawn = { commandId: ulid(), locale: 'en-us' };
const objectId = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const rosterOf = (count: number, nameOf: (number: number) => string) =>
  Array.from({ length: count }, (_, number) => ({
    teamsId: `29:${number}`,
    objectId: objectId(number),
    name: nameOf(number),
    guest: false,
  }));
const textOf = (...args: Parameters<typeof setUpCard>) => JSON.stringify(setUpCard(...args));
const offered = (card: string) => new Set(card.match(/00000000-0000-4000-8000-\d{12}/g)).size;

it('is a card that Teams takes, whoever is in the team', () => {
  const short = setUpCard(
    freshWorkspace(),
    rosterOf(12, (number) => `Person ${number}`),
    drawn,
  );
  checkCard(short);
  expect(offered(JSON.stringify(short))).toBe(12);
  for (const name of ['Zoë O’Brien', '李'.repeat(60), 'x'.repeat(300)]) {
    const long = setUpCard(
      freshWorkspace(),
      rosterOf(mostPeopleOffered + 1, () => name),
      drawn,
    );
    checkCard(long);
    expect(Buffer.byteLength(JSON.stringify(long))).toBeLessThan(cardByteLimit);
  }
});

it('says how many it offers where it can’t offer all', () => {
  const card = textOf(
    freshWorkspace(),
    rosterOf(mostPeopleOffered + 1, (number) => `Person ${number}`),
    drawn,
  );
  expect(card).toContain(`Showing the first ${offered(card)} people`);
  expect(offered(card)).toBeGreaterThan(40);
});

it('folds away what has a default, until something in it is to be mended', () => {
  const roster = rosterOf(2, (number) => `Person ${number}`);
  expect(textOf(freshWorkspace(), roster, drawn)).toContain('"isVisible":false');
  const mistake = { text: 'Please check the holidays.', inDetails: true };
  const again = textOf(freshWorkspace(), roster, drawn, { holidays: 'Christmas' }, mistake);
  expect(again).toContain('"isVisible":true');
  expect(again).toContain('"value":"Christmas"');
});
