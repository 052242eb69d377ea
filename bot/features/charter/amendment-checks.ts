import { amendmentName } from '../../../domain/charter/amendment.js';
import { permittedOnAmendment } from '../../../domain/charter/amendment-permitted.js';
import amendmentTexts from '../../../domain/charter/amendment-texts.en.json' with { type: 'json' };
import { verifyAmendment } from '../../../domain/charter/verify-amendment.js';
import { textOf } from '../../../domain/kernel/texts.js';
import { showDayAfter } from '../../cards/card-dates.js';
import type { DeepLinks } from '../../cards/deep-link.js';
import type { WaitingSource } from '../../contributions/conversation.js';
import type { RecordTable } from '../../storage/record-table.js';
import type { CommandParts } from '../../workspaces/run-command.js';
import { loadSnapshot, nothingElse } from '../../workspaces/snapshot.js';
import { kindText } from './amendment-card.js';
import { loadAmendments, loadAmendmentText } from './amendment-store.js';
import { daysToSign } from './sign-off-card.js';
import texts from './amendment-card-texts.en.json' with { type: 'json' };

/** Whether the amendments in force of a version are as they were signed; undefined if it has none. */
export async function checkAmendments(
  records: RecordTable,
  workspaceId: string,
  charter: number,
): Promise<{ intact: boolean; said: string } | undefined> {
  const all = await loadAmendments(records, workspaceId);
  const inForce = all.filter((one) => one.charter === charter && one.state === 'in-force');
  if (inForce.length === 0) return undefined;
  const checked = await Promise.all(
    inForce.map(async (amendment) => {
      const text = await loadAmendmentText(records, workspaceId, amendment.number);
      return { amendment, ...verifyAmendment(amendment, text, workspaceId) };
    }),
  );
  const broken = checked.filter(({ intact }) => !intact);
  if (broken.length === 0) {
    return { intact: true, said: textOf(texts, 'verify.intact', { count: inForce.length }) };
  }
  const said = broken.map(({ amendment, findings }) =>
    textOf(texts, 'verify.broken', {
      name: amendmentName(amendment),
      findings: findings.map((key) => amendmentTexts[key]).join(' '),
    }),
  );
  return { intact: false, said: said.join('\n') };
}

/** Amendments that wait for this leader's signature. */
export function amendmentWaiting({ records, membership }: CommandParts, links: DeepLinks): WaitingSource {
  return {
    async waitingFor(workspaceId, visitor) {
      const [snapshot, amendments] = await Promise.all([
        loadSnapshot(records, membership, workspaceId, visitor, nothingElse),
        loadAmendments(records, workspaceId),
      ]);
      if (!snapshot) return [];
      const { workspace, actor } = snapshot;
      const { timeZone, language } = workspace.settings;
      return amendments
        .filter((one) => permittedOnAmendment(workspace, one, actor).includes('amendment.sign'))
        .map((one) => ({
          text: textOf(texts, 'my.sign', {
            workspace: workspace.name,
            kind: kindText(one),
            day: showDayAfter(one.proposedAt, daysToSign(workspace), timeZone, language),
          }),
          address: links.to(workspace, `charter/amendments/${one.number}`),
        }));
    },
  };
}
