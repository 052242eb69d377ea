import { publishedFigures, publishedIds } from '../../../domain/benchmarks/published.js';

test('each published figure has its source, and what it counts', () => {
  expect(publishedFigures.map(({ id }) => id)).toEqual([...publishedIds]);
  for (const { id, statement, publisher, title, address, sample, year, value } of publishedFigures) {
    expect([id, [statement, publisher, title, sample].filter((text) => text.trim() === '')]).toEqual([
      id,
      [],
    ]);
    expect([id, new URL(address).protocol]).toEqual([id, 'https:']);
    expect(year).toBeGreaterThan(2020);
    expect(value).toBeGreaterThan(0);
  }
});

test('none counts the same as the records do, so none may be drawn on one scale with them', () => {
  expect(publishedFigures.filter(({ sameScale }) => sameScale)).toEqual([]);
});
