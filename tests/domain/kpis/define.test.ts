import { changeKpi, defineKpi, retireKpi } from '../../../domain/kpis/define.js';
import { definitionNow, type DefinitionFields, type Kpi } from '../../../domain/kpis/kpi.js';
import type { KpiRecords } from '../../../domain/kpis/kpi-records.js';
import { presetDefinitions } from '../../../domain/kpis/presets.js';
import { changed, refused, unchanged } from '../expect-outcome.js';
import { actorIn, at, people, sampleWorkspace } from '../sample-workspace.js';
import { oneADay, reading } from './sample-kpi.js';

const workspace = sampleWorkspace();
const none: KpiRecords = { workspace, kpis: [] };
const cio = actorIn(workspace, 'cio');
const withKpi = (kpi: Kpi): KpiRecords => ({ workspace, kpis: [kpi] });
const define = (fields: Partial<DefinitionFields> = {}, records = none) =>
  defineKpi(records, { ...oneADay, ...fields }, cio, at());
const defined = changed(define()).result.kpi;
const change = (fields: Partial<DefinitionFields>, kpi = defined, basedOn = 1) =>
  changeKpi(withKpi(kpi), { kpi: kpi.id, fields: { ...oneADay, ...fields }, basedOn }, cio, at(5));

describe('Defining a KPI', () => {
  it('makes its first version, with an id made of its name, and says so in the history', () => {
    const { result, events, writes } = changed(define({ name: 'Model accuracy, top 1 %' }));
    expect(result.kpi).toMatchObject({
      id: 'model-accuracy-top-1',
      definitions: [{ version: 1, from: '2026-01-12' }],
    });
    expect(events).toMatchObject([
      { action: 'kpis.defined', subject: { kind: 'kpi', id: 'model-accuracy-top-1' } },
    ]);
    expect(writes).toHaveLength(1);
  });

  it('gives the second one of a name, after the first was retired, an id of its own', () => {
    const retired = changed(retireKpi(withKpi(defined), defined.id, cio, at(1))).result.kpi;
    expect(changed(define({}, withKpi(retired))).result.kpi.id).toBe('releases-2');
    expect(changed(define({ name: '模型' })).result.kpi.id).toBe('kpi');
  });

  it('starts from any preset once a target is given', () => {
    for (const preset of presetDefinitions) {
      const target = { value: preset.kind === 'pulse' ? 4 : 90, date: '2027-01-01' };
      expect(changed(defineKpi(none, { ...preset, target }, cio, at())).result.kpi.recent).toEqual([]);
    }
    expect(presetDefinitions.map(({ owner }) => owner)).toEqual([
      'ceo',
      'ceo',
      'ceo',
      'cio',
      'cio',
      'cio',
      'cio',
    ]);
  });

  const source = '';
  it.each<[string, Partial<DefinitionFields>, string]>([
    ['no name', { name: '  ' }, 'kpis.name-empty'],
    ['no target', { target: null }, 'kpis.target-missing'],
    [
      'up, but the target is below the baseline',
      { target: { value: -1, date: '2027-01-01' } },
      'kpis.target-worse',
    ],
    ['down, but the target is above the baseline', { direction: 'down' }, 'kpis.target-worse'],
    ['a target on the baseline’s date', { target: { value: 1, date: '2026-01-01' } }, 'kpis.target-date'],
    ['up, but green is below red', { thresholds: { green: 1, red: 2 } }, 'kpis.thresholds-order'],
    [
      'down, but green is above red',
      { direction: 'down', target: { value: -9, date: '2027-01-01' }, thresholds: { green: 2, red: 1 } },
      'kpis.thresholds-order',
    ],
    ['a band without bounds', { direction: 'band' }, 'kpis.band-missing'],
    [
      'a band whose red bound lies inside',
      { direction: 'band', band: { redLow: 2, low: 2, high: 3, redHigh: 4 } },
      'kpis.band-order',
    ],
    [
      'a pulse with a target of 6',
      {
        kind: 'pulse',
        baseline: { value: 3, date: '2026-01-01', source },
        target: { value: 6, date: '2027-01-01' },
      },
      'kpis.pulse-range',
    ],
    ['somebody without a role enters it', { enteredBy: people.outsider }, 'kpis.person-unknown'],
  ])('is refused: %s', (_, fields, code) => {
    expect(refused(define(fields)).code).toBe(code);
  });

  it('is refused with a name that there is, case and spaces aside', () => {
    expect(refused(define({ name: ' RELEASES ' }, withKpi(defined))).code).toBe('kpis.name-twice');
  });

  it('accepts a target equal to the baseline, and thresholds that are equal', () => {
    const target = { value: 0, date: '2027-01-01' };
    const thresholds = { green: 5, red: 5 };
    expect(changed(define({ target })).result.kpi.definitions).toMatchObject([{ target }]);
    expect(changed(define({ thresholds })).result.kpi.definitions).toMatchObject([{ thresholds }]);
  });

  it('is the leaders’ and facilitators’ alone, in a workspace that is set up and not archived', () => {
    for (const role of ['executive', 'contributor'] as const) {
      expect(refused(defineKpi(none, oneADay, actorIn(workspace, role), at())).code).toBe('kpis.not-allowed');
    }
    const fresh = { ...none, workspace: { ...workspace, setUpAt: null } };
    expect(refused(defineKpi(fresh, oneADay, cio, at())).code).toBe('kpis.not-set-up');
    const archived = { ...none, workspace: { ...workspace, archivedAt: at().toISOString() } };
    expect(refused(defineKpi(archived, oneADay, cio, at())).code).toBe('workspace.archived');
  });
});

describe('Changing a definition', () => {
  it('adds a version in force from today’s local date on, and keeps the ones before', () => {
    const { kpi } = changed(change({ weight: 3 })).result;
    expect(kpi.definitions.map(({ version, weight }) => [version, weight])).toEqual([
      [1, 1],
      [2, 3],
    ]);
  });

  it('changes nothing when nothing was changed, whatever the version', () => {
    expect(unchanged(change({}, defined, 7)).result.kpi).toEqual(defined);
  });

  it('is refused when somebody else has changed it since', () => {
    const { kpi } = changed(change({ weight: 3 })).result;
    expect(refused(change({ weight: 4 }, kpi, 1))).toMatchObject({
      code: 'kpis.definition-changed',
      details: { version: 2 },
    });
  });

  it('fixes cadence and kind with the first reading', () => {
    expect(definitionNow(changed(change({ cadence: 'weekly' })).result.kpi).cadence).toBe('weekly');
    const read = { ...defined, recent: [reading('2026-01', 1)] };
    expect(refused(change({ cadence: 'weekly' }, read)).code).toBe('kpis.cadence-fixed');
    const pulse = { kind: 'pulse', baseline: null, target: { value: 4, date: '2027-01-01' } } as const;
    expect(refused(change(pulse, read)).code).toBe('kpis.kind-fixed');
  });

  it('keeps a person who has lost their role, but names nobody anew', () => {
    const gone = { ...defined, definitions: [{ ...definitionNow(defined), enteredBy: people.outsider }] };
    changed(change({ enteredBy: people.outsider, weight: 2 }, gone));
    expect(refused(change({ enteredBy: people.newcomer }, gone)).code).toBe('kpis.person-unknown');
  });

  it('is refused for what is retired or unknown', () => {
    const retired = { ...defined, retiredAt: at().toISOString() };
    expect(refused(change({ weight: 2 }, retired)).code).toBe('kpis.retired');
    expect(refused(changeKpi(none, { kpi: 'x', fields: oneADay, basedOn: 1 }, cio, at())).code).toBe(
      'kpis.unknown-kpi',
    );
    unchanged(retireKpi(withKpi(retired), retired.id, cio, at()));
    expect(refused(retireKpi(none, 'x', cio, at())).code).toBe('kpis.unknown-kpi');
  });
});
