import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { PlaygroundPerson } from '../../../playground/playground-api.js';
import { Backstage } from './backstage.js';
import { channel } from './cast.js';
import { startChromium } from './chromium.js';
import { Product } from './product.js';
import { Seat, type Theme } from './seat.js';
import { listenTo } from './step.js';
import { Watch } from './watch.js';

const patience = 15_000;

export interface Entrance {
  width?: number;
  height?: number;
  /** Conversation id; the team's channel unless told otherwise. */
  place?: string;
  theme?: Theme;
  /** What the place shows first. */
  view?: 'posts' | 'tab';
  /** Page inside the tab, such as `charter/edit`. */
  page?: string;
  /** Another person on the same page. */
  beside?: PlaygroundPerson;
  /** The page hears nothing of what happens after it was loaded, like a phone without a connection. */
  deaf?: boolean;
}

/** The product and a browser for the stories of one file, and whoever has come in. */
export class Stage {
  readonly #contexts: BrowserContext[] = [];
  readonly #watches = new Map<Page, Watch>();

  constructor(
    readonly product: Product,
    readonly browser: Browser,
    readonly backstage = new Backstage(product),
  ) {}

  /** A person opens the playground in a browser profile of their own. */
  async enter(person: PlaygroundPerson, entrance: Entrance = {}): Promise<Seat> {
    const { place = channel.id, view = 'posts', page: shown, theme = 'light', beside } = entrance;
    const address = new URL(this.product.origin);
    address.search = new URLSearchParams({
      as: person.objectId,
      place,
      view,
      theme,
      ...(shown !== undefined && { page: shown }),
      ...(beside && { beside: beside.objectId }),
    }).toString();
    const seat = new Seat(await this.open(address.href, entrance), person);
    await seat.window.waitFor();
    return seat;
  }

  /** Any address in a browser profile of its own. */
  async open(address: string, { width = 1440, height = 900, deaf }: Entrance = {}): Promise<Page> {
    const context = await this.browser.newContext({
      viewport: { width, height },
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(patience);
    this.#contexts.push(context);
    // Left without an answer.
    if (deaf) await context.route('**/api/events*', () => undefined);
    const watch = new Watch(context);
    const page = await context.newPage();
    this.#watches.set(page, watch);
    await page.goto(address);
    return page;
  }

  /** Declares one of the browser's complaints to be part of the story. */
  expectComplaint({ page }: Seat, complaint: RegExp): void {
    this.#watches.get(page)?.expect(complaint);
  }

  get complaints(): string[] {
    return [...this.#watches.values()].flatMap(({ complaints }) => complaints);
  }

  /** Everybody leaves. */
  async clear(): Promise<void> {
    this.#watches.clear();
    await Promise.all(this.#contexts.splice(0).map((context) => context.close()));
  }
}

/**
 * Starts the product and a browser for the stories of this file, and ends them. A story also fails if a
 * console error, an uncaught error or a failed request came up that it has not declared.
 */
export function prepareStage(words: string[] = []): () => Stage {
  let product: Product | undefined;
  let browser: Browser | undefined;
  let stage: Stage | undefined;

  beforeAll(async () => {
    product = await Product.start(words);
    listenTo(product);
    browser = await startChromium();
    stage = new Stage(product, browser);
  });
  afterEach(async () => {
    const complaints = stage?.complaints ?? [];
    await stage?.clear();
    expect(complaints).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  return () => {
    if (stage === undefined) throw new Error('The stage is not ready.');
    return stage;
  };
}
