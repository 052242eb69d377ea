import { z } from 'zod';

/**
 * Where the tables are. An address must be https, since the managed identity's token travels with each request; a
 * connection string may be http, for the emulator. No message repeats the text given: it may hold an account key.
 */
export const tablesSchema = z.string().superRefine((tables, context) => {
  const message = /^https?:\/\//i.test(tables) ? addressProblem(tables) : connectionProblem(tables);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
});

/** Whether records and keys would travel unprotected: http, or the emulator, whose key everybody knows. */
export function isUnprotectedStorage(tables: string): boolean {
  const parts = connectionParts(tables);
  if (/^https:\/\//i.test(tables) || parts === undefined) return false;
  const endpoint = parts.get('tableendpoint') ?? `${parts.get('defaultendpointsprotocol') ?? 'https'}:`;
  return parts.has('usedevelopmentstorage') || endpoint.toLowerCase().startsWith('http:');
}

function addressProblem(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:') {
    return 'Give the address with https; for the emulator give its connection string instead.';
  }
  if (url.search !== '' || url.username !== '') {
    return 'Give the plain address without a signature or password; the managed identity signs in.';
  }
  return undefined;
}

function connectionProblem(text: string): string | undefined {
  const parts = connectionParts(text);
  if (parts === undefined) {
    return 'Give https://<account>.table.core.windows.net, or a connection string Name=value;… as the portal shows it.';
  }
  const names = ['usedevelopmentstorage', 'tableendpoint', 'accountname'];
  if (!names.some((name) => parts.has(name))) {
    return 'Copy the whole connection string: it has neither TableEndpoint nor AccountName.';
  }
  return undefined;
}

function connectionParts(text: string): Map<string, string> | undefined {
  const parts = new Map<string, string>();
  for (const part of text.split(';').filter((piece) => piece.trim() !== '')) {
    const equals = part.indexOf('=');
    if (equals < 1) return undefined;
    parts.set(part.slice(0, equals).trim().toLowerCase(), part.slice(equals + 1).trim());
  }
  return parts.size > 0 ? parts : undefined;
}
