import { authorityStep } from '../../../domain/authority/authority-step.js';
import type { AuthorityBar } from '../../../domain/authority/authority-bars.js';
import { baselineStep } from '../../../domain/baseline/baseline-step.js';
import type { BaselineRound } from '../../../domain/baseline/baseline.js';
import { charterStep } from '../../../domain/charter/charter-step.js';
import type { Charter } from '../../../domain/charter/charter.js';
import { kpisStep } from '../../../domain/kpis/kpis-step.js';
import { raciStep } from '../../../domain/raci/raci-step.js';
import type { MatrixVersion } from '../../../domain/raci/stored-matrix.js';
import { worstOf } from '../../../domain/workspace/agreement-steps.js';
import { kpi } from '../kpis/sample-kpi.js';
import { people, sampleWorkspace } from '../sample-workspace.js';

const workspace = sampleWorkspace();
const after = (days: number, from = workspace.bothAcceptedAt ?? '') =>
  new Date(Date.parse(from) + days * 86_400_000);

describe('The six steps', () => {
  it('are judged by the worst finding', () => {
    expect(worstOf([{ state: 'due' as const }, { state: 'failing' as const }])?.state).toBe('failing');
    expect(worstOf([])).toBeUndefined();
  });

  it('1: a charter is due for 30 days after both leaders accepted, then failing', () => {
    expect(charterStep(workspace, undefined, after(29)).state).toBe('due');
    expect(charterStep(workspace, undefined, after(31)).state).toBe('failing');
    const waiting = sampleWorkspace({ bothAcceptedAt: null });
    expect(charterStep(waiting, undefined, after(44, waiting.installedAt)).state).toBe('due');
    expect(charterStep(waiting, undefined, after(46, waiting.installedAt)).state).toBe('failing');
  });

  it('1: a charter in force works, in its interim it is due, and once that is over failing', () => {
    const inForce: Charter = {
      number: 2,
      state: 'in-force',
      openedAt: after(0).toISOString(),
      openedBy: people.ceo,
      articleEdits: {},
      proposals: 1,
      proposal: null,
      voided: null,
      inForceAt: after(1).toISOString(),
      supersededAt: null,
      interim: null,
    };
    const interim = {
      since: after(2).toISOString(),
      until: after(32).toISOString(),
      roles: ['cio' as const],
    };
    expect(charterStep(workspace, inForce, after(90))).toMatchObject({
      state: 'working',
      address: 'charter/2',
    });
    expect(charterStep(workspace, { ...inForce, interim }, after(31)).state).toBe('due');
    expect(charterStep(workspace, { ...inForce, interim }, after(32)).state).toBe('failing');
  });

  it('2: a matrix works once it is in force without an error', () => {
    const version = { activities: 24, sound: 24, savedAt: after(1).toISOString() } as MatrixVersion;
    const of = (matrix: MatrixVersion | undefined, chartered: boolean, inForce: boolean) =>
      raciStep(matrix, { chartered, inForce }).state;
    expect(of(version, true, true)).toBe('working');
    expect(of(version, true, false)).toBe('due');
    expect(of({ ...version, sound: 20 }, true, true)).toBe('due');
    expect(of(undefined, false, false)).toBe('due');
    expect(of(undefined, true, false)).toBe('failing');
  });

  it('3: authority works while something is delegated, and is due 30 days before it ends', () => {
    const bar = (state: AuthorityBar['state'], daysLeft: number | null) =>
      ({ kind: 'budget', state, daysLeft, to: '2026-12-31' }) as AuthorityBar;
    const of = (bars: AuthorityBar[], chartered = true, holds = true) =>
      authorityStep(bars, { chartered, holds }).state;
    expect(of([bar('in-force', 31), bar('absent', null)])).toBe('working');
    expect(of([bar('in-force', 31), bar('in-force', 30)])).toBe('due');
    expect(of([bar('expired', null)])).toBe('failing');
    expect(of([bar('in-force', 31)], true, false)).toBe('failing');
    expect(of([bar('absent', null)], false)).toBe('due');
  });

  it('4: measures work while all are read, and fail once one is stale', () => {
    const read = kpi({ cadence: 'monthly' }, { '2026-03': 90 });
    expect(kpisStep([read], '2026-04-10', true).state).toBe('working');
    expect(kpisStep([read], '2026-05-10', true).state).toBe('due');
    expect(kpisStep([read], '2026-07-10', true).state).toBe('failing');
    expect(kpisStep([], '2026-04-10', true).state).toBe('failing');
    expect(kpisStep([], '2026-04-10', false).state).toBe('due');
  });

  it('6: the gap is measured again each quarter, and 14 days later that is a broken promise', () => {
    const finalAt = after(0).toISOString();
    const measured = {
      finalAt,
      measurement: { gap: { percent: 30, apart: [] } },
    } as unknown as BaselineRound;
    expect(baselineStep(measured, after(92)).state).toBe('working');
    expect(baselineStep(measured, after(93)).state).toBe('due');
    expect(baselineStep(measured, after(107)).state).toBe('failing');
    expect(baselineStep(undefined, after(1)).state).toBe('due');
  });
});
