import { isTimeZone, localDate } from '../../../domain/workspace/time-zone.js';

describe('time zones', () => {
  it.each([
    ['Europe/Berlin', true],
    ['America/Argentina/Buenos_Aires', true],
    ['Etc/GMT+5', true],
    ['UTC', true],
    ['Europe/Atlantis', false],
    ['EST', false],
    ['+02:00', false],
    ['Berlin', false],
    ['', false],
  ])('%j: %s', (zone, known) => {
    expect(isTimeZone(zone)).toBe(known);
  });

  it.each([
    ['Europe/Berlin', '2026-03-01'],
    ['America/New_York', '2026-02-28'],
    ['Pacific/Kiritimati', '2026-03-01'],
  ])('the local date in %s is the one of its own wall', (zone, date) => {
    expect(localDate(new Date('2026-02-28T23:30:00Z'), zone)).toBe(date);
  });
});
