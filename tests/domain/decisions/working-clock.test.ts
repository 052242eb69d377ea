import fc from 'fast-check';
import { afterWorkingHours, type WorkingTime } from '../../../domain/decisions/working-clock.js';

const berlin: WorkingTime = {
  timeZone: 'Europe/Berlin',
  workingHours: { from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5] },
  holidays: ['2027-05-06'],
};
const night: WorkingTime = {
  ...berlin,
  workingHours: { from: '22:00', to: '06:00', days: [1, 2, 3, 4, 5, 6, 7] },
};

describe('working hours', () => {
  it.each<[string, string, number, WorkingTime, string]>([
    ['Monday 09:00 and eight hours end at closing time', '2027-01-11T08:00Z', 8, berlin, '2027-01-11T16:00Z'],
    ['Monday 10:00 and two working days', '2027-01-11T09:00Z', 16, berlin, '2027-01-13T09:00Z'],
    ['a weekend is left out', '2027-01-15T15:00Z', 2, berlin, '2027-01-18T09:00Z'],
    ['asked on a Sunday, it begins on Monday', '2027-01-17T12:00Z', 1, berlin, '2027-01-18T09:00Z'],
    ['asked before opening time, it begins then', '2027-01-11T04:00Z', 1, berlin, '2027-01-11T09:00Z'],
    ['asked at closing time, it begins the next day', '2027-01-11T16:00Z', 1, berlin, '2027-01-12T09:00Z'],
    ['a holiday is left out', '2027-05-05T14:00Z', 2, berlin, '2027-05-07T08:00Z'],
    ['the clocks go forward over the weekend', '2027-03-26T09:00Z', 8, berlin, '2027-03-29T08:00Z'],
    ['the clocks go back over the weekend', '2027-10-29T08:00Z', 8, berlin, '2027-11-01T09:00Z'],
    [
      'a night shift over the missing hour lasts eight real ones',
      '2027-03-27T21:00Z',
      8,
      night,
      '2027-03-28T21:00Z',
    ],
    ['hours that run over midnight', '2027-01-11T21:00Z', 8, night, '2027-01-12T05:00Z'],
    ['asked after midnight within them', '2027-01-12T01:00Z', 2, night, '2027-01-12T03:00Z'],
  ])('%s', (_rule, since, hours, settings, end) => {
    expect(afterWorkingHours(new Date(since), hours, settings)).toEqual(new Date(end));
  });

  it('add up: so many and then so many more is as many together', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('2027-01-01T00:00Z'),
          max: new Date('2027-12-31T00:00Z'),
          noInvalidDate: true,
        }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        (since, one, other) => {
          const inTwo = afterWorkingHours(afterWorkingHours(since, one, berlin), other, berlin);
          expect(inTwo).toEqual(afterWorkingHours(since, one + other, berlin));
        },
      ),
    );
  });
});
