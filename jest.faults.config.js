import config from './jest.config.js';

// Tests that kill processes and run for minutes: `npm run faults`.
const [server] = config.projects;

export default {
  ...server,
  displayName: 'faults',
  testMatch: ['<rootDir>/tests/faults/**/*.test.ts'],
  testPathIgnorePatterns: [],
  testTimeout: 300_000,
};
