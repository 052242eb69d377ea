import { ulid } from 'ulid';
import { periodName } from '../../../domain/kernel/period-name.js';
import { textOf } from '../../../domain/kernel/texts.js';
import { enterersOf } from '../../../domain/kpis/enter-readings.js';
import { activeKpis } from '../../../domain/kpis/kpi-records.js';
import { definitionNow } from '../../../domain/kpis/kpi.js';
import { standingOf } from '../../../domain/kpis/standing.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import { localDate } from '../../../domain/workspace/time-zone.js';
import { shorten } from '../../cards/card-parts.js';
import type { CommandHandler, WaitingSource } from '../../contributions/conversation.js';
import type { OutgoingMessage } from '../../teams/turn.js';
import { visitorOf } from '../../workspaces/visitor.js';
import { kpisCard, kpisCardForAll } from './kpis-card.js';
import texts from './kpis-card-texts.en.json' with { type: 'json' };
import type { KpiCardParts } from './kpis-handlers.js';

const said = (text: string): OutgoingMessage[] => [{ summary: text, text }];

/** `kpis`: in the 1:1 chat one's own card; where the whole roster reads, one that leads each to their own. */
export function kpiCommands({ actions, links, now }: KpiCardParts): CommandHandler[] {
  return [
    {
      name: 'kpis',
      help: texts['help.kpis'],
      places: ['team', 'group-chat', 'personal'],
      async answer(turn, workspaceId) {
        const snapshot = workspaceId && (await actions.look(workspaceId, visitorOf(turn)));
        if (!snapshot) return said(texts['gone']);
        const { workspace, actor } = snapshot;
        if (!mayTake('kpis.read', actor.roles)) return said(texts['not-yours']);
        const drawn = { snapshot, today: localDate(now(), workspace.settings.timeZone), links };
        const alone = turn.place.kind === 'personal';
        return [
          {
            summary: textOf(texts, 'summary', { workspace: workspace.name }),
            card: alone ? kpisCard({ ...drawn, commandId: ulid() }) : kpisCardForAll(drawn),
          },
        ];
      },
    },
  ];
}

/** The readings that are due from a person, for `my`. */
export function kpiWaiting({ actions, links, now }: KpiCardParts): WaitingSource {
  return {
    async waitingFor(workspaceId, visitor) {
      const snapshot = await actions.look(workspaceId, visitor);
      if (!snapshot || snapshot.workspace.archivedAt !== null) return [];
      const { workspace, actor, extra: kpis } = snapshot;
      const { timeZone, language } = workspace.settings;
      const today = localDate(now(), timeZone);
      return activeKpis(kpis).flatMap((kpi) => {
        const definition = definitionNow(kpi);
        const { due } = standingOf(kpi, today);
        if (!due || !enterersOf(workspace, definition).includes(actor.objectId)) return [];
        const values = {
          workspace: workspace.name,
          name: shorten(definition.name, 80),
          period: periodName(due.id, language),
        };
        return [
          { text: textOf(texts, 'my.due', values, language), address: links.to(workspace, `kpis/${kpi.id}`) },
        ];
      });
    },
  };
}
