import { readSettings, SettingsError, settingsTable } from '../../bot/settings.js';
import { settingList } from '../../bot/settings-list.js';
import { testEnvironment, testIds } from '../support/http-server-for-test.js';

const productive = {
  NODE_ENV: 'production',
  ACCORD_TABLES: 'https://accord.table.core.windows.net',
};

function problemsOf(replaced: Record<string, string | undefined>): Record<string, string> {
  try {
    readSettings(testEnvironment(replaced));
  } catch (error) {
    if (error instanceof SettingsError)
      return Object.fromEntries(error.problems.map((p) => [p.name, p.message]));
    throw error;
  }
  return {};
}

describe('settings', () => {
  test('take their defaults from the table and from each other', () => {
    const settings = readSettings(testEnvironment({ PORT: '4000', PUBLIC_ORIGIN: '' }));
    expect(settings).toMatchObject({
      production: false,
      host: '127.0.0.1',
      publicOrigin: 'http://localhost:4000',
      tenants: [testIds.tenantId],
      tokenAuthority: 'https://login.microsoftonline.com',
      botType: 'SingleTenant',
      sweepSeconds: 15,
      intentSeconds: 60,
      leaseSeconds: 60,
      rosterMinutes: 15,
      signingRosterMinutes: 5,
      frameAncestors: [],
      logLevel: 'info',
      tablePrefix: '',
    });
    expect(settings).not.toHaveProperty('channelAuthority');
  });

  test('listen on all addresses in production', () => {
    expect(readSettings(testEnvironment(productive))).toMatchObject({ production: true, host: '0.0.0.0' });
  });

  test('are read once and can not be changed', () => {
    const settings = readSettings(testEnvironment());
    expect(Object.isFrozen(settings)).toBe(true);
    expect(Object.isFrozen(settings.tenants)).toBe(true);
    expect(Object.isFrozen(settings.frameAncestors)).toBe(true);
  });

  test('read lists, fold the case of ids and drop a slash at the end of an issuer', () => {
    const other = 'AAAAAAAA-bbbb-4ccc-8ddd-eeeeeeeeeeee';
    const settings = readSettings(
      testEnvironment({
        ACCORD_TENANTS: `${testIds.tenantId}, ${other}`,
        ACCORD_TOKEN_AUTHORITY: 'http://127.0.0.1:3979/',
        ACCORD_CHANNEL_AUTHORITY: 'http://localhost:3979/channel',
        ACCORD_FRAME_ANCESTORS: 'http://localhost:3979,https://*.example.com',
      }),
    );
    expect(settings.tenants).toEqual([testIds.tenantId, other.toLowerCase()]);
    expect(settings.tokenAuthority).toBe('http://127.0.0.1:3979');
    expect(settings.channelAuthority).toBe('http://localhost:3979/channel');
    expect(settings.frameAncestors).toEqual(['http://localhost:3979', 'https://*.example.com']);
  });

  test('name every setting to mend at once', () => {
    expect(
      Object.keys(problemsOf({ PORT: 'abc', BOT_ID: undefined, ACCORD_TABLES: ' ', LOG_LEVEL: 'loud' })),
    ).toEqual(['PORT', 'ACCORD_TABLES', 'BOT_ID', 'LOG_LEVEL']);
    expect(() => readSettings(testEnvironment({ PORT: 'abc' }))).toThrow(
      'PORT: "abc" can\'t be used. Give a whole number from 0 to 65535.',
    );
  });

  test.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3978.5'],
    ['HOST', 'http://localhost'],
    ['PUBLIC_ORIGIN', 'http://accord.example.com'],
    ['PUBLIC_ORIGIN', 'https://accord.example.com/'],
    ['PUBLIC_ORIGIN', 'https://accord.example.com/app'],
    ['PUBLIC_ORIGIN', 'accord.example.com'],
    ['ACCORD_TABLES', 'http://account.table.core.windows.net'],
    ['ACCORD_TABLES', 'https://account.table.core.windows.net/?sv=2024&sig=abc'],
    ['ACCORD_TABLES', 'account'],
    ['ACCORD_TABLES', 'AccountKey=abc'],
    ['ACCORD_TABLE_PREFIX', '1test'],
    ['ACCORD_TABLE_PREFIX', 'te-st'],
    ['BOT_ID', 'my-bot'],
    ['BOT_ID', '00000000-0000-0000-0000-000000000000'],
    ['BOT_TYPE', 'MultiTenant'],
    ['BOT_PASSWORD', undefined],
    ['ACCORD_TENANTS', 'common'],
    ['ACCORD_TENANTS', ','],
    ['ACCORD_TOKEN_AUTHORITY', 'http://login.example.com'],
    ['ACCORD_TOKEN_AUTHORITY', 'https://user@login.example.com'],
    ['ACCORD_CHANNEL_AUTHORITY', 'http://127.0.0.1.example.com'],
    ['TEAMS_APP_ID', '${{TEAMS_APP_ID}}'],
    ['ACCORD_FRAME_ANCESTORS', '*'],
    ['ACCORD_FRAME_ANCESTORS', "https://a.example.com; script-src 'unsafe-inline'"],
    ['ACCORD_SWEEP_SECONDS', '0'],
    ['ACCORD_SIGNING_ROSTER_MINUTES', '16'],
    ['LOG_LEVEL', 'verbose'],
    ['NODE_ENV', 'prod'],
  ])('stop the start when %s is %j, and say so', (name, value) => {
    expect(Object.keys(problemsOf({ [name]: value }))).toEqual([name]);
  });

  test.each([
    ['ACCORD_TOKEN_AUTHORITY', 'http://localhost:3979'],
    ['ACCORD_TOKEN_AUTHORITY', 'https://127.0.0.1'],
    ['ACCORD_CHANNEL_AUTHORITY', 'http://[::1]:3979/channel'],
    ['ACCORD_FRAME_ANCESTORS', 'http://localhost:3979'],
    ['PUBLIC_ORIGIN', undefined],
    ['ACCORD_TABLES', 'UseDevelopmentStorage=true'],
    ['ACCORD_TABLES', 'AccountName=a;AccountKey=b;TableEndpoint=http://127.0.0.1:10002/a'],
    ['ACCORD_TABLES', 'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=b'],
  ])('stop the start in production when %s is %j, which is fine for trying out', (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual({});
    expect(Object.keys(problemsOf({ ...productive, [name]: value }))).toEqual([name]);
  });

  test('need no password with a managed identity', () => {
    expect(problemsOf({ BOT_TYPE: 'UserAssignedMsi', BOT_PASSWORD: undefined })).toEqual({});
  });

  test('never repeat a secret in a message', () => {
    const messages = JSON.stringify(problemsOf({ ACCORD_TABLES: 'AccountKey=c2VjcmV0', PORT: 'x' }));
    expect(messages).toContain('ACCORD_TABLES');
    expect(messages).not.toContain('c2VjcmV0');
  });
});

describe('the table of settings', () => {
  test('has one row for each setting, marks secrets and never breaks its columns', () => {
    const rows = settingsTable().trim().split('\n').slice(2);
    expect(rows).toHaveLength(Object.keys(settingList).length);
    expect(rows.every((row) => row.split('|').length === 6)).toBe(true);
    expect(rows.find((row) => row.includes('`BOT_PASSWORD`'))).toMatch(/\| yes \|$/);
    expect(rows.find((row) => row.includes('`PORT` |'))).toContain('| `3978` |');
    expect(rows.find((row) => row.includes('`BOT_ID`'))).toContain('| (required) |');
  });
});
