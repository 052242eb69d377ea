import express, { type Router } from 'express';
import { z } from 'zod';
import { people, principalNameOf, tenantId } from './people.js';

const asked = z.object({
  client_id: z.string(),
  redirect_uri: z.url(),
  scope: z.string().min(1),
  state: z.string().max(200),
  login_hint: z.string(),
  answer: z.enum(['yes', 'no']).optional(),
});

/** Who has allowed the app to sign them in. Everybody has, unless the playground is told to ask. */
export class Consents {
  readonly #given = new Set<string>();

  constructor(private readonly ask: boolean) {}

  has(objectId: string): boolean {
    return !this.ask || this.#given.has(objectId);
  }

  give(objectId: string): void {
    this.#given.add(objectId);
  }
}

/** Entra's page that asks for consent, and its way back to the app. */
export function consentRoutes(consents: Consents, app: { id: string; origin: string }): Router {
  const router = express.Router();
  router.get(`/${tenantId}/oauth2/v2.0/authorize`, (request, response) => {
    const given = asked.safeParse(request.query);
    if (!given.success || given.data.client_id !== app.id) {
      response.status(400).type('text').send('The app asks in a way that is not understood.');
      return;
    }
    const { redirect_uri: back, state, login_hint: hint, answer } = given.data;
    const person = people.find((one) => [one.email, principalNameOf(one)].includes(hint));
    if (new URL(back).origin !== app.origin || !person) {
      response.status(400).type('text').send('Nobody can be sent back there.');
      return;
    }
    if (answer === undefined) {
      const { answer: _none, ...again } = given.data;
      const link = (chosen: string) => `?${new URLSearchParams({ ...again, answer: chosen }).toString()}`;
      response.type('html').send(page(person.name, link('yes'), link('no')));
      return;
    }
    if (answer === 'yes') consents.give(person.objectId);
    const told = answer === 'yes' ? { code: 'a-code', state } : { error: 'access_denied', state };
    response.redirect(`${back}#${new URLSearchParams(told).toString()}`);
  });
  return router;
}

function page(name: string, yes: string, no: string): string {
  return `<!doctype html><html lang="en"><head><title>Permissions requested</title><link rel="icon" href="data:,"></head><body>
<h1>Permissions requested</h1>
<p>Accord would like to sign in ${escape(name)} and read their basic profile.</p>
<p><a href="${escape(yes)}">Accept</a> · <a href="${escape(no)}">Cancel</a></p>
</body></html>`;
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0) ?? 0};`);
