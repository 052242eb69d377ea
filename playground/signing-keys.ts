import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import { z } from 'zod';
import { readJson, writeJson } from './saved-file.js';

export interface SigningKeys {
  keyId: string;
  privateKey: CryptoKey;
  publicKey: CryptoKey;
  /** For the documents that publish it. */
  publicJwk: JWK;
}

const savedKey = z.looseObject({
  kid: z.string(),
  kty: z.literal('RSA'),
  n: z.string(),
  e: z.string(),
  d: z.string(),
});

/**
 * The issuer's key pair. With a folder it is kept there: the bot remembers published keys for a day, and
 * would refuse tokens of a new pair after a restart of the playground alone.
 */
export async function signingKeys(folder?: string): Promise<SigningKeys> {
  const path = folder === undefined ? undefined : join(folder, 'playground-keys.json');
  const saved = path === undefined ? undefined : savedKey.safeParse(await readJson(path)).data;
  if (saved) return keysOf(saved);
  const { privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: crypto.randomUUID() };
  if (path !== undefined) await writeJson(path, jwk);
  return keysOf(savedKey.parse(jwk));
}

async function keysOf(jwk: z.infer<typeof savedKey>): Promise<SigningKeys> {
  const { kid, kty, n, e } = jwk;
  const publicJwk = { kty, n, e, kid, use: 'sig', alg: 'RS256' };
  return {
    keyId: kid,
    privateKey: await rsaKey(jwk),
    publicKey: await rsaKey(publicJwk),
    publicJwk,
  };
}

async function rsaKey(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, 'RS256');
  if (key instanceof Uint8Array) throw new Error('The signing key is not an RSA key.');
  return key;
}
