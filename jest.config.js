const shared = {
  transform: {
    '^.+\\.(t|m?j)sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true, importAttributes: true },
          transform: { react: { runtime: 'automatic' } },
          experimental: { keepImportAttributes: false },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // These publish ES modules only, which jest has to translate like our own files.
  transformIgnorePatterns: [
    '/node_modules/(?!(jose|@noble/hashes|ulid|intl-messageformat|@formatjs|diff|canonicalize|zod-openapi|d3-[a-z-]+|internmap|delaunator|robust-predicates)/)',
  ],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    // Its package names its file for `import` only.
    '^canonicalize$': '<rootDir>/node_modules/canonicalize/lib/canonicalize.js',
    '^adaptivecards$': '<rootDir>/node_modules/adaptivecards/dist/adaptivecards.js',
  },
};

export default {
  // As many as there are cores: much of a test's time goes by with waiting.
  maxWorkers: '100%',
  // Real storage, servers and browsers on a busy machine: a limit to end what hangs, not to measure.
  testTimeout: 120_000,
  projects: [
    {
      ...shared,
      displayName: 'server',
      testEnvironment: 'node',
      globalSetup: '<rootDir>/tests/support/start-storage.ts',
      globalTeardown: '<rootDir>/tests/support/stop-storage.ts',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/tests/(browser|bench|faults|load)/'],
    },
    {
      ...shared,
      displayName: 'tab',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/tab/**/*.test.tsx'],
      setupFiles: ['<rootDir>/tests/support/browser-parts.ts'],
    },
  ],
};
