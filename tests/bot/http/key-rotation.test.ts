import { createSignIn, type SignIn } from '../../../bot/http/sign-in.js';
import { readSettings } from '../../../bot/settings.js';
import { testEnvironment, testIds } from '../../support/http-server-for-test.js';
import { startTokenIssuer, tabClaims, type TokenIssuer } from '../../support/token-issuer.js';

/** Entra changes the keys that it signs with: how soon that is noticed (docs/operating.md, "Keys"). */
describe('the keys that vouch for the tab’s tokens', () => {
  let issuer: TokenIssuer;
  let signIn: SignIn;
  let passed: number;

  beforeEach(async () => {
    passed = 0;
    issuer = await startTokenIssuer();
    signIn = createSignIn(readSettings(testEnvironment({ ACCORD_TOKEN_AUTHORITY: issuer.authority })));
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await issuer.close();
  });

  /** Lets the clock by which keys age go on; that of the tokens, which isn't asked for a number, stays. */
  function later(seconds: number): void {
    passed += seconds;
    jest.spyOn(Date, 'now').mockImplementation(() => new Date().getTime() + passed * 1000);
  }
  const answerTo = async (kid: string) => {
    const { tenantId, objectId, tabAppId: audience } = testIds;
    const seconds = Math.floor(new Date().getTime() / 1000);
    const claims = tabClaims({ authority: issuer.authority, tenantId, objectId, audience }, seconds);
    const answer = await signIn(`Bearer ${await issuer.token(claims, { kid })}`);
    return 'viewer' in answer ? 'signed in' : answer.refused;
  };

  it('are asked for again when a token names a new one, half a minute after the last time', async () => {
    expect(await answerTo('published')).toBe('signed in');
    await issuer.addKey('new');
    // Else anybody could have the keys asked for with each made-up name.
    expect(await answerTo('new')).toBe('token.unknown-key');
    expect(issuer.keyRequests).toBe(1);
    later(31);
    expect(await answerTo('new')).toBe('signed in');
    expect(await answerTo('published')).toBe('signed in');
    expect(issuer.keyRequests).toBe(2);
  });

  it('are not believed for more than ten minutes after they were withdrawn', async () => {
    await issuer.addKey('old');
    expect(await answerTo('old')).toBe('signed in');
    issuer.withdrawKey('old');
    later(9 * 60);
    expect(await answerTo('old')).toBe('signed in');
    later(61);
    expect(await answerTo('old')).toBe('token.unknown-key');
    expect(await answerTo('published')).toBe('signed in');
  });

  it('end at once where a token shows that they have changed', async () => {
    await issuer.addKey('old');
    expect(await answerTo('old')).toBe('signed in');
    issuer.withdrawKey('old');
    await issuer.addKey('new');
    later(31);
    expect(await answerTo('new')).toBe('signed in');
    expect(await answerTo('old')).toBe('token.unknown-key');
  });
});
