import config from './jest.config.js';

// The stories in a real Chromium, one after the other: `npm run e2e`.
const [{ transform, transformIgnorePatterns, moduleNameMapper }] = config.projects;

export default {
  transform,
  transformIgnorePatterns,
  moduleNameMapper,
  displayName: 'browser',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
  testTimeout: 300_000,
  // Each story starts the whole product and a browser.
  maxWorkers: 1,
};
