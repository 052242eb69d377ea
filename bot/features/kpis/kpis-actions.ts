import {
  changeKpi,
  defineKpi,
  retireKpi,
  type DefinitionChange,
  type KpiSetRecords,
} from '../../../domain/kpis/define.js';
import {
  enterReading,
  type EnteredReading,
  type ReadingResult,
} from '../../../domain/kpis/enter-readings.js';
import type { KpiResult } from '../../../domain/kpis/kpi-wish.js';
import { kpiOf, type KpiRecords } from '../../../domain/kpis/kpi-records.js';
import type { DefinitionFields, Kpi } from '../../../domain/kpis/kpi.js';
import type { Outcome } from '../../../domain/kernel/outcome.js';
import { loadCharter } from '../../workspaces/charter-row.js';
import { runCommand, type CommandAnswer, type CommandParts } from '../../workspaces/run-command.js';
import { loadSnapshot, type Snapshot, type Visitor } from '../../workspaces/snapshot.js';
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

  /** All KPIs with the workspace as this person sees it; undefined for a stranger. */
  look(workspaceId: string, visitor: Visitor): Promise<Snapshot<Kpi[]> | undefined> {
    const { records, membership } = this.parts;
    return loadSnapshot(records, membership, workspaceId, visitor, loadKpis);
  }

  /** `voidSignatures`: the editor knows that those of a proposed charter become void. */
  define(call: KpiCall, fields: DefinitionFields, voidSignatures = false): Promise<KpiAnswered> {
    return this.#changeSet('kpis.define', call, voidSignatures, (records, { actor }, now) =>
      defineKpi(records, fields, actor, now),
    );
  }

  change(call: KpiCall, change: DefinitionChange, voidSignatures = false): Promise<KpiAnswered> {
    return this.#changeSet('kpis.change', call, voidSignatures, (records, { actor }, now) =>
      changeKpi(records, change, actor, now),
    );
  }

  retire(call: KpiCall, kpi: string, voidSignatures = false): Promise<KpiAnswered> {
    return this.#changeSet('kpis.retire', call, voidSignatures, (records, { actor }, now) =>
      retireKpi(records, kpi, actor, now),
    );
  }

  enter(call: KpiCall, given: EnteredReading): Promise<CommandAnswer<Kpi[], ReadingResult>> {
    return this.#run('kpis.enter', call, async (records, { actor, reads, workspaceId }, now) => {
      const kpi = kpiOf(records, given.kpi);
      const readings = await loadReadings(reads, workspaceId, kpi ? [{ kpi, period: given.period }] : []);
      return enterReading({ ...records, readings }, given, actor, now);
    });
  }

  #changeSet(
    useCase: string,
    call: KpiCall,
    voidSignatures: boolean,
    decide: (records: KpiSetRecords, snapshot: Snapshot<Kpi[]>, now: Date) => Outcome<KpiResult>,
  ): Promise<KpiAnswered> {
    return this.#run(useCase, call, async (records, snapshot, now) => {
      const { workspaceId, head } = snapshot;
      const [inForce, underWay] = await Promise.all([
        loadCharter(this.parts.records, workspaceId, head.body.charterInForce),
        loadCharter(this.parts.records, workspaceId, head.body.charterUnderWay),
      ]);
      return decide({ ...records, inForce, underWay, voidSignatures }, snapshot, now);
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
