import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import ajvDraft04 from 'ajv-draft-04';
import ajvFormats from 'ajv-formats';
import { z } from 'zod';
import { readPng } from './read-png.js';

/** The shape of the parts that are looked at beyond what the schema of Teams checks. */
const partsSchema = z.looseObject({
  version: z.string(),
  name: z.looseObject({ short: z.string(), full: z.string() }),
  icons: z.looseObject({ color: z.string(), outline: z.string() }),
  bots: z.array(z.looseObject({ botId: z.string() })),
  validDomains: z.array(z.string()),
  webApplicationInfo: z.looseObject({ id: z.string(), resource: z.string() }),
  localizationInfo: z.looseObject({
    additionalLanguages: z.array(z.looseObject({ file: z.string() })).default([]),
  }),
});
type Parts = z.infer<typeof partsSchema>;

const placeholder = /\$\{\{(\w+)\}\}/g;

/** A manifest with its `${{NAME}}` replaced; names without a value stay as they are. */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(placeholder, (whole, name: string) => values[name] ?? whole);
}

/** The names of the placeholders, in the order of the alphabet. */
export function placeholdersIn(text: string): string[] {
  return [...new Set([...text.matchAll(placeholder)].map(([, name = '']) => name))].toSorted();
}

/** What Teams would refuse in a filled-in manifest, its files being in `folder`; empty if nothing. */
export function faultsOf(manifest: object, folder: string): string[] {
  const parts = partsSchema.safeParse(manifest);
  if (!parts.success) return [`shape: ${z.prettifyError(parts.error)}`];
  return [...schemaFaults(manifest), ...addressFaults(manifest), ...partFaults(parts.data, folder)];
}

function schemaFaults(manifest: object): string[] {
  const isValid = schemaOfTeams();
  return isValid(manifest)
    ? []
    : (isValid.errors ?? []).map(({ instancePath, message }) => `schema: ${instancePath} ${message}`);
}

let compiled: ReturnType<ajvDraft04.default['compile']> | undefined;

/** Compiled once: it takes half a second. */
function schemaOfTeams(): NonNullable<typeof compiled> {
  if (compiled) return compiled;
  // Its JSON alone: the package's own code needs parts that it doesn't declare.
  const path = createRequire(__filename).resolve(
    '@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.schema.json',
  );
  const ajv = new ajvDraft04.default({ strict: false, unicodeRegExp: false, allErrors: true });
  ajvFormats.default(ajv);
  compiled = ajv.compile(z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(path, 'utf8'))));
  return compiled;
}

/** The schema takes http, and doesn't look for what nobody has filled in. */
function addressFaults(manifest: object): string[] {
  return textsIn(manifest).flatMap(([path, text]) => [
    ...(/^http:/i.test(text) ? [`address: ${path} is not https`] : []),
    ...(text.includes('${{') ? [`placeholder: ${path} still has ${text}`] : []),
    ...(/\b0{8}-(0{4}-){3}0{12}\b/.test(text) ? [`id: ${path} is the zero GUID`] : []),
  ]);
}

function textsIn(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${path}/${key}`));
}

function partFaults(parts: Parts, folder: string): string[] {
  const { version, name, icons, bots, validDomains, webApplicationInfo, localizationInfo } = parts;
  const names = `${name.short} ${name.full}`;
  const resources = validDomains.flatMap((domain) => bots.map((bot) => `api://${domain}/botid-${bot.botId}`));
  const files = localizationInfo.additionalLanguages.map(({ file }) => file);
  return [
    ...(/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/.test(version) ? [] : [`version: ${version} is not semantic`]),
    ...(/\b(teams|microsoft|app)\b/i.test(names)
      ? [`name: ${names} has a word that is not ours to use`]
      : []),
    ...validDomains
      .filter((domain) => !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(domain))
      .map((domain) => `domain: ${domain} is not a plain host name`),
    // With a bot and single sign-on of a tab in one app, Teams takes no other form.
    ...(resources.includes(webApplicationInfo.resource)
      ? []
      : [`resource: ${webApplicationInfo.resource} is not one of ${resources.join(', ')}`]),
    ...files.filter((file) => !existsSync(join(folder, file))).map((file) => `language: ${file} is missing`),
    ...iconFaults(join(folder, icons.color), 192),
    ...iconFaults(join(folder, icons.outline), 32, 'white on transparent'),
  ];
}

function iconFaults(path: string, side: number, look?: 'white on transparent'): string[] {
  if (!existsSync(path)) return [`icon: ${path} is missing`];
  const { width, height, pixels } = readPng(readFileSync(path));
  const size =
    width === side && height === side ? [] : [`icon: ${path} is ${width} × ${height}, not ${side}`];
  if (look === undefined) return size;
  let clear = 0;
  let coloured = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    const [red, green, blue, alpha] = pixels.subarray(at, at + 4);
    if (alpha === 0) clear += 1;
    else if (red !== 255 || green !== 255 || blue !== 255) coloured += 1;
  }
  const drawn = width * height - clear;
  return [
    ...size,
    ...(coloured > 0 ? [`icon: ${path} has ${coloured} pixels that are not white`] : []),
    ...(clear === 0 || drawn === 0 ? [`icon: ${path} is not a drawing on transparent ground`] : []),
  ];
}
