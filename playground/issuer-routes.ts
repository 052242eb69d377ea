import { createHash, timingSafeEqual } from 'node:crypto';
import express, { type Router } from 'express';
import { z } from 'zod';
import type { Issuer } from './issuer.js';
import { tenantId } from './people.js';

const tokenRequest = z.object({
  grant_type: z.literal('client_credentials'),
  client_id: z.string(),
  client_secret: z.string(),
});

/** The documents and the token endpoint that Entra and the Bot Framework publish under these paths. */
export function issuerRoutes(issuer: Issuer, bot: { id: string; password: string }): Router {
  const router = express.Router();
  const { publicJwk } = issuer.keys;
  const tenantOrigin = issuer.tabIssuer.replace(/\/v2\.0$/, '');

  router.get(`/${tenantId}/v2.0/.well-known/openid-configuration`, (_request, response) => {
    response.json({
      issuer: issuer.tabIssuer,
      jwks_uri: `${tenantOrigin}/discovery/v2.0/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
    });
  });
  router.get(`/${tenantId}/discovery/v2.0/keys`, (_request, response) => {
    response.json({ keys: [{ ...publicJwk, issuer: issuer.tabIssuer }] });
  });

  router.get('/channel/.well-known/openidconfiguration', (_request, response) => {
    response.json({
      issuer: issuer.channelIssuer,
      jwks_uri: `${issuer.channelIssuer}/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
    });
  });
  router.get('/channel/.well-known/keys', (_request, response) => {
    response.json({ keys: [{ ...publicJwk, endorsements: ['msteams'] }] });
  });

  router.post(
    '/channel/oauth2/v2.0/token',
    express.urlencoded({ extended: false }),
    async (request, response) => {
      const asked = tokenRequest.safeParse(request.body);
      if (!asked.success) {
        response
          .status(400)
          .json({ error: 'invalid_request', error_description: 'Client credentials are needed.' });
        return;
      }
      const { client_id, client_secret } = asked.data;
      if (client_id !== bot.id || !sameSecret(client_secret, bot.password)) {
        response
          .status(401)
          .json({ error: 'invalid_client', error_description: 'Unknown client, or wrong secret.' });
        return;
      }
      response.set('Cache-Control', 'no-store').json(await issuer.botToken());
    },
  );
  return router;
}

function sameSecret(given: string, expected: string): boolean {
  // Digests, since only buffers of one length can be compared in constant time.
  return timingSafeEqual(digest(given), digest(expected));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
