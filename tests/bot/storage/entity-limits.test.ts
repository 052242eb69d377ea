import { encodeEntity } from '../../../bot/storage/codec.js';
import { checkEntity, checkTransaction } from '../../../bot/storage/entity-limits.js';

/** A JSON text of `length` characters takes twice as many bytes in the table, and once as many on the wire. */
const entityOf = (row: string, length: number) => encodeEntity('p', row, 'x'.repeat(length - 2));

test('a row of just under 1 MiB is let through, and one of just over it is refused by name', () => {
  // 17 chunks of 32,000 are 544,000 characters; names, lengths and keys take a few hundred bytes.
  const units = (1024 * 1024) / 2;
  expect(() => checkEntity(entityOf('r', units - 500))).not.toThrow();
  expect(() => checkEntity(entityOf('raci!1', units))).toThrow(
    expect.objectContaining({
      name: 'EntityTooLarge',
      message: expect.stringMatching(/^Row raci!1 takes 104\d{4} bytes; the table takes 1048576\.$/),
    }),
  );
});

test('a row of more than 252 properties is refused by name', () => {
  const names = Array.from({ length: 253 }, (_, i) => [`p${i}`, 'x']);
  const entity = { ...Object.fromEntries(names), partitionKey: 'p', rowKey: 'r' };
  expect(() => checkEntity(entity)).toThrow('Row r has 253 properties; the table takes 252.');
  delete entity.p0;
  expect(() => checkEntity(entity)).not.toThrow();
});

test('a transaction of 100 operations is let through, and one of 101 refused', () => {
  const operations = Array.from({ length: 101 }, (_, i) => ({ row: `r${i}` }));
  expect(() => checkTransaction(operations.slice(1))).not.toThrow();
  expect(() => checkTransaction(operations)).toThrow('has 101 operations; 100 are allowed');
});

test('a transaction with a row twice is refused by the name of the row', () => {
  const operations = [{ row: 'a' }, { row: 'head', entity: entityOf('head', 5) }, { row: 'head' }];
  expect(() => checkTransaction(operations)).toThrow('names row head twice');
});

const largeRows = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ row: `r${i}`, entity: entityOf(`r${i}`, 420_000) }));

test('a transaction of 4 MiB is refused with its size', () => {
  expect(() => checkTransaction(largeRows(9))).not.toThrow();
  expect(() => checkTransaction(largeRows(10))).toThrow(
    /^The transaction of 10 operations takes 42\d{5} bytes; fewer than 4194304 are allowed\.$/,
  );
});
