import {
  charterParamsSchema,
  compareQuerySchema,
  declineBodySchema,
  signBodySchema,
} from '../../../domain/charter/charter-api.js';
import { charterRef, charterTextRef, signOffSubject } from '../../../domain/charter/charter.js';
import { setUpCommandSchema } from '../../../domain/workspace/workspace-api.js';
import { installation, people } from '../sample-workspace.js';

const fingerprint = '0123456789abcdef'.repeat(4);
const command = { ceo: people.ceo, cio: people.cio, timeZone: 'UTC', currency: 'USD' };

describe('what comes from outside', () => {
  it.each([
    ['a version by its number', charterParamsSchema, { workspace: installation.workspaceId, number: '3' }],
    ['a comparison', compareQuerySchema, { with: '2' }],
    ['a signature', signBodySchema, { fingerprint }],
    ['a reason to decline', declineBodySchema, { fingerprint, reason: '' }],
    ['a set-up with only the leaders', setUpCommandSchema, command],
  ])('is taken: %s', (_, schema, value) => {
    expect(schema.safeParse(value).success).toBe(true);
  });

  it.each([
    ['version 0', charterParamsSchema, { workspace: installation.workspaceId, number: '0' }],
    ['version “one”', charterParamsSchema, { workspace: installation.workspaceId, number: 'one' }],
    ['a workspace that can’t be one', charterParamsSchema, { workspace: '../head', number: '1' }],
    ['a fingerprint in capitals', signBodySchema, { fingerprint: fingerprint.toUpperCase() }],
    ['a fingerprint that is cut', signBodySchema, { fingerprint: fingerprint.slice(1) }],
    ['a leader by name', setUpCommandSchema, { ...command, ceo: 'Ada Byron' }],
    ['no CIO', setUpCommandSchema, { ...command, cio: undefined }],
    ['a currency in words', setUpCommandSchema, { ...command, currency: 'Euro' }],
    ['a budget below nothing', setUpCommandSchema, { ...command, pilot: { name: 'x', budget: -1 } }],
    ['half a person', setUpCommandSchema, { ...command, pilot: { name: 'x', people: 0.5 } }],
  ])('is refused: %s', (_, schema, value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
});

it('keeps versions in order by their keys', () => {
  const keys = [1, 2, 9, 10, 99, 100, 1000].map((number) => charterRef(number).id);
  expect(keys).toEqual(keys.toSorted());
  expect(charterTextRef(7)).toEqual({ kind: 'charter-text', id: '0007' });
  expect(signOffSubject(3, 2)).toBe('0003-2');
});
