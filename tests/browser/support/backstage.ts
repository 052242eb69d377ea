import { ulid } from 'ulid';
import { z } from 'zod';
import { suggestions } from '../../../domain/charter/starting-text.js';
import type { PlaygroundPerson } from '../../../playground/playground-api.js';
import { cast, channel, workspaceId } from './cast.js';
import type { Product } from './product.js';

const charterPage = z.object({
  data: z.object({
    underWay: z
      .object({
        number: z.number(),
        fingerprint: z.string().nullable(),
        articleEdits: z.partialRecord(z.string(), z.object({ revision: z.number() })),
      })
      .nullable(),
  }),
});

/** Brings a workspace to where a story begins, over HTTP: what the story itself is about is done in the browser. */
export class Backstage {
  constructor(private readonly product: Product) {}

  async install(): Promise<void> {
    await this.playground(`conversations/${encodeURIComponent(channel.id)}/installed`, {
      as: cast.chiefOfStaff.objectId,
      installed: true,
    });
  }

  /** Adds the bot and sets it up; both leaders accept. */
  async setUp(): Promise<void> {
    await this.install();
    await this.choosePeople();
    await this.acceptRoles();
  }

  /** What the set-up dialog sends. */
  async choosePeople(): Promise<void> {
    await this.playground('dialogs', {
      as: cast.chiefOfStaff.objectId,
      conversationId: channel.id,
      step: 'submit',
      data: {
        v: 1,
        dialog: 'workspace.set-up',
        workspace: workspaceId,
        commandId: ulid(),
        ceo: cast.ceo.objectId,
        cio: cast.cio.objectId,
        facilitators: cast.chiefOfStaff.objectId,
        executives: cast.executive.objectId,
        timeZone: 'Europe/Berlin',
        currency: 'EUR',
      },
    });
  }

  async acceptRoles(): Promise<void> {
    for (const role of ['ceo', 'cio'] as const) {
      await this.playground('actions', {
        as: cast[role].objectId,
        conversationId: channel.id,
        messageId: await this.firstCard(),
        verb: 'workspace.accept',
        data: { v: 1, workspace: workspaceId, role, commandId: ulid(), on: 'welcome' },
        trigger: 'manual',
      });
    }
  }

  /** Opens a draft and fills in what it lacks. */
  async draftCharter(person = cast.chiefOfStaff): Promise<void> {
    await this.api(person, 'POST', '/charters');
    const articles = {
      summary: { text: suggestions.summary },
      purpose: { text: suggestions.purpose },
      team: {
        people: [{ name: 'Amira Haddad', discipline: 'data-science', share: 100 }],
        reasons: {
          'data-science': '',
          engineering: 'From the platform team.',
          'business-analysis': 'Hiring.',
        },
      },
    };
    for (const [article, content] of Object.entries(articles)) await this.write(article, content, person);
  }

  /** Saves an article, on top of whatever was saved before and whoever has signed. */
  async write(article: string, content: object, person = cast.chiefOfStaff): Promise<void> {
    const { number, articleEdits } = await this.underWay();
    const basedOn = articleEdits[article]?.revision ?? 0;
    await this.api(person, 'PUT', `/charters/${number}/articles/${article}`, {
      content,
      basedOn,
      voidSignatures: true,
    });
  }

  async propose(person = cast.chiefOfStaff): Promise<void> {
    await this.api(person, 'POST', `/charters/${(await this.underWay()).number}/propose`);
  }

  async sign(person: PlaygroundPerson): Promise<void> {
    const { number, fingerprint } = await this.underWay();
    await this.api(person, 'POST', `/charters/${number}/sign`, { fingerprint });
  }

  async decline(person: PlaygroundPerson, reason: string): Promise<void> {
    const { number, fingerprint } = await this.underWay();
    await this.api(person, 'POST', `/charters/${number}/decline`, { fingerprint, reason });
  }

  async withdraw(person = cast.chiefOfStaff): Promise<void> {
    await this.api(person, 'POST', `/charters/${(await this.underWay()).number}/withdraw`);
  }

  /** A command or a question of the tab's. Throws for an answer other than 200. */
  async api(person: PlaygroundPerson, method: string, path: string, body: object = {}): Promise<unknown> {
    const { token } = z
      .object({ token: z.string() })
      .parse(await this.playground('tokens', { as: person.objectId }));
    const response = await fetch(`${this.product.tabOrigin}/api/workspaces/${workspaceId}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': ulid(),
      },
      ...(method !== 'GET' && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return JSON.parse(text);
  }

  private async underWay() {
    const { data } = charterPage.parse(await this.api(cast.chiefOfStaff, 'GET', '/charters'));
    if (!data.underWay) throw new Error('No version is under way.');
    return data.underWay;
  }

  private async firstCard(): Promise<string> {
    const path = `conversations/${encodeURIComponent(channel.id)}/messages?as=${cast.chiefOfStaff.objectId}`;
    const response = await fetch(`${this.product.origin}/api/${path}`);
    const [first] = z.array(z.object({ id: z.string() })).parse(await response.json());
    if (!first) throw new Error('The bot has posted nothing.');
    return first.id;
  }

  private async playground(path: string, body: object): Promise<unknown> {
    const response = await fetch(`${this.product.origin}/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }
}
