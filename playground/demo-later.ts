import { ulid } from 'ulid';
import type { Accord } from '../bot/compose.js';
import { definitionFieldsSchema, definitionNow } from '../domain/kpis/kpi.js';

/** What the story of the demo company lends. */
export interface LaterStage {
  accord: Accord;
  workspaceId: string;
  tenantId: string;
  leaders: { ceo: string; cio: string };
  at: (daysAgo: number, hour: number) => Date;
  setClock: (instant: Date) => void;
}

/** The CIO wants a measure to count for more; the CEO signs the amendment two days later. */
export async function amendDemoKpis(stage: LaterStage, daysAgo: number): Promise<void> {
  const { accord, workspaceId, leaders, at, setClock } = stage;
  const [kpi, weight] = ['model-accuracy', 3];
  setClock(at(daysAgo, 9));
  const visitor = { tenantId: stage.tenantId, objectId: leaders.cio };
  const found = (await accord.kpis.set.look(workspaceId, visitor))?.extra.find(({ id }) => id === kpi);
  if (!found) throw new Error(`The demo company has no ${kpi}.`);
  const { version } = definitionNow(found);
  const fields = { ...definitionFieldsSchema.parse(definitionNow(found)), weight };
  const change = { kpi, fields, basedOn: version };
  const asked = await accord.kpis.set.change(callOf(stage, 'cio'), change);
  const fingerprint = asked.kind === 'refused' ? asked.refusal.details['fingerprint'] : undefined;
  if (typeof fingerprint !== 'string') throw new Error('The demo story broke off at the amendment.');
  const wish = { action: 'change', ...change };
  const proposed = await accord.amendments.propose(callOf(stage, 'cio'), {
    kind: 'kpis',
    part: 'all',
    wish,
    fingerprint,
    from: 'tab',
  });
  if (proposed.kind !== 'done' || !proposed.result) throw new Error('The amendment was not proposed.');
  await accord.dueWork.settled();
  setClock(at(daysAgo - 2, 15));
  const { number } = proposed.result.amendment;
  const signed = await accord.amendments.sign(callOf(stage, 'ceo'), { number, fingerprint, from: 'card' });
  if (signed.kind !== 'done') throw new Error('The amendment was not signed.');
  await accord.dueWork.settled();
}

/** A figure of the company's own, beside the published ones. */
export async function addDemoBenchmark(stage: LaterStage, daysAgo: number): Promise<void> {
  stage.setClock(stage.at(daysAgo, 11));
  const saved = await stage.accord.benchmarks.save(callOf(stage, 'cio'), {
    id: ulid(),
    basedOn: 0,
    content: {
      statement: 'Plants of our size that run predictive maintenance in daily operation',
      value: 31,
      unit: '%',
      year: stage.at(daysAgo, 11).getUTCFullYear(),
      sample: '64 members of the circle',
      publisher: 'Circle of robotics makers',
      title: 'Members’ survey, shared under the circle’s rules',
      address: '',
    },
  });
  if (saved.kind !== 'done') throw new Error('The demo company’s own figure was not saved.');
}

const callOf = ({ workspaceId, tenantId, leaders }: LaterStage, role: 'ceo' | 'cio') => ({
  workspaceId,
  visitor: { tenantId, objectId: leaders[role] },
  commandId: ulid(),
});
