import { screen, waitFor, within } from '@testing-library/react';
import { authorityAnswerSchema, type AuthorityAnswer } from '../../../../domain/authority/authority-api.js';
import { renderTab } from '../../support/render-tab.js';
import { api, ceo, frame, workspaceId } from '../../support/sample-answers.js';
import { problem, stubServer } from '../../support/stub-server.js';

const server = stubServer();
const page = `/workspaces/${workspaceId}/authority`;
const term = { from: '2027-01-01', to: '2027-12-31', above: 'ceo' as const };
const newest = {
  budget: { ...term, perDecision: 50_000, perPeriod: 120_000, period: 'quarter' as const },
  hiring: null,
  vendor: null,
  grades: [],
  version: 3,
  savedBy: ceo.objectId,
  savedAt: '2026-11-20T09:00:00.000Z',
};
const answer = (data: Partial<AuthorityAnswer['data']> = {}, permitted = ['authority.edit']) => ({
  body: authorityAnswerSchema.parse({
    ...frame(),
    data: { currency: 'EUR', chartered: false, inForce: null, newest, proposed: null, bars: [], ...data },
    permitted,
  }),
});
const saved = { body: { revision: 8, data: { newest } } };

beforeEach(() => {
  localStorage.clear();
  server.on(`GET ${api}/authority`, answer());
});

const put = () => server.requests(`PUT ${api}/authority/limits`);

test('limits are written in the workspace’s currency and saved on what was on the screen', async () => {
  server.on(`PUT ${api}/authority/limits`, saved);
  const { user } = await renderTab(page);
  await user.click(await screen.findByRole('button', { name: 'Edit the limits' }));
  const amount = await screen.findByRole('textbox', { name: /One decision, up to \(EUR\)/ });
  await user.clear(amount);
  await user.type(amount, '60,000');
  expect(screen.getByText('That is 60,000 EUR.')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: /From lowest to highest/ }), 'Junior{enter}Senior');
  await user.click(screen.getByRole('checkbox', { name: 'The CIO may hire' }));
  const hiring = within(screen.getByRole('group', { name: 'Hiring' }));
  await user.type(hiring.getByRole('textbox', { name: /Positions of one decision/ }), '2');
  await user.type(hiring.getByRole('textbox', { name: /Positions in all/ }), '6');
  await user.selectOptions(hiring.getByRole('combobox', { name: /Up to grade/ }), 'Senior');
  await user.selectOptions(hiring.getByRole('combobox', { name: /Above it/ }), 'Both approve');
  await user.type(hiring.getByLabelText(/^From/), '2027-01-01');
  await user.type(hiring.getByLabelText(/^To/), '2027-06-30');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(put()).toHaveLength(1));
  expect(put()[0]?.body).toEqual({
    limits: {
      budget: { ...newest.budget, perDecision: 60_000 },
      hiring: {
        perDecision: 2,
        inAll: 6,
        upToGrade: 'Senior',
        from: '2027-01-01',
        to: '2027-06-30',
        above: 'both',
      },
      vendor: null,
      grades: ['Junior', 'Senior'],
    },
    basedOn: 3,
    voidSignatures: false,
  });
  expect(await screen.findByRole('heading', { name: 'Delegated authority' })).toBeTruthy();
});

test('what is wrong is said at its field, and nothing is sent', async () => {
  const { user } = await renderTab(`${page}/edit`);
  await user.click(await screen.findByRole('checkbox', { name: 'The CIO may sign with vendors' }));
  const vendor = within(screen.getByRole('group', { name: 'Vendor commitments' }));
  await user.type(vendor.getByRole('textbox', { name: /Value of one contract/ }), 'much');
  await user.type(vendor.getByLabelText(/^From/), '2027-06-01');
  await user.type(vendor.getByLabelText(/^To/), '2027-05-31');
  await user.type(screen.getByRole('textbox', { name: /From lowest to highest/ }), 'Senior{enter}senior');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Write an amount, such as 25000 or 1250.50; 0 for none.')).toBeTruthy();
  expect(screen.getByText('The last day lies before the first.')).toBeTruthy();
  expect(screen.getByText('“senior” is listed twice.')).toBeTruthy();
  expect(put()).toHaveLength(0);
});

test('a proposed charter keeps its signatures until the person says that they may go', async () => {
  const words = 'Changing them voids the signatures and takes it back to draft.';
  server.on(
    `PUT ${api}/authority/limits`,
    problem(409, 'authority.signatures-would-be-void', 'Not done', words),
  );
  const { user } = await renderTab(`${page}/edit`);
  await user.click(await screen.findByRole('button', { name: 'Save' }));
  expect(await screen.findByText(new RegExp(words))).toBeTruthy();
  server.on(`PUT ${api}/authority/limits`, saved);
  await user.click(screen.getByRole('button', { name: 'Save, and void the signatures' }));
  await waitFor(() => expect(put()).toHaveLength(2));
  expect(put()[1]?.body).toMatchObject({ voidSignatures: true });
});

test('what was typed survives a reload and somebody else’s save', async () => {
  const first = await renderTab(`${page}/edit`);
  const amount = () => screen.findByRole('textbox', { name: /One decision, up to/ });
  await first.user.clear(await amount());
  await first.user.type(await amount(), '70000');
  first.unmount();
  server.on(`GET ${api}/authority`, answer({ newest: { ...newest, version: 4 } }));
  server.on(`PUT ${api}/authority/limits`, saved);
  const { user } = await renderTab(`${page}/edit`);
  expect((await amount()).getAttribute('value')).toBe('70000');
  expect(screen.getByText(/Somebody has saved other limits since you began/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Go on with mine' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(put()[0]?.body).toMatchObject({ basedOn: 4 }));
});

test('the page says in sentences what is delegated and what is to be signed, and who may not edit is offered nothing', async () => {
  server.on(`GET ${api}/authority`, answer({ inForce: { ...newest, version: 2 } }, []));
  await renderTab(page);
  expect(await screen.findByRole('heading', { name: 'To be signed' })).toBeTruthy();
  expect(screen.getAllByText(/Up to 50,000 EUR a decision and 120,000 EUR a calendar quarter/)).toHaveLength(
    2,
  );
  expect(screen.queryByRole('button', { name: 'Edit the limits' })).toBeNull();
});
