import {
  createRemoteJWKSet,
  decodeJwt,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import { z } from 'zod';
import type { Settings } from '../settings.js';

/** The person behind a request of the tab, as their tenant vouches for them. Ids are lower-case GUIDs. */
export interface Viewer {
  readonly tenantId: string;
  readonly objectId: string;
  readonly name: string;
}

/** Why a token was refused. For the log only: the client always gets the same 401. */
export type SignInRefusal =
  | 'token.missing'
  | 'token.malformed'
  | 'token.tenant'
  | 'token.algorithm'
  | 'token.unknown-key'
  | 'token.signature'
  | 'token.issuer'
  | 'token.audience'
  | 'token.expired'
  | 'token.not-yet-valid'
  | 'token.app-only'
  | 'token.scope'
  | 'token.claims';

export type SignInResult = { viewer: Viewer } | { refused: SignInRefusal };

/** Takes the `Authorization` header. Throws `KeysUnreachable` when the issuer's keys can't be had. */
export type SignIn = (authorization: string | undefined) => Promise<SignInResult>;

/** The issuer's keys are out of reach: nobody's fault who signs in, so it is no 401. */
export class KeysUnreachable extends Error {
  override readonly name = 'KeysUnreachable';
}

export type SignInSettings = Pick<
  Settings,
  'tenants' | 'tokenAuthority' | 'tabAppId' | 'botId' | 'publicOrigin'
>;

const clockToleranceSeconds = 120;

const guidSchema = z
  .string()
  .toLowerCase()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);

const viewerClaimsSchema = z.object({
  oid: guidSchema,
  tid: guidSchema,
  name: z.string().max(300).catch(''),
});

/**
 * Verifies the Teams single sign-on tokens of the tab: RS256 by the keys of the token's own tenant, which must be
 * one of those allowed, for our audience, in time, on behalf of a person (`scp` with `access_as_user`).
 * Claims: https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 */
export function createSignIn(settings: SignInSettings): SignIn {
  const audience = [
    settings.tabAppId,
    `api://${new URL(settings.publicOrigin).host}/botid-${settings.botId}`,
  ];
  // One set of keys for each allowed tenant; made up front, so that no token can make another.
  const keys = new Map(settings.tenants.map((tenant) => [tenant, keysOf(settings.tokenAuthority, tenant)]));

  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return { refused: authorization ? 'token.malformed' : 'token.missing' };
    const claimed = claimedTenant(token);
    if (claimed === undefined) return { refused: 'token.malformed' };
    const tenantKeys = keys.get(claimed);
    if (!tenantKeys) return { refused: 'token.tenant' };
    try {
      const { payload } = await jwtVerify(token, tenantKeys, {
        algorithms: ['RS256'],
        issuer: `${settings.tokenAuthority}/${claimed}/v2.0`,
        audience,
        clockTolerance: clockToleranceSeconds,
        requiredClaims: ['exp'],
      });
      return viewerOf(payload);
    } catch (error) {
      return { refused: refusalOf(error) };
    }
  };
}

/** Read before the signature is checked, and used for nothing but picking whose keys check it. */
function claimedTenant(token: string): string | undefined {
  try {
    return guidSchema.safeParse(decodeJwt(token).tid).data;
  } catch {
    return undefined;
  }
}

function viewerOf(payload: JWTPayload): SignInResult {
  if (payload['idtyp'] === 'app') return { refused: 'token.app-only' };
  const scopes = typeof payload['scp'] === 'string' ? payload['scp'].split(' ') : [];
  if (!scopes.includes('access_as_user')) return { refused: 'token.scope' };
  const claims = viewerClaimsSchema.safeParse(payload);
  if (!claims.success) return { refused: 'token.claims' };
  return { viewer: { tenantId: claims.data.tid, objectId: claims.data.oid, name: claims.data.name } };
}

function keysOf(authority: string, tenant: string): JWTVerifyGetKey {
  const find = createRemoteJWKSet(new URL(`${authority}/${tenant}/discovery/v2.0/keys`), {
    timeoutDuration: 5_000,
  });
  return async (header, token) => {
    try {
      return await find(header, token);
    } catch (error) {
      // Everything else than "no such key" comes from asking for the keys: no answer, no 200, no JSON.
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
        throw error;
      throw new KeysUnreachable(`No keys from ${authority} for tenant ${tenant}.`, { cause: error });
    }
  };
}

function refusalOf(error: unknown): SignInRefusal {
  if (error instanceof errors.JWTExpired) return 'token.expired';
  if (error instanceof errors.JWTClaimValidationFailed) return claimRefusals[error.claim] ?? 'token.claims';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'token.signature';
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported)
    return 'token.algorithm';
  if (error instanceof errors.JWKSNoMatchingKey) return 'token.unknown-key';
  // A header without `kid` where the tenant has several keys; Entra always names the key.
  if (error instanceof errors.JWKSMultipleMatchingKeys) return 'token.unknown-key';
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) return 'token.malformed';
  throw error;
}

const claimRefusals: Partial<Record<string, SignInRefusal>> = {
  iss: 'token.issuer',
  aud: 'token.audience',
  exp: 'token.expired',
  nbf: 'token.not-yet-valid',
};
