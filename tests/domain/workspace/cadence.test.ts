import { cadenceSchema, defaultCadence } from '../../../domain/workspace/cadence.js';

const [standUp] = defaultCadence;

describe('the cadence', () => {
  it('starts with each ritual once', () => {
    expect(cadenceSchema.parse(defaultCadence)).toEqual(defaultCadence);
  });

  it.each([
    ['a ritual twice', [standUp, { ...standUp, weekday: 3 }]],
    ['an hour that no clock shows', [{ ...standUp, time: '24:00' }]],
    ['an eighth weekday', [{ ...standUp, weekday: 8 }]],
    ['a ritual of four minutes', [{ ...standUp, minutes: 4 }]],
    ['a ritual that nobody knows', [{ ...standUp, ritual: 'nap' }]],
  ])('refuses %s', (_, entries) => {
    expect(cadenceSchema.safeParse(entries).success).toBe(false);
  });
});
