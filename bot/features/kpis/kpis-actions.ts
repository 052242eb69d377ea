import {
  changeKpi,
  defineKpi,
  retireKpi,
  type DefinitionChange,
  type KpiResult,
} from '../../../domain/kpis/define.js';
import {
  enterReading,
  type EnteredReading,
  type ReadingResult,
} from '../../../domain/kpis/enter-readings.js';
import { kpiOf, type KpiRecords } from '../../../domain/kpis/kpi-records.js';
import type { DefinitionFields, Kpi } from '../../../domain/kpis/kpi.js';
import type { Outcome } from '../../../domain/kernel/outcome.js';
import { runCommand, type CommandAnswer, type CommandParts } from '../../workspaces/run-command.js';
import type { Snapshot, Visitor } from '../../workspaces/snapshot.js';
import { loadKpis, loadReadings } from './kpis-store.js';

/** Who commands what where; the id was made when the card or form was drawn. */
export interface KpiCall {
  workspaceId: string;
  visitor: Visitor;
  commandId: string;
}

export type KpiAnswered = CommandAnswer<Kpi[], KpiResult>;

/** The use cases of KPIs, called by card and page alike. */
export class KpiActions {
  constructor(private readonly parts: CommandParts) {}

  define(call: KpiCall, fields: DefinitionFields): Promise<KpiAnswered> {
    return this.#run('kpis.define', call, (records, { actor }, now) =>
      defineKpi(records, fields, actor, now),
    );
  }

  change(call: KpiCall, change: DefinitionChange): Promise<KpiAnswered> {
    return this.#run('kpis.change', call, (records, { actor }, now) =>
      changeKpi(records, change, actor, now),
    );
  }

  retire(call: KpiCall, kpi: string): Promise<KpiAnswered> {
    return this.#run('kpis.retire', call, (records, { actor }, now) => retireKpi(records, kpi, actor, now));
  }

  enter(call: KpiCall, given: EnteredReading): Promise<CommandAnswer<Kpi[], ReadingResult>> {
    return this.#run('kpis.enter', call, async (records, { actor, reads, workspaceId }, now) => {
      const kpi = kpiOf(records, given.kpi);
      const readings = await loadReadings(reads, workspaceId, kpi ? [{ kpi, period: given.period }] : []);
      return enterReading({ ...records, readings }, given, actor, now);
    });
  }

  #run<Result>(
    useCase: string,
    call: KpiCall,
    decide: (
      records: KpiRecords,
      snapshot: Snapshot<Kpi[]>,
      now: Date,
    ) => Outcome<Result> | Promise<Outcome<Result>>,
  ): Promise<CommandAnswer<Kpi[], Result>> {
    return runCommand(this.parts, {
      ...call,
      useCase,
      loadExtra: loadKpis,
      decide: (snapshot, now) =>
        decide({ workspace: snapshot.workspace, kpis: snapshot.extra }, snapshot, now),
    });
  }
}
