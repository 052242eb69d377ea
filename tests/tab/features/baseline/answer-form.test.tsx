import { screen, waitFor, within } from '@testing-library/react';
import type { AnswersBody } from '../../../../domain/baseline/baseline-api.js';
import type { PartialAnswers } from '../../../../domain/baseline/baseline.js';
import { renderTab } from '../../support/render-tab.js';
import { api, workspaceId } from '../../support/sample-answers.js';
import { baselineAnswer, items, measuredRound, mei, sentRound } from '../../support/sample-baseline.js';
import { problem, stubServer } from '../../support/stub-server.js';

// jsdom lacks it, and user-event needs it to walk through radio buttons.
Object.assign(globalThis, { CSS: { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') } });

const server = stubServer();
const path = `/workspaces/${workspaceId}/baseline`;
const answersRoute = `PUT ${api}/baseline/rounds/1/answers`;
const asked = (own: PartialAnswers) =>
  baselineAnswer({ underWay: { ...sentRound, own }, permitted: ['baseline.answer'] });

/** Keeps answers as the server does. */
function keepAnswers(own: PartialAnswers = {}): void {
  let kept = own;
  server.on(`GET ${api}/baseline`, () => ({ body: asked(kept) }));
  server.on(answersRoute, ({ body }) => {
    for (const { item, ...given } of (body as AnswersBody).answers) {
      kept = { ...kept, [item]: { ...kept[item], ...given } };
    }
    const complete = items.every(({ id }) => kept[id]?.today && kept[id].should);
    return { body: { revision: 7, data: { own: kept, complete, state: 'sent' } } };
  });
}

async function group(name: string) {
  return within(await screen.findByRole('group', { name }));
}

const choose = (of: Awaited<ReturnType<typeof group>>, question: string) =>
  within(of.getByRole('radiogroup', { name: question }));

test('asks two questions an item and saves each answer as it is given', async () => {
  keepAnswers();
  const { user } = await renderTab(path);
  const market = await group('1. Market focus');
  await user.click(choose(market, 'Who owns it today?').getByRole('radio', { name: 'CEO' }));
  await waitFor(() => expect(server.requests(answersRoute)).toHaveLength(1));
  expect(server.requests(answersRoute)[0]?.body).toEqual({
    answers: [{ item: 'market-focus', today: 'ceo' }],
  });
  await user.click(choose(market, 'Who should own it?').getByRole('radio', { name: 'Both' }));
  expect(await screen.findByText(/1 of 3 answered\. All is saved\./)).toBeTruthy();
});

test('can be worked by keyboard alone', async () => {
  keepAnswers();
  const { user } = await renderTab(path);
  const today = choose(await group('1. Market focus'), 'Who owns it today?');
  today.getByRole('radio', { name: 'CEO' }).focus();
  await user.keyboard(' ');
  await user.keyboard('{ArrowRight}');
  await waitFor(() => expect(today.getByRole('radio', { name: 'CIO' })).toHaveProperty('checked', true));
  await user.tab();
  expect(document.activeElement?.closest('[role=radiogroup]')?.getAttribute('aria-labelledby')).toBeTruthy();
});

test('names somebody else as a person or by a title', async () => {
  keepAnswers();
  const { user } = await renderTab(path);
  const hiring = await group('2. Hiring for AI');
  await user.click(choose(hiring, 'Who owns it today?').getByRole('radio', { name: 'Somebody else' }));
  expect(server.requests(answersRoute)).toHaveLength(0);
  await user.selectOptions(hiring.getByLabelText('Who owns it today? Choose them'), 'Mei Tan');
  await user.click(choose(hiring, 'Who should own it?').getByRole('radio', { name: 'Somebody else' }));
  await user.selectOptions(hiring.getByLabelText('Who should own it? Choose them'), 'Somebody by title …');
  await user.type(hiring.getByLabelText('Who should own it? Their title'), 'Head of HR{Enter}');
  await screen.findByText(/1 of 3 answered\. All is saved\./);
  expect(server.requests(answersRoute).map(({ body }) => (body as AnswersBody).answers)).toEqual([
    [{ item: 'hiring', today: { person: mei.objectId } }],
    [{ item: 'hiring', should: { title: 'Head of HR' } }],
  ]);
});

test('shows what was answered before, and says when all is', async () => {
  const all = Object.fromEntries(items.map(({ id }) => [id, { today: 'cio', should: 'cio' } as const]));
  keepAnswers({ ...all, hiring: { today: 'nobody', should: { person: mei.objectId } } });
  await renderTab(path);
  const hiring = await group('2. Hiring for AI');
  const today = choose(hiring, 'Who owns it today?');
  expect(today.getByRole('radio', { name: 'Nobody' })).toHaveProperty('checked', true);
  expect(hiring.getByLabelText('Who should own it? Choose them')).toHaveProperty('value', mei.objectId);
  expect(screen.getByText(/You have answered everything/)).toBeTruthy();
});

test('an answer survives an unreachable server and is sent again on demand', async () => {
  keepAnswers();
  server.on(
    answersRoute,
    problem(503, 'service.unavailable', 'Not available at the moment', 'Nothing was lost.'),
  );
  const { user } = await renderTab(path);
  const market = await group('1. Market focus');
  const today = choose(market, 'Who owns it today?');
  await user.click(today.getByRole('radio', { name: 'CIO' }));
  await screen.findByText('Not available at the moment');
  expect(today.getByRole('radio', { name: 'CIO' })).toHaveProperty('checked', true);
  expect(screen.getByText(/Not saved yet\./)).toBeTruthy();
  keepAnswers();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText(/All is saved\./);
  expect(server.requests(answersRoute).at(-1)?.body).toEqual({
    answers: [{ item: 'market-focus', today: 'cio' }],
  });
});

test('the last answer of both leads to the answers side by side', async () => {
  const all = Object.fromEntries(items.map(({ id }) => [id, { today: 'cio', should: 'cio' } as const]));
  const { hiring: _, ...others } = all;
  server.on(`GET ${api}/baseline`, { body: asked({ ...others, hiring: { should: 'cio' } }) });
  const { user } = await renderTab(path);
  server.on(answersRoute, () => {
    const measured = measuredRound(
      [
        ['cio', 'ceo'],
        ['nobody', 'nobody'],
        ['cio', 'cio'],
      ],
      [],
    );
    server.on(`GET ${api}/baseline`, { body: { ...baselineAnswer({ measured }), revision: 8 } });
    return { body: { revision: 8, data: { own: all, complete: true, state: 'final' } } };
  });
  const today = choose(await group('2. Hiring for AI'), 'Who owns it today?');
  await user.click(today.getByRole('radio', { name: 'Nobody' }));
  expect(await screen.findByText('67 %')).toBeTruthy();
  expect(screen.queryByRole('heading', { name: 'Your answers' })).toBeNull();
});

test('somebody who isn’t asked sees who has answered, and no form', async () => {
  const leaders = {
    ...sentRound.leaders,
    cio: sentRound.leaders.cio && { ...sentRound.leaders.cio, answered: true },
  };
  server.on(`GET ${api}/baseline`, { body: baselineAnswer({ underWay: { ...sentRound, leaders } }) });
  await renderTab(path);
  const status = within(await screen.findByRole('region', { name: 'Who has answered' }));
  expect(status.getByText('Ada Lindqvist (CEO) has not yet answered')).toBeTruthy();
  expect(status.getByText('Ravi Menon (CIO) has answered')).toBeTruthy();
  expect(status.getByText(/by November 30, 2026/)).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
});
