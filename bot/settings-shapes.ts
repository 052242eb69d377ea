import { z } from 'zod';

/** The shapes that settings have. Each message tells the operator what to put there instead. */

const guidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const nobody = '00000000-0000-0000-0000-000000000000';

export const guidSchema = z
  .string()
  .toLowerCase()
  .regex(guidPattern, 'Give a GUID, for example 8c0d5f0e-7d9a-4f6e-9b57-0b6e6d1c2a11.')
  .refine((id) => id !== nobody, 'Replace the zero GUID by the real one.');

export const guidsSchema = z
  .string()
  .transform(listed)
  .pipe(z.array(guidSchema).min(1, 'Name at least one GUID.'));

export function wholeNumberSchema(least: number, most: number) {
  const how = `Give a whole number from ${least} to ${most}.`;
  return z
    .string()
    .regex(/^\d{1,9}$/, how)
    .transform(Number)
    .refine((value) => value >= least && value <= most, how);
}

export function choiceSchema<const Choice extends readonly [string, ...string[]]>(choices: Choice) {
  return z.enum(choices, { error: `Give one of ${choices.join(', ')}.` });
}

/** An origin: https, or http on this machine. Written without a path and without a slash at its end. */
export const originSchema = z.string().refine((text) => isSafe(text) && urlOf(text)?.origin === text, {
  message:
    'Give an origin without path and slash, such as https://accord.example.com (http only for a loopback address).',
});

/** Like an origin, but the host may begin with `*.`, as content security policies know it. */
const frameOriginSchema = z
  .string()
  .refine((text) => originSchema.safeParse(text.replace(/^https:\/\/\*\./, 'https://')).success, {
    message:
      'Give origins such as https://portal.example.com or https://*.example.com (http only for a loopback address).',
  });

export const originsSchema = z.string().transform(listed).pipe(z.array(frameOriginSchema));

/** The address of an issuer. A slash at its end is dropped, so that paths can be appended. */
export const addressSchema = z
  .string()
  .refine((text) => isSafe(text) && !/[?#@]/.test(text), {
    message:
      'Give an https address without query, such as https://login.microsoftonline.com (http only for a loopback address).',
  })
  .transform((text) => text.replace(/\/+$/, ''));

/** Whether an address can be reached from this machine only. */
export function isLoopback(address: string): boolean {
  const host = urlOf(address)?.hostname ?? '';
  return (
    host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(\.\d+){3}$/.test(host)
  );
}

function isSafe(address: string): boolean {
  const protocol = urlOf(address)?.protocol;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(address));
}

function urlOf(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

function listed(text: string): string[] {
  return text.split(/[\s,]+/).filter((part) => part !== '');
}
