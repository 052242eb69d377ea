import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { deepLinks } from '../../bot/cards/deep-link.js';
import { settingList } from '../../bot/settings-list.js';
import { messageActions } from '../../playground/message-actions.js';
import { accordOnLoopback, cast } from '../support/accord-on-loopback.js';
import { faultsOf, fillIn, placeholdersIn } from '../support/app-package.js';

const folder = join(__dirname, '../../appPackage');
const text = readFileSync(join(folder, 'manifest.json'), 'utf8');
const values = {
  TEAMS_APP_ID: '3f0f7a52-6f1d-4c0a-8a1e-5b7c9d2e4f61',
  BOT_ID: '9b1c2d3e-4f50-4a61-8b72-c3d4e5f60718',
  AAD_APP_CLIENT_ID: '1a2b3c4d-5e6f-4071-8293-a4b5c6d7e8f9',
  TAB_DOMAIN: 'accord.example.com',
  DEVELOPER_NAME: 'Example Ltd',
  DEVELOPER_WEBSITE_URL: 'https://example.com',
  DEVELOPER_PRIVACY_URL: 'https://example.com/privacy',
  DEVELOPER_TERMS_URL: 'https://example.com/terms',
};
const filled = z.record(z.string(), z.unknown()).parse(JSON.parse(fillIn(text, values)));

const manifestSchema = z.looseObject({
  version: z.string(),
  bots: z.tuple([
    z.looseObject({
      scopes: z.array(z.string()),
      commandLists: z.array(
        z.looseObject({
          scopes: z.array(z.string()),
          commands: z.array(z.looseObject({ title: z.string() })),
        }),
      ),
    }),
  ]),
  composeExtensions: z.tuple([
    z.looseObject({
      commands: z.array(
        z.looseObject({
          id: z.string(),
          title: z.string(),
          context: z.array(z.string()),
          fetchTask: z.boolean(),
        }),
      ),
    }),
  ]),
  staticTabs: z.array(z.looseObject({ entityId: z.string() })),
});
const manifest = manifestSchema.parse(filled);

describe('the manifest', () => {
  it('is one that Teams takes, once its placeholders are filled in', () => {
    expect(faultsOf(filled, folder)).toEqual([]);
  });

  it('asks for nothing to be filled in but what a deployment knows', () => {
    expect(placeholdersIn(text)).toEqual(Object.keys(values).toSorted());
  });

  it('names the ids as the settings of the server do', () => {
    const settings = Object.values(settingList).map(({ name }) => name);
    const ids = placeholdersIn(text).filter((name) => name.endsWith('_ID'));
    expect(ids).toHaveLength(3);
    expect(settings).toEqual(expect.arrayContaining(ids));
  });

  it('has the version of the package', () => {
    const { version } = z
      .looseObject({ version: z.string() })
      .parse(JSON.parse(readFileSync(join(folder, '../package.json'), 'utf8')));
    expect(manifest.version).toBe(version);
  });

  it('calls its tab what links into it call it', () => {
    const place = { kind: 'team', conversationId: '19:x@thread.tacv2' } as const;
    const link = deepLinks(values.TEAMS_APP_ID, 'https://accord.example.com').to(
      { id: 'w', place },
      'charter',
    );
    expect(manifest.staticTabs.map(({ entityId }) => entityId)).toEqual([
      new URL(link).pathname.split('/').at(-1),
    ]);
  });

  it('offers on a message what the playground does, each a dialog that the server knows', async () => {
    const [{ commands }] = manifest.composeExtensions;
    expect(commands.map(({ id, title }) => ({ id, title }))).toEqual(messageActions);
    expect(commands.every(({ context, fetchTask }) => context.includes('message') && fetchTask)).toBe(true);
    const on = await accordOnLoopback();
    await on.close();
    expect(on.accord.verbs).toEqual(expect.arrayContaining(commands.map(({ id }) => `dialog:${id}`)));
  });

  it('offers the commands that the help of the bot names, in every place', async () => {
    const on = await accordOnLoopback();
    try {
      await on.install();
      await on.write(cast.ceo, 'help');
      await on.settled();
      const [help] = await on.cards(cast.ceo, 'help: this list');
      const named = [...JSON.stringify(help?.card).matchAll(/"• ([a-z-]+): /g)].map(([, name = '']) => name);
      const [bot] = manifest.bots;
      expect(named.length).toBeGreaterThan(0);
      for (const { scopes, commands } of bot.commandLists) {
        expect(scopes).toEqual(bot.scopes);
        expect(commands.map(({ title }) => title).toSorted()).toEqual(named.toSorted());
      }
    } finally {
      await on.close();
    }
  });
});

describe('the checks of a manifest', () => {
  const changed: [what: string, changes: object, fault: RegExp][] = [
    ['a schema fault', { accentColor: 'blue' }, /^schema: \/accentColor/],
    [
      'an http address',
      {
        staticTabs: [
          { entityId: 'accord', name: 'x', contentUrl: 'http://a.example/', scopes: ['personal'] },
        ],
      },
      /^address: \/staticTabs\/0\/contentUrl/,
    ],
    ['a zero id', { id: '00000000-0000-0000-0000-000000000000' }, /^id: \/id/],
    [
      'a placeholder that nobody filled in',
      { description: { short: '${{NAME}}', full: 'x' } },
      /^placeholder: \/description\/short/,
    ],
    ['a wildcard domain', { validDomains: ['*.example.com', values.TAB_DOMAIN] }, /^domain: \*\.example/],
    [
      'a domain with its scheme',
      { validDomains: ['https://a.example', values.TAB_DOMAIN] },
      /^domain: https/,
    ],
    ['a version that is not semantic', { version: '1.0' }, /^version: 1\.0/],
    ['a name that is not ours to use', { name: { short: 'Accord', full: 'Accord for Teams' } }, /^name: /],
    [
      'a resource of another bot',
      {
        webApplicationInfo: {
          id: values.AAD_APP_CLIENT_ID,
          resource: `api://accord.example.com/botid-${values.TEAMS_APP_ID}`,
        },
      },
      /^resource: /,
    ],
    [
      'a language without its file',
      {
        localizationInfo: {
          defaultLanguageTag: 'en',
          additionalLanguages: [{ languageTag: 'de', file: 'de.json' }],
        },
      },
      /^language: de\.json/,
    ],
    ['an outline that is the colour icon', { icons: { color: 'color.png', outline: 'color.png' } }, /not 32/],
    ['colour in the outline', { icons: { color: 'color.png', outline: 'color.png' } }, /not white/],
    [
      'an icon that is not there',
      { icons: { color: 'colour.png', outline: 'outline.png' } },
      /^icon: .*missing/,
    ],
  ];

  it.each(changed)('find %s', (_what, changes, fault) => {
    expect(faultsOf({ ...filled, ...changes }, folder)).toEqual(
      expect.arrayContaining([expect.stringMatching(fault)]),
    );
  });
});
