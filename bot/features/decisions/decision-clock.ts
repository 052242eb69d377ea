import { escalateByClock } from '../../../domain/decisions/escalate.js';
import type { JobSource } from '../../contributions/job.js';
import { runChannelCommand } from '../../workspaces/run-channel-command.js';
import type { CommandParts } from '../../workspaces/run-command.js';
import { loadContext, loadDecision, type DecisionSources } from './decision-store.js';

/** The end of a level's clock: asks the next level, if whoever has it has let it pass (product section 6). */
export function decisionClock(parts: CommandParts, sources: DecisionSources): JobSource {
  return {
    job: 'decision.clock',
    async run({ workspaceId, subject, commandId }) {
      const [number = '', endedAt = ''] = subject.split('@');
      await runChannelCommand(parts, {
        useCase: 'decision.clock',
        workspaceId,
        by: 'accord',
        commandId,
        loadExtra: (reads, id) => loadDecision(reads, id, Number(number)),
        decide: async (stored, now) => {
          const decision = stored?.extra;
          if (!stored || !decision) return undefined;
          const context = await loadContext(sources, parts.records, stored, decision.activity, now);
          return escalateByClock(decision, endedAt, context);
        },
      });
    },
  };
}
