import { fireEvent, screen, within } from '@testing-library/react';
import { pushBodySchema, type PushKeyAnswer } from '../../../../domain/kpis/push-api.js';
import { renderTab } from '../../support/render-tab.js';
import { api, ceo, frame, workspaceId } from '../../support/sample-answers.js';
import { accuracy, kpisAnswer } from '../../support/sample-kpis.js';
import { problem, stubServer } from '../../support/stub-server.js';

const server = stubServer();
const look = `POST ${api}/kpis/import-preview`;
const carryOut = `POST ${api}/kpis/import`;
const make = `POST ${api}/kpi-key`;
const revoke = `POST ${api}/kpi-key/revoke`;
const table = 'KPI,Period,Value\nModel accuracy,2026-W47,93';
const digest = 'd'.repeat(64);
const nothing = { problems: [], entered: 0, corrected: 0, unchanged: 0, readings: [], digest };

const open = async (button: string) => {
  const answer = kpisAnswer([accuracy], {}, ['kpis.define', 'kpis.import', 'kpis.manage-key']);
  server.on(`GET ${api}/kpis`, { body: answer });
  const { user } = await renderTab(`/workspaces/${workspaceId}/kpis`);
  await user.click(await screen.findByRole('button', { name: button }));
  return user;
};

describe('import of readings', () => {
  const openTable = async () => {
    const user = await open('Import readings');
    fireEvent.change(await screen.findByLabelText('CSV, or cells out of a spreadsheet'), {
      target: { value: table },
    });
    await user.click(screen.getByRole('button', { name: 'Look at what would change' }));
    return user;
  };

  test('names each mistake by line and column, and offers no import', async () => {
    const said = 'There is no KPI called “Model accuracy”.';
    const mistake = { line: 2, column: 1, heading: 'KPI', code: 'import.kpi-unknown', said };
    server.on(look, { body: { revision: 7, data: { ...nothing, problems: [mistake] } } });
    await openTable();
    const mistakes = within(await screen.findByRole('region', { name: 'Mistakes by line and column' }));
    expect(mistakes.getByRole('row', { name: `2 1 KPI ${said}` })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Import \d/ })).toBeNull();
    expect(server.requests(carryOut)).toEqual([]);
  });

  const correction = {
    line: 2,
    kpi: 'model-accuracy',
    name: 'Model accuracy',
    period: '2026-W46',
    before: { value: 92, pulse: null, note: '' },
    after: { value: 93, pulse: null, note: 'Measured again.' },
    kind: 'corrected',
  };
  const previewed = { ...nothing, corrected: 1, unchanged: 2, readings: [correction] };

  test('shows what would change, and sends exactly that once it is confirmed', async () => {
    server.on(look, { body: { revision: 7, data: previewed } });
    server.on(carryOut, { body: { revision: 8, data: { readings: 3 } } });
    const user = await openTable();
    const changes = within(await screen.findByRole('region', { name: 'What would change' }));
    expect(
      changes.getByRole('row', { name: '2 Model accuracy week 46, 2026 92 93 Measured again.' }),
    ).toBeTruthy();
    expect(screen.getByText('1 correction. 2 readings are there already.')).toBeTruthy();
    expect(server.requests(carryOut)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Import 1 reading' }));
    expect(await screen.findByText('3 readings were imported.')).toBeTruthy();
    expect(server.requests(carryOut)[0]?.body).toEqual({ text: table, digest });
  });

  test('takes the preview away when the table is changed', async () => {
    server.on(look, { body: { revision: 7, data: previewed } });
    await openTable();
    await screen.findByRole('button', { name: 'Import 1 reading' });
    fireEvent.change(screen.getByLabelText('CSV, or cells out of a spreadsheet'), {
      target: { value: 'KPI' },
    });
    expect(screen.queryByRole('button', { name: /^Import \d/ })).toBeNull();
  });

  test('asks for another look when readings have changed since, and keeps the table', async () => {
    server.on(look, { body: { revision: 7, data: previewed } });
    const words = 'Please look at the preview again.';
    server.on(carryOut, problem(409, 'kpis.import-outdated', 'Not done', words));
    const user = await openTable();
    await user.click(await screen.findByRole('button', { name: 'Import 1 reading' }));
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Import 1 reading' })).toBeNull();
    expect(screen.getByLabelText('CSV, or cells out of a spreadsheet')).toHaveProperty('value', table);
  });
});

describe('key for other systems', () => {
  const address = `https://accord.example.com/api/workspaces/${workspaceId}/kpis/{kpi}/readings`;
  const key = {
    number: 1,
    ending: 'aB3x',
    madeAt: '2026-11-20T09:00:00.000Z',
    madeBy: ceo,
    revokedAt: null,
  } satisfies PushKeyAnswer['data']['key'];
  const known = (current: PushKeyAnswer['data']['key']) =>
    server.on(`GET ${api}/kpi-key`, {
      body: { ...frame(), data: { key: current, address }, permitted: ['kpis.manage-key'] },
    });

  test('is made, shown once with an example of its use, and not again', async () => {
    known(null);
    const user = await open('Connect a system');
    expect(await screen.findByText('There is no key.')).toBeTruthy();
    expect(screen.getByText(/kpis\/model-accuracy\/readings/).textContent).toContain('"period": "2026-W48"');
    server.on(make, { body: { revision: 8, data: { key, secret: 'accord_push_secretaB3x' } } });
    known(key);
    await user.click(screen.getByRole('button', { name: 'Make a key' }));
    const shown = within(await screen.findByRole('region', { name: 'The new key' }));
    expect(shown.getByText('accord_push_secretaB3x')).toBeTruthy();
    await user.click(shown.getByRole('button', { name: 'I have kept it' }));
    expect(screen.queryByText('accord_push_secretaB3x')).toBeNull();
    expect(screen.getByText(/A key ending in aB3x, made by/)).toBeTruthy();
    expect(server.requests(make)[0]?.body).toEqual({ replaces: null });
    expect(JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])).not.toContain(
      'secretaB3x',
    );
  });

  test('has an example that is taken, also of a pulse', async () => {
    known(null);
    const board = { ...accuracy, id: 'board-confidence', kind: 'pulse' as const };
    const answer = kpisAnswer([board, accuracy], {}, ['kpis.manage-key']);
    server.on(`GET ${api}/kpis`, { body: answer });
    const { user } = await renderTab(`/workspaces/${workspaceId}/kpis`);
    await user.click(await screen.findByRole('button', { name: 'Connect a system' }));
    const example = (await screen.findByText(/kpis\/board-confidence\/readings/)).textContent;
    const sent: unknown = JSON.parse(/--data '(.*)'/.exec(example)?.[1] ?? '');
    expect(pushBodySchema.parse(sent)).toMatchObject({ value: 4.5, pulse: { asked: 9, answered: 7 } });
  });

  test('is replaced only after saying what stops working', async () => {
    known(key);
    const user = await open('Connect a system');
    await user.click(await screen.findByRole('button', { name: 'Replace the key' }));
    expect(screen.getByText(/The key ending in aB3x stops working at once/)).toBeTruthy();
    expect(server.requests(make)).toEqual([]);
    const next = { ...key, number: 2, ending: 'zz99' };
    server.on(make, { body: { revision: 8, data: { key: next, secret: 'accord_push_zz99' } } });
    await user.click(screen.getByRole('button', { name: 'Replace the key' }));
    expect(await screen.findByText('accord_push_zz99')).toBeTruthy();
    expect(server.requests(make)[0]?.body).toEqual({ replaces: 1 });
  });

  test('is revoked', async () => {
    known(key);
    const user = await open('Connect a system');
    await user.click(await screen.findByRole('button', { name: 'Revoke the key' }));
    const revoked = { ...key, revokedAt: '2026-11-26T09:00:00.000Z' };
    server.on(revoke, { body: { revision: 8, data: { key: revoked, secret: null } } });
    known(revoked);
    await user.click(screen.getByRole('button', { name: 'Revoke the key' }));
    expect(await screen.findByText(/The last key, ending in aB3x, was revoked/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Make a key' })).toBeTruthy();
    expect(server.requests(revoke)[0]?.body).toEqual({ number: 1 });
  });

  test('says so when somebody else has replaced it meanwhile', async () => {
    known(key);
    const user = await open('Connect a system');
    await user.click(await screen.findByRole('button', { name: 'Revoke the key' }));
    const words = 'Somebody else has made or replaced the key meanwhile.';
    server.on(revoke, problem(409, 'kpis.key-changed', 'Not done', words));
    await user.click(screen.getByRole('button', { name: 'Revoke the key' }));
    expect(await screen.findByText(words)).toBeTruthy();
  });

  test('says that a key whose answer got lost can’t be shown', async () => {
    known(null);
    const user = await open('Connect a system');
    server.on(make, { body: { revision: 8, data: { key, secret: null } } });
    known(key);
    await user.click(await screen.findByRole('button', { name: 'Make a key' }));
    expect(await screen.findByText(/its answer got lost on the way/)).toBeTruthy();
  });
});

test('offers neither to whoever may only read', async () => {
  server.on(`GET ${api}/kpis`, { body: kpisAnswer([{ ...accuracy, permitted: [] }], {}, []) });
  await renderTab(`/workspaces/${workspaceId}/kpis`);
  expect(await screen.findByText('Score: 25 %')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Import readings' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Connect a system' })).toBeNull();
});
