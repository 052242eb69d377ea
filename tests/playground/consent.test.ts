import express from 'express';
import request from 'supertest';
import { Consents, consentRoutes } from '../../playground/consent.js';
import { people, principalNameOf, tenantId } from '../../playground/people.js';

const app = { id: '8b7a6c5d-4e3f-4a2b-9c1d-0e9f8a7b6c5d', origin: 'http://localhost:3978' };
const [person] = people;
const guest = people.find(({ kind }) => kind === 'guest');
if (!person || !guest) throw new Error('The playground lacks somebody.');

const address = `/${tenantId}/oauth2/v2.0/authorize`;
const back = `${app.origin}/tab/consent`;
const wish = {
  client_id: app.id,
  redirect_uri: back,
  scope: 'openid',
  state: 'a state & more',
  login_hint: person.email,
};

let consents: Consents;
const ask = (change: Record<string, string> = {}) =>
  request(express().use(consentRoutes(consents, app)))
    .get(address)
    .query({ ...wish, ...change });

beforeEach(() => {
  consents = new Consents(true);
});

describe('the playground’s stand-in for Entra’s consent', () => {
  it('asks by name, and takes nothing for a yes yet', async () => {
    const answer = await ask();
    expect(answer.status).toBe(200);
    expect(answer.type).toBe('text/html');
    expect(answer.text).toContain(person.name);
    expect(consents.has(person.objectId)).toBe(false);
  });

  it('offers a yes and a no that ask for the same', async () => {
    const { text } = await ask();
    const links = [...text.matchAll(/<a href="([^"]+)"/g)].map(([, link = '']) => read(link));
    expect(links).toEqual([
      { ...wish, answer: 'yes' },
      { ...wish, answer: 'no' },
    ]);
  });

  it('remembers a yes for that person alone, and sends them back with a code and their state', async () => {
    const { headers, status } = await ask({ answer: 'yes' });
    expect(status).toBe(302);
    expect(headers['location']).toBe(`${back}#code=a-code&state=a+state+%26+more`);
    expect(people.filter(({ objectId }) => consents.has(objectId))).toEqual([person]);
  });

  it('sends back with a no, and lets nobody in by it', async () => {
    const { headers } = await ask({ answer: 'no' });
    expect(headers['location']).toBe(`${back}#error=access_denied&state=a+state+%26+more`);
    expect(consents.has(person.objectId)).toBe(false);
  });

  it('knows a guest by the name that they sign in with', async () => {
    await ask({ login_hint: principalNameOf(guest), answer: 'yes' });
    expect(consents.has(guest.objectId)).toBe(true);
  });

  it.each([
    ['another app', { client_id: 'b0000000-0000-4000-8000-000000000001' }],
    ['a way back to another site', { redirect_uri: 'https://evil.example/tab/consent' }],
    ['a way back that is no address', { redirect_uri: 'back' }],
    ['nobody’s name', { login_hint: 'nobody@northwind-robotics.example' }],
    ['no scope', { scope: '' }],
    ['an answer that isn’t one', { answer: 'maybe' }],
  ])('sends nobody anywhere for %s', async (_, change) => {
    const answer = await ask({ answer: 'yes', ...change });
    expect(answer.status).toBe(400);
    expect(answer.headers['location']).toBeUndefined();
    expect(consents.has(person.objectId)).toBe(false);
  });

  it('shows what it was asked with as text', async () => {
    const { text } = await ask({ state: '"><script>alert(1)</script>' });
    expect(text).not.toContain('<script');
  });

  it('has everybody’s consent unless it is told to ask', () => {
    expect(new Consents(false).has(person.objectId)).toBe(true);
  });
});

const read = (link: string): Record<string, string> =>
  Object.fromEntries(
    new URLSearchParams(link.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))),
  );
