import { ServiceClientCredentialsFactory, type AppCredentials } from 'botframework-connector';
import { z } from 'zod';

const tokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

type Credentials = Pick<AppCredentials, 'signRequest'>;
type OutgoingRequest = Parameters<Credentials['signRequest']>[0];

/** How long before its end a token is replaced, so that none expires on its way. */
const renewalMargin = 120_000;

/**
 * The bot's tokens from the token endpoint of an authority of our own. Microsoft's sign-in library, which
 * serves the real cloud, refuses an authority that it doesn't know.
 */
export class AuthorityCredentialsFactory extends ServiceClientCredentialsFactory {
  private readonly credentials: Credentials;

  constructor(
    authority: string,
    private readonly botId: string,
    password: string,
  ) {
    super();
    this.credentials = new AuthorityCredentials(`${authority}/oauth2/v2.0/token`, botId, password);
  }

  override async isValidAppId(appId: string): Promise<boolean> {
    return appId === this.botId;
  }

  override async isAuthenticationDisabled(): Promise<boolean> {
    return false;
  }

  override async createCredentials(appId: string): Promise<Credentials> {
    if (appId !== this.botId) throw new Error('Credentials were asked for another bot.');
    return this.credentials;
  }
}

class AuthorityCredentials implements Credentials {
  private current: Promise<{ token: string; renewAt: number }> | undefined;

  constructor(
    private readonly endpoint: string,
    private readonly botId: string,
    private readonly password: string,
  ) {}

  async signRequest(request: OutgoingRequest): Promise<OutgoingRequest> {
    request.headers.set('authorization', `Bearer ${await this.token()}`);
    return request;
  }

  private async token(): Promise<string> {
    const known = await this.current?.catch(() => undefined);
    if (known && known.renewAt > Date.now()) return known.token;
    this.current = this.askForToken();
    return (await this.current).token;
  }

  private async askForToken(): Promise<{ token: string; renewAt: number }> {
    const response = await fetch(this.endpoint, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: this.botId,
        client_secret: this.password,
        scope: 'https://api.botframework.com/.default',
      }),
      signal: AbortSignal.timeout(10_000),
    });
    if (!response.ok) throw new Error(`${this.endpoint} refused the bot's credentials: ${response.status}.`);
    const { access_token, expires_in } = tokenAnswer.parse(await response.json());
    return { token: access_token, renewAt: Date.now() + expires_in * 1000 - renewalMargin };
  }
}
