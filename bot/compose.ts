import { randomUUID } from 'node:crypto';
import type { Express } from 'express';
import { pino, type Logger } from 'pino';
import { delegateOf } from '../domain/workspace/delegates.js';
import { localDate } from '../domain/workspace/time-zone.js';
import { deepLinks } from './cards/deep-link.js';
import { DueWork } from './due-work/due-work.js';
import { authorityParts } from './features/authority/authority-parts.js';
import { authorityReader } from './features/authority/authority-reading.js';
import { BenchmarksActions } from './features/benchmarks/benchmarks-actions.js';
import { benchmarksRoutes } from './features/benchmarks/benchmarks-routes.js';
import { benchmarksTile } from './features/benchmarks/benchmarks-tile.js';
import { decisionBenchmarks } from './features/decisions/decision-benchmarks.js';
import { raciBenchmarks } from './features/raci/raci-benchmarks.js';
import { baselineTile } from './features/baseline/baseline-tile.js';
import { charterTile } from './features/charter/charter-tile.js';
import { dashboardParts } from './features/dashboard/dashboard-parts.js';
import { boardDecisions } from './features/decisions/decisions-board.js';
import { decisionsTile } from './features/decisions/decisions-tile.js';
import { raciTile } from './features/raci/raci-tile.js';
import { BaselineActions } from './features/baseline/baseline-actions.js';
import { baselineCards } from './features/baseline/baseline-cards.js';
import { baselineCommands, baselineWaiting } from './features/baseline/baseline-commands.js';
import { baselineVerbs } from './features/baseline/baseline-handlers.js';
import { baselineRoutes } from './features/baseline/baseline-routes.js';
import { AmendmentActions } from './features/charter/amendment-actions.js';
import { amendmentWaiting } from './features/charter/amendment-checks.js';
import { amendmentCards } from './features/charter/amendment-cards.js';
import { amendmentVerbs } from './features/charter/amendment-handlers.js';
import { everyCharterRoute } from './features/charter/every-charter-route.js';
import { CharterActions } from './features/charter/charter-actions.js';
import { charterCards } from './features/charter/charter-cards.js';
import { charterCommands, charterWaiting } from './features/charter/charter-commands.js';
import { everyCharterDownload } from './features/charter/amendment-downloads.js';
import { charterVerbs } from './features/charter/charter-handlers.js';
import { charterLeaderChange } from './features/charter/charter-leader-change.js';
import { DecisionActions } from './features/decisions/decision-actions.js';
import { decisionCards } from './features/decisions/decision-cards.js';
import { decisionClock } from './features/decisions/decision-clock.js';
import { decisionCommands, decisionWaiting } from './features/decisions/decision-commands.js';
import { matrixRouter } from './features/decisions/matrix-router.js';
import { decisionDocuments } from './features/decisions/decision-documents.js';
import { logDialog } from './features/decisions/log-dialog.js';
import { decisionWeek, weeklyCard } from './features/decisions/decision-weekly.js';
import { decisionVerbs } from './features/decisions/decision-handlers.js';
import { decisionListRoutes } from './features/decisions/decision-list-routes.js';
import { DecisionListing } from './features/decisions/decision-listing.js';
import { decisionRoutes } from './features/decisions/decision-routes.js';
import type { DecisionSources } from './features/decisions/decision-store.js';
import { HistoryActions } from './features/history/history-actions.js';
import { historyDownloads } from './features/history/history-downloads.js';
import { historyVerbs } from './features/history/history-handlers.js';
import { historyRoutes } from './features/history/history-routes.js';
import { historyCheck } from './features/history/verify-workspace.js';
import { kpiParts, type KpiUseCases } from './features/kpis/kpis-parts.js';
import { LeadershipActions } from './features/workspace/leadership-actions.js';
import { leaderRoutes } from './features/workspace/leader-routes.js';
import { SettingsActions } from './features/workspace/settings-actions.js';
import { settingsCards, settingsVerbs, settingsWaiting } from './features/workspace/settings-handlers.js';
import { settingsRoutes } from './features/workspace/settings-routes.js';
import { RaciActions } from './features/raci/raci-actions.js';
import { matrixAmendments } from './features/raci/raci-amendment.js';
import { matrixAnnex } from './features/raci/raci-annex.js';
import { matrixReader } from './features/raci/matrix-reading.js';
import { raciCommands } from './features/raci/raci-commands.js';
import { matrixDownloads } from './features/raci/raci-downloads.js';
import { everyRaciRoute } from './features/raci/every-raci-route.js';
import { setUpDialog } from './features/workspace/set-up-dialog.js';
import { WorkspaceActions } from './features/workspace/workspace-actions.js';
import { undeliveredWaiting } from './features/workspace/undelivered.js';
import { workspaceCards, workspaceVerbs, workspaceWaiting } from './features/workspace/workspace-handlers.js';
import { workspaceRoutes } from './features/workspace/workspace-routes.js';
import { createHttpServer } from './http/http-server.js';
import { tabBuild } from './http/tab-pages.js';
import { Projections } from './projection/projections.js';
import { readSettings, type Settings } from './settings.js';
import { openTables, type Tables } from './storage/table-service.js';
import { createTeams } from './teams/adapter.js';
import type { JobSource } from './contributions/job.js';
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
  authority: ReturnType<typeof authorityParts>['actions'];
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
  const decisionSources: DecisionSources = {
    router: matrixRouter(matrixReader),
    authority: authorityReader,
    delegateOf: (workspace, at, activity) => {
      const today = localDate(at, workspace.settings.timeZone);
      return (delegator, { tier }) => delegateOf(workspace, delegator, today, { tier, activity });
    },
  };
  const cards = [
    ...workspaceCards(records, links),
    ...settingsCards(records, links),
    ...charterCards(records, links),
    ...amendmentCards(records, links),
    ...baselineCards(records, links),
    ...decisionCards(records, decisionSources, links, now),
    weeklyCard(records, links),
  ];
  // The jobs run use cases, which need the due work themselves: they are put in below.
  const jobs = new Map<string, JobSource>();
  const dueWork = new DueWork({
    records,
    agenda,
    messages: teams.messages,
    cards: new Map(cards.map((source) => [source.card, source])),
    jobs,
    instance: randomUUID(),
    now,
    log,
    settings,
  });
  const commands: CommandParts = { records, membership, queue: new CommandQueue(), dueWork, now };
  const workspaces = new WorkspaceActions(commands);
  const settingsActions = new SettingsActions(commands);
  const leadership = new LeadershipActions(commands, [charterLeaderChange]);
  const kpis = kpiParts(commands, links);
  // What other features put into the charter's annex.
  const authority = authorityParts(commands);
  const annex = [matrixAnnex, authority.annex, kpis.annex];
  const charters = new CharterActions(commands, annex);
  // What of it can be amended while a charter is in force.
  const amendmentSources = [matrixAmendments(records), authority.amendments, kpis.amendments];
  const amendments = new AmendmentActions(commands, amendmentSources);
  const baselines = new BaselineActions(commands);
  const matrices = new RaciActions(commands);
  const decisions = new DecisionActions(commands, decisionSources);
  const projections = new Projections(records, [decisionDocuments]);
  const listing = new DecisionListing(records, projections, now);
  const jobSources = [decisionClock(commands, decisionSources), decisionWeek(commands)];
  for (const source of jobSources) jobs.set(source.job, source);
  // In the order in which the dashboard shows them.
  const lower = [decisionsTile, charterTile, authority.tile, raciTile, benchmarksTile];
  const tiles = [kpis.tile, baselineTile, kpis.pay, ...lower];
  const dashboard = dashboardParts(commands, tiles, boardDecisions(listing), links);
  const benchmarks = new BenchmarksActions(commands);
  const benchmarkSources = [raciBenchmarks(records), decisionBenchmarks(listing), kpis.benchmarks];
  const decisionParts = { actions: decisions, links };

  handlers = turnHandlers({
    workspaces,
    leadership,
    membership,
    looks,
    verbs: [
      ...workspaceVerbs({ commands, leadership, links }),
      ...settingsVerbs(settingsActions, links),
      ...charterVerbs({ commands, actions: charters, links }),
      ...amendmentVerbs({ commands, actions: amendments, sources: amendmentSources, links }),
      ...historyVerbs(commands),
      ...baselineVerbs({ commands, actions: baselines, links }),
      ...decisionVerbs(decisionParts),
      ...kpis.verbs,
      ...dashboard.verbs,
    ],
    dialogs: [setUpDialog(commands, workspaces), logDialog(decisions, commands, directory)],
    commands: new Commands({
      handlers: [
        ...charterCommands(commands, links, historyCheck(records)),
        ...baselineCommands(baselines, links),
        ...raciCommands(matrices, links),
        ...decisionCommands(decisionParts, records, listing),
        ...kpis.commands,
        ...dashboard.commands,
      ],
      waiting: [
        workspaceWaiting(commands, links),
        settingsWaiting(commands, links),
        undeliveredWaiting(commands, links),
        charterWaiting(commands, links),
        amendmentWaiting(commands, links),
        baselineWaiting(baselines, links),
        decisionWaiting(decisionParts, records),
        kpis.waiting,
      ],
      directory,
    }),
  });

  const reads = { records, membership, looks };
  const app = createHttpServer({
    settings,
    routes: [
      ...workspaceRoutes(reads, directory),
      ...leaderRoutes(reads, leadership),
      ...settingsRoutes(reads, settingsActions, workspaces),
      ...everyCharterRoute(reads, { charters, annex, amendments, amendmentSources }, now),
      ...historyRoutes(reads, new HistoryActions(commands)),
      downloadRoute(
        records,
        [
          ...everyCharterDownload(records, annex),
          historyDownloads(records),
          matrixDownloads(records),
          kpis.downloads,
          dashboard.downloads,
        ],
        now,
      ),
      ...benchmarksRoutes(reads, benchmarks, benchmarkSources, dashboard.stepsFor, now),
      ...baselineRoutes(reads, baselines),
      ...decisionListRoutes(reads, listing),
      ...decisionRoutes(reads, decisions),
      ...authority.routes(reads),
      ...kpis.routes(reads, settings.publicOrigin),
      ...everyRaciRoute(reads, matrices, now),
      ...dashboard.routes(reads),
    ],
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
    workspaces,
    leadership,
    charters,
    amendments,
    benchmarks,
    baselines,
    matrices,
    decisions,
    authority: authority.actions,
    kpis: kpis.useCases,
    verbs: handlers.verbs,
    settings,
  };
}
