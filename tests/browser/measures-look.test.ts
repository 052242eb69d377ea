import type { PlaygroundPerson } from '../../playground/playground-api.js';
import { uptime } from '../support/kpi-story.js';
import { cast } from './support/cast.js';
import { inspect } from './support/inspect.js';
import type { Seat } from './support/seat.js';
import { prepareStage } from './support/stage.js';
import { step } from './support/step.js';

const stage = prepareStage();
const { ceo, cio } = cast;
const minutes = 60_000;

it(
  'draws KPIs, the dashboard and amendments readably, in every theme and in 320 pixels',
  async () => {
    const { backstage } = stage();
    const findings: string[] = [];
    const look = async (person: PlaygroundPerson, page: string, heading: string | RegExp): Promise<void> => {
      const seat = await stage().enter(person, { view: 'tab', page });
      await seat.tab.getByRole('heading', { name: heading }).first().waitFor();
      findings.push(...(await inspect(seat, `page-${page.replaceAll('/', '-')}`)));
      await seat.page.close();
    };

    await step('defines and reads', async () => {
      await backstage.setUp();
      await look(ceo, 'kpis', 'KPIs');
      const fields = uptime({ cadence: 'weekly', thresholds: { green: 99, red: 95 } });
      await backstage.api(cio, 'POST', '/kpis', fields);
      for (const [weeksAgo, value] of [98.2, 99.1, 99.4].entries()) {
        const day = new Date(Date.now() - weeksAgo * 7 * 86_400_000).toISOString().slice(0, 10);
        await backstage.api(cio, 'PUT', `/kpis/system-uptime/readings/${day}`, { value, seen: null });
      }
      await look(ceo, 'kpis', 'KPIs');
      await look(cio, 'kpis/system-uptime', 'System uptime');
      await look(cio, 'new-kpi', /KPI/);
    });

    await step('brings readings in otherwise', async () => {
      const open = async (button: string, name: string, act: (seat: Seat) => Promise<void>) => {
        const seat = await stage().enter(cio, { view: 'tab', page: 'kpis' });
        await seat.tab.getByRole('button', { name: button }).click();
        await act(seat);
        findings.push(...(await inspect(seat, name)));
        await seat.page.close();
      };
      const lookAt = (table: string) => async (seat: Seat) => {
        await seat.tab.getByLabel('CSV, or cells out of a spreadsheet').fill(table);
        await seat.tab.getByRole('button', { name: 'Look at what would change' }).click();
        await seat.tab.getByRole('columnheader', { name: 'Line' }).waitFor();
      };
      const day = new Date(Date.now() - 28 * 86_400_000).toISOString().slice(0, 10);
      const table = `KPI,Period,Value\nSystem uptime,${day},98.7`;
      await open('Import readings', 'panel-import', lookAt(table));
      await open('Import readings', 'panel-import-mistakes', lookAt(`${table}\nChurn,soon,many`));
      await open('Connect a system', 'panel-key', async ({ tab }) => {
        await tab.getByRole('button', { name: 'Make a key' }).click();
        await tab.getByRole('region', { name: 'The new key' }).waitFor();
      });
    });

    await step('asks in chat for what is due', async () => {
      const accuracy = uptime({ name: 'Model accuracy', cadence: 'weekly' });
      await backstage.api(cio, 'POST', '/kpis', accuracy);
      const day = new Date(Date.now() - 14 * 86_400_000).toISOString().slice(0, 10);
      const reading = { value: 91.5, seen: null };
      await backstage.api(cio, 'PUT', `/kpis/model-accuracy/readings/${day}`, reading);
      const seat = await stage().enter(cio);
      await seat.goTo('Accord');
      await seat.window.getByRole('textbox').first().fill('kpis');
      await seat.page.keyboard.press('Enter');
      const message = seat.message('1 reading is due from you now').last();
      await message.waitFor();
      findings.push(...(await inspect(seat, 'card-kpis', message)));
      await message.getByLabel(/^Model accuracy, week/).fill('92.5');
      await message.getByRole('button', { name: 'Save readings' }).click();
      await seat.message('Saved: Model accuracy').last().waitFor();
      await seat.page.close();
    });

    await step('opens the dashboard', async () => {
      await look(ceo, 'dashboard', 'Dashboard');
      await look(ceo, 'benchmarks', 'Benchmarks');
      await look(ceo, 'charter/amendments', 'Amendments');
    });

    expect(findings).toEqual([]);
  },
  10 * minutes,
);
