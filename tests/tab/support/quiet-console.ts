/** Import this in each test of the tab: an error on the console fails the test during which it was said. */
afterEach(() => {
  // oxlint-disable-next-line jest/no-standalone-expect
  expect(globalThis.accordConsoleErrors.splice(0)).toEqual([]);
});
