import { randomUUID } from 'node:crypto';
import type { Express } from 'express';
import { pino, type Logger } from 'pino';
import { delegateOf } from '../domain/workspace/delegates.js';
import { localDate } from '../domain/workspace/time-zone.js';
import { deepLinks } from './cards/deep-link.js';
import type { CardSource } from './contributions/card-source.js';
import type { FeatureParts, FeatureTools } from './contributions/feature-parts.js';
import type { JobSource } from './contributions/job.js';
import { DueWork } from './due-work/due-work.js';
import type { AuthorityActions } from './features/authority/authority-actions.js';
import { authorityParts } from './features/authority/authority-parts.js';
import { authorityReader } from './features/authority/authority-reading.js';
import type { BaselineActions } from './features/baseline/baseline-actions.js';
import { baselineParts } from './features/baseline/baseline-parts.js';
import type { BenchmarksActions } from './features/benchmarks/benchmarks-actions.js';
import { benchmarksParts } from './features/benchmarks/benchmarks-parts.js';
import { benchmarksTile } from './features/benchmarks/benchmarks-tile.js';
import type { AmendmentActions } from './features/charter/amendment-actions.js';
import type { CharterActions } from './features/charter/charter-actions.js';
import { charterLeaderChange } from './features/charter/charter-leader-change.js';
import { charterParts } from './features/charter/charter-parts.js';
import { dashboardParts } from './features/dashboard/dashboard-parts.js';
import type { DecisionActions } from './features/decisions/decision-actions.js';
import type { DecisionSources } from './features/decisions/decision-store.js';
import { decisionParts } from './features/decisions/decisions-parts.js';
import { matrixRouter } from './features/decisions/matrix-router.js';
import { historyParts } from './features/history/history-parts.js';
import { historyCheck } from './features/history/verify-workspace.js';
import { kpiParts, type KpiUseCases } from './features/kpis/kpis-parts.js';
import { matrixReader } from './features/raci/matrix-reading.js';
import type { RaciActions } from './features/raci/raci-actions.js';
import { raciParts } from './features/raci/raci-parts.js';
import type { LeadershipActions } from './features/workspace/leadership-actions.js';
import type { WorkspaceActions } from './features/workspace/workspace-actions.js';
import { workspaceParts } from './features/workspace/workspace-parts.js';
import { createHttpServer } from './http/http-server.js';
import { tabBuild } from './http/tab-pages.js';
import { readSettings, type Settings } from './settings.js';
import { openTables, type Tables } from './storage/table-service.js';
import { createTeams } from './teams/adapter.js';
import { Commands } from './turns/commands.js';
import { turnHandlers, type KnownTurns } from './turns/turn-handlers.js';
import { CommandQueue } from './workspaces/command-queue.js';
import { downloadRoute } from './workspaces/downloads.js';
import { Looks } from './workspaces/looks.js';
import { Membership } from './workspaces/membership.js';
import { problemOfFault } from './workspaces/problem-of-fault.js';
import type { CommandParts } from './workspaces/run-command.js';

export interface Accord {
  app: Express;
  dueWork: DueWork;
  tables: Tables;
  /** The use cases, for the makers of demo data. */
  workspaces: WorkspaceActions;
  leadership: LeadershipActions;
  charters: CharterActions;
  amendments: AmendmentActions;
  benchmarks: BenchmarksActions;
  baselines: BaselineActions;
  /** What cards can ask for, for tests that go through all of it. */
  verbs: readonly string[];
  decisions: DecisionActions;
  authority: AuthorityActions;
  kpis: KpiUseCases;
  matrices: RaciActions;
  settings: Settings;
}

export interface ComposeOptions {
  /** The clock; the machine's if left out. */
  now?: () => Date;
  log?: Logger;
  /** The built tab. */
  tabFolder: string;
  /** Tests: an answer that its schema doesn't describe is a fault. */
  checkAnswers?: boolean;
  requestsPerMinute?: number;
}

/** `compose` with the settings of an environment such as `process.env`. Throws `SettingsError`. */
export async function composeFrom(
  environment: Readonly<Record<string, string | undefined>>,
  options: ComposeOptions,
): Promise<Accord> {
  return compose(readSettings(environment), options);
}

/** Wires the parts together: the only place where that is done. Makes the tables if they are missing. */
export async function compose(settings: Settings, options: ComposeOptions): Promise<Accord> {
  const log = options.log ?? pino({ level: settings.logLevel });
  const now = options.now ?? (() => new Date());
  const tables = await openTables({ tables: settings.tables, prefix: settings.tablePrefix });
  const { records, agenda, directory } = tables;

  let handlers: KnownTurns | undefined;
  const teams = createTeams(
    { ...settings, allowsTenant: (tenantId) => settings.tenants.includes(tenantId) },
    () => {
      if (!handlers) throw new Error('A turn came before the parts were wired together.');
      return handlers;
    },
    log,
  );

  const links = deepLinks(settings.teamsAppId, settings.publicOrigin);
  const build = tabBuild(options.tabFolder) ?? 'none';
  const looks = new Looks(records, now, build, settings.rosterMinutes);
  const membership = new Membership(records, directory, teams.roster, settings, now);
  // Both come from the features, whose use cases need the due work themselves: they are put in below.
  const cards = new Map<string, CardSource>();
  const jobs = new Map<string, JobSource>();
  const dueWork = new DueWork({
    records,
    agenda,
    messages: teams.messages,
    cards,
    jobs,
    instance: randomUUID(),
    now,
    log,
    settings,
  });
  const commands: CommandParts = { records, membership, queue: new CommandQueue(), dueWork, now };
  const { publicOrigin } = settings;
  const reads = { records, membership, looks };
  const tools: FeatureTools = { commands, reads, links, directory, publicOrigin };

  const workspace = workspaceParts(tools, [charterLeaderChange]);
  const baseline = baselineParts(tools);
  const raci = raciParts(tools);
  const authority = authorityParts(tools);
  const kpis = kpiParts(tools);
  const decisions = decisionParts(tools, decisionSources);
  const history = historyParts(tools);
  const charter = charterParts(tools, {
    annex: [raci.annex, authority.annex, kpis.annex],
    amendments: [raci.amendments, authority.amendments, kpis.amendments],
    history: historyCheck(records),
  });
  // In the order in which the dashboard shows them.
  const lower = [decisions.tile, charter.tile, authority.tile, raci.tile, benchmarksTile];
  const tiles = [kpis.tile, baseline.tile, kpis.pay, ...lower];
  const dashboard = dashboardParts(tools, tiles, decisions.board);
  const benchmarkSources = [raci.benchmarks, decisions.benchmarks, kpis.benchmarks];
  const benchmarks = benchmarksParts(tools, benchmarkSources, dashboard.stepsFor);

  // In the order in which `help` and `my` name what they have.
  const features: readonly FeatureParts[] = [
    workspace,
    charter,
    history,
    baseline,
    raci,
    authority,
    decisions,
    kpis,
    dashboard,
    benchmarks,
  ];
  for (const source of features.flatMap((feature) => feature.cards ?? [])) cards.set(source.card, source);
  for (const source of features.flatMap((feature) => feature.jobs ?? [])) jobs.set(source.job, source);
  handlers = turnHandlers({
    workspaces: workspace.workspaces,
    leadership: workspace.leadership,
    membership,
    looks,
    verbs: features.flatMap((feature) => feature.verbs ?? []),
    dialogs: features.flatMap((feature) => feature.dialogs ?? []),
    commands: new Commands({
      handlers: features.flatMap((feature) => feature.commands ?? []),
      waiting: features.flatMap((feature) => feature.waiting ?? []),
      directory,
    }),
  });
  const downloads = features.flatMap((feature) => feature.downloads ?? []);
  const app = createHttpServer({
    settings,
    routes: [...features.flatMap(({ routes }) => routes), downloadRoute(records, downloads, now)],
    teamsRouter: teams.router,
    tabFolder: options.tabFolder,
    ready: () => tables.ping(),
    log,
    problemOfFault,
    checkAnswers: options.checkAnswers ?? false,
    ...(options.requestsPerMinute !== undefined && { requestsPerMinute: options.requestsPerMinute }),
  });
  return {
    app,
    dueWork,
    tables,
    workspaces: workspace.workspaces,
    leadership: workspace.leadership,
    charters: charter.charters,
    amendments: charter.amendments,
    benchmarks: benchmarks.actions,
    baselines: baseline.actions,
    matrices: raci.actions,
    decisions: decisions.actions,
    authority: authority.actions,
    kpis: kpis.useCases,
    verbs: handlers.verbs,
    settings,
  };
}

/** How decisions find who decides: by the matrix, within what is delegated, and who stands in for whom. */
const decisionSources: DecisionSources = {
  router: matrixRouter(matrixReader),
  authority: authorityReader,
  delegateOf: (workspace, at, activity) => {
    const today = localDate(at, workspace.settings.timeZone);
    return (delegator, { tier }) => delegateOf(workspace, delegator, today, { tier, activity });
  },
};
