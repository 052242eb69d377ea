import { permissions } from '../../domain/workspace/permissions.js';
import type { Role } from '../../domain/workspace/roles.js';
import type { PlaygroundPerson } from '../../playground/playground-api.js';
import { accordOnLoopback, cast, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { everyRole, setUpWithEveryRole } from '../support/every-role.js';
import {
  actionsWithoutUse,
  everyPermissionRow,
  operationsOfNoWorkspace,
} from '../support/permissions/every-permission-row.js';
import { describedOperations } from '../support/permissions/described-operations.js';
import type { ApiCall, CardCall, PermissionRow } from '../support/permissions/permission-row.js';
import { tryApi, tryCard } from '../support/permissions/try-as.js';

const holders: Record<Role, PlaygroundPerson> = {
  ceo: cast.ceo,
  cio: cast.cio,
  facilitator: everyRole.facilitator,
  executive: everyRole.executive,
  contributor: everyRole.contributor,
  roster: everyRole.member,
};
const roles: readonly Role[] = ['ceo', 'cio', 'facilitator', 'executive', 'contributor', 'roster'];
const ways = { API: tryApi, card: tryCard };
type Way = keyof typeof ways;

const tries = everyPermissionRow.flatMap((row) => [
  ...(row.api ? [['API', row.wish, row] as const] : []),
  ...(row.card ? [['card', row.wish, row] as const] : []),
]);

describe('who may do what, by role and way', () => {
  let on: AccordOnLoopback;
  const table: string[] = [];

  beforeAll(async () => {
    on = await accordOnLoopback();
    await setUpWithEveryRole(on);
  }, 60_000);
  afterAll(async () => {
    process.stdout.write(`\n${[tableHead, ...table].join('\n')}\n`);
    await on.close();
  });

  it.each(tries)(
    '%s: %s, for a guest and an outsider as if there were no workspace',
    async (way, _wish, row) => {
      await row.before?.(on);
      for (const person of [cast.guest, cast.outsider]) {
        expect(await ways[way](on, person, row)).toBe('nothing there');
      }
    },
  );

  it('has a row for each action of the table of permissions, and says the same as it', () => {
    const actions = Object.keys(permissions).filter(
      (action) => !actionsWithoutUse.some((unused) => unused === action),
    );
    expect(new Set(everyPermissionRow.map(({ action }) => action))).toEqual(new Set(actions));
    for (const { wish, action, may } of everyPermissionRow) {
      expect([wish, [...may].toSorted()]).toEqual([wish, [...permissions[action]].toSorted()]);
    }
  });

  it('has a row for each operation of the API and each verb of a card', async () => {
    const operations = (await describedOperations(on.origin)).filter(
      ({ open, operation }) => !open && !operationsOfNoWorkspace.includes(operation),
    );
    const calls: [ApiCall | undefined, CardCall | undefined][] = [];
    // One after the other: several bring the same record to where they need it.
    for (const row of everyPermissionRow) calls.push([await row.api?.(on, cast.ceo), await row.card?.(on)]);
    const tried = new Set(calls.flatMap(([api]) => api?.operation ?? []));
    expect(operations.map(({ operation }) => operation).filter((operation) => !tried.has(operation))).toEqual(
      [],
    );
    const verbs = new Set(calls.flatMap(([, card]) => card?.verb ?? []));
    expect(on.accord.verbs.filter((verb) => !verbs.has(verb))).toEqual([]);
  }, 60_000);

  it.each(tries)(
    '%s: %s',
    async (way, _wish, row) => {
      // Those who may come last: what they do moves the workspace on.
      const inOrder = [...roles].toSorted(
        (one, other) =>
          Number((row.theirs ?? row.may).includes(one)) - Number((row.theirs ?? row.may).includes(other)),
      );
      const found = new Map<Role, string>();
      for (const role of inOrder) {
        await row.before?.(on);
        const answer = await ways[way](on, holders[role], row);
        found.set(role, answer);
      }
      await on.settled();
      table.push(lineOf(way, row, found));
      const may = roles.filter((role) => found.get(role) !== 'refused');
      expect({ may, answers: Object.fromEntries(found) }).toMatchObject({
        may: roles.filter((role) => (row.theirs ?? row.may).includes(role)),
      });
      // Where all are told that it isn't the moment, nothing was shown.
      const shown = way === 'card' || row.notNow !== undefined || [...found.values()].includes('done');
      expect(shown).toBe(true);
    },
    60_000,
  );
});

const tableHead = `way   ${roles.map((role) => role.padEnd(12)).join('')}wish`;

function lineOf(way: Way, { wish }: PermissionRow, found: ReadonlyMap<Role, string>): string {
  return `${way.padEnd(6)}${roles.map((role) => (found.get(role) ?? '').padEnd(12)).join('')}${wish}`;
}
