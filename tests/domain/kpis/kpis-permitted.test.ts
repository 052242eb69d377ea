import { permittedOnKpis } from '../../../domain/kpis/kpis-permitted.js';
import { actorIn, people, sampleWorkspace } from '../sample-workspace.js';
import { kpi } from './sample-kpi.js';

const workspace = sampleWorkspace();
const all = ['kpis.define', 'kpis.import', 'kpis.manage-key'];

it.each([
  ['ceo', all],
  ['cio', all],
  ['facilitator', ['kpis.define']],
  ['executive', []],
] as const)('lets %s do with all KPIs exactly what their role allows', (person, permitted) => {
  expect(permittedOnKpis(workspace, [kpi()], actorIn(workspace, person))).toEqual(permitted);
});

it('offers the import to whoever enters the readings of one of them, and to nobody where there is none', () => {
  const named = kpi({ enteredBy: people.executive });
  expect(permittedOnKpis(workspace, [kpi(), named], actorIn(workspace, 'executive'))).toEqual([
    'kpis.import',
  ]);
  expect(permittedOnKpis(workspace, [], actorIn(workspace, 'cio'))).toEqual([
    'kpis.define',
    'kpis.manage-key',
  ]);
});

it('permits nothing once Accord was removed', () => {
  const archived = sampleWorkspace({ archivedAt: '2026-02-01T09:00:00.000Z' });
  expect(permittedOnKpis(archived, [kpi()], actorIn(archived, 'ceo'))).toEqual([]);
});
