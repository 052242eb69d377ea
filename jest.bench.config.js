import config from './jest.config.js';

// Measurements beside a yardstick of the same run: `npm run bench`.
const [server] = config.projects;

export default {
  ...server,
  displayName: 'bench',
  testMatch: ['<rootDir>/tests/bench/**/*.bench.ts'],
  testPathIgnorePatterns: [],
  testTimeout: 600_000,
};
