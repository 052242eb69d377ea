import type { BrowserContext } from 'playwright-core';

/**
 * Complaints that belong to the product: teams-js asks a server of Microsoft's for the newest list of Teams'
 * addresses as soon as it is loaded, and there is no switch for it. Our content security policy forbids it, and
 * teams-js goes on with the list that it was built with.
 */
const known = [/res\.cdn\.office\.net\/teams-js\/validDomains/];

/** What went wrong in a browser without anybody being told: console errors, uncaught errors, failed requests. */
export class Watch {
  readonly #heard: string[] = [];
  readonly #expected: RegExp[] = [];

  constructor(context: BrowserContext) {
    context.on('console', (message) => {
      if (message.type() !== 'error') return;
      const { url } = message.location();
      this.#hear(`console: ${message.text()} (${url})`);
    });
    context.on('weberror', (fault) => this.#hear(`uncaught: ${String(fault.error())}`));
    context.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? 'failed';
      // A page that is left lets go of what it was asking for.
      if (reason === 'net::ERR_ABORTED') return;
      this.#hear(`request: ${request.method()} ${request.url()} ${reason}`);
    });
  }

  /** From now on this one belongs to the story, such as the browser's own line about an answer of 409. */
  expect(complaint: RegExp): void {
    this.#expected.push(complaint);
  }

  get complaints(): string[] {
    const allowed = [...known, ...this.#expected];
    return this.#heard.filter((complaint) => !allowed.some((each) => each.test(complaint)));
  }

  #hear(complaint: string): void {
    this.#heard.push(complaint);
  }
}
