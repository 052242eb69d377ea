import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import helmet, { type HelmetOptions } from 'helmet';
import type { Settings } from '../settings.js';

/**
 * Where Microsoft shows tabs: Teams, Outlook and Microsoft 365, on the old domains and on the new one.
 * https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements
 */
export const teamsHosts = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office365.com',
  'https://outlook-sdf.office365.com',
  'https://*.skype.com',
] as const;

type HeaderSettings = Pick<Settings, 'publicOrigin' | 'frameAncestors'>;

const nonces = new WeakMap<ServerResponse, string>();

/** For everything but the tab's page: a document made of such an answer could load nothing and be framed nowhere. */
export function answerHeaders(settings: HeaderSettings): RequestHandler {
  return helmet({
    ...commonHeaders(settings),
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
      },
    },
  });
}

/**
 * For the tab's page, in the Teams hosts' frames. Fluent writes its styles at run time and needs the nonce for them.
 * Neither a font nor a script comes from elsewhere: Fluent uses the fonts of the system, and teams-js falls back
 * to the list of hosts that it was built with when it may not fetch a newer one. With `keepsOpener` the page, in a
 * window of its own, may speak to whoever opened it.
 */
export function pageHeaders(settings: HeaderSettings, { keepsOpener = false } = {}): RequestHandler {
  return helmet({
    ...commonHeaders(settings),
    ...(keepsOpener && { crossOriginOpenerPolicy: { policy: 'unsafe-none' } }),
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response)}'`],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        frameAncestors: [...teamsHosts, ...settings.frameAncestors],
        baseUri: ["'none'"],
        formAction: ["'none'"],
      },
    },
  });
}

/** The nonce of this answer, 128 random bits; the same in its header and in its page. */
export function nonceOf(response: ServerResponse): string {
  let nonce = nonces.get(response);
  if (nonce === undefined) {
    nonce = randomBytes(16).toString('base64');
    nonces.set(response, nonce);
  }
  return nonce;
}

function commonHeaders(settings: HeaderSettings): HelmetOptions {
  return {
    // It knows no list of allowed hosts; frame-ancestors does.
    xFrameOptions: false,
    // Only our own name: who else lives under the domain is not ours to say.
    strictTransportSecurity: settings.publicOrigin.startsWith('https:') && {
      maxAge: 31_536_000,
      includeSubDomains: false,
    },
  };
}
