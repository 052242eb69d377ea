import { decisionName, type Decision } from '../../../domain/decisions/decision.js';
import decisionTexts from '../../../domain/decisions/decisions-texts.en.json' with { type: 'json' };
import { tellWeek } from '../../../domain/decisions/weekly-list.js';
import { textOf } from '../../../domain/kernel/texts.js';
import { showDayAfter } from '../../cards/card-dates.js';
import { adaptiveCard, heading, line, notice, openUrl, shorten } from '../../cards/card-parts.js';
import type { DeepLinks } from '../../cards/deep-link.js';
import type { CardSource } from '../../contributions/card-source.js';
import type { JobSource } from '../../contributions/job.js';
import type { RecordTable } from '../../storage/record-table.js';
import type { RowReader } from '../../storage/tracked-reads.js';
import { nameOf } from '../../workspaces/people.js';
import { runChannelCommand } from '../../workspaces/run-channel-command.js';
import type { CommandParts } from '../../workspaces/run-command.js';
import { loadWorkspace } from '../../workspaces/snapshot.js';
import { loadDecision, loadWeeklyList } from './decision-store.js';
import texts from './decision-card-texts.en.json' with { type: 'json' };

/** Lines that a card has room for. */
const mostLines = 20;

/** The list of a week with its decisions: one point read each, in one wave. */
async function loadWeek(reads: RowReader, workspaceId: string, week: string) {
  const list = await loadWeeklyList(reads, workspaceId, week);
  const found = await Promise.all(
    (list?.decided ?? []).map((number) => loadDecision(reads, workspaceId, number)),
  );
  return { list, decisions: found.filter((decision) => decision !== undefined) };
}

/** A week is over: those informed get its list. */
export function decisionWeek(parts: CommandParts): JobSource {
  return {
    job: 'decision.weekly',
    async run({ workspaceId, subject: week, commandId }) {
      await runChannelCommand(parts, {
        useCase: 'decision.weekly',
        workspaceId,
        by: 'accord',
        commandId,
        loadExtra: (reads, id) => loadWeek(reads, id, week),
        decide: (stored, now) => {
          if (!stored?.extra.list) return undefined;
          const { list, decisions } = stored.extra;
          return tellWeek(list, decisions, { workspace: stored.workspace, now });
        },
      });
    },
  };
}

/** What was decided in a week that this person is informed of, on one card. */
export function weeklyCard(records: RecordTable, links: DeepLinks): CardSource {
  return {
    card: 'decision.weekly',
    async draw({ workspaceId, subject: week, recipient }) {
      if (recipient.to !== 'person') return undefined;
      const stored = await loadWorkspace(records, workspaceId, undefined, (reads, id) =>
        loadWeek(reads, id, week),
      );
      const { objectId } = recipient;
      const told = stored?.extra.decisions.filter(({ informed }) => informed.includes(objectId)) ?? [];
      if (!stored || told.length === 0) return undefined;
      const { workspace, people } = stored;
      const { timeZone, language } = workspace.settings;
      const ask = textOf(texts, 'weekly.ask', { count: told.length });
      const words = ({ number, title, outcome }: Decision): string =>
        textOf(texts, 'weekly.line', {
          name: decisionName(number),
          title: shorten(title, 100),
          result: outcome ? decisionTexts[`state.${outcome.result}`] : '',
          person: outcome ? nameOf(people, outcome.by) : '',
          day: outcome ? showDayAfter(outcome.at, 0, timeZone, language) : '',
        });
      return {
        message: {
          summary: ask,
          card: adaptiveCard({
            lang: language,
            fallback: ask,
            body: [
              notice(ask, 'good'),
              heading(texts['weekly.title']),
              ...told.slice(0, mostLines).map((decision) => line(words(decision))),
              ...(told.length > mostLines
                ? [
                    line([
                      { text: textOf(texts, 'list.more', { count: told.length - mostLines }), subtle: true },
                    ]),
                  ]
                : []),
            ],
            actions: [openUrl(texts['action.list'], links.to(workspace, 'decisions'))],
          }),
        },
      };
    },
  };
}
