// Stands in for Entra in a process of its own: real keys, real endpoints, tokens of its making. Its parent says
// which tenant it is of, and which claims the next tokens have.
import { OAuth2Server } from 'oauth2-mock-server';

const tenant = process.argv[2] ?? '';
const base = `/${tenant}`;
const server = new OAuth2Server(undefined, undefined, {
  endpoints: {
    wellKnownDocument: `${base}/v2.0/.well-known/openid-configuration`,
    jwks: `${base}/discovery/v2.0/keys`,
    token: `${base}/oauth2/v2.0/token`,
    authorize: `${base}/oauth2/v2.0/authorize`,
  },
});
await server.issuer.keys.generate('RS256');
await server.start(0, '127.0.0.1');
const origin = `http://127.0.0.1:${server.address().port}`;
server.issuer.url = `${origin}${base}/v2.0`;

let claims = {};
server.service.on('beforeTokenSigning', (token) => Object.assign(token.payload, claims));
process.on('message', (wanted) => {
  claims = wanted;
  process.send?.({ origin });
});
process.on('disconnect', () => void server.stop());
process.send?.({ origin });
