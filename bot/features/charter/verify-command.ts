import { groupedFingerprint } from '../../../domain/charter/fingerprint.js';
import { verifyCharter } from '../../../domain/charter/verify-charter.js';
import { textOf } from '../../../domain/kernel/texts.js';
import { adaptiveCard, fact, heading, notice, openUrl } from '../../cards/card-parts.js';
import type { DeepLinks } from '../../cards/deep-link.js';
import type { CommandHandler } from '../../contributions/conversation.js';
import type { HistoryCheck } from '../../contributions/history-check.js';
import type { OutgoingMessage } from '../../teams/turn.js';
import type { RecordTable } from '../../storage/record-table.js';
import type { CommandParts } from '../../workspaces/run-command.js';
import { loadSnapshot, nothingElse, type Snapshot } from '../../workspaces/snapshot.js';
import { visitorOf } from '../../workspaces/visitor.js';
import { checkAmendments } from './amendment-checks.js';
import { charterRecords, loadAnnex, loadCharters, loadText } from './charter-store.js';
import { signersOf } from './charter-views.js';
import texts from './charter-card-texts.en.json' with { type: 'json' };

/** `verify`: the charter that is in force or waits for signatures, and the history for those who may read it. */
export function verifyCommand(
  { records, membership }: CommandParts,
  links: DeepLinks,
  history: HistoryCheck,
): CommandHandler {
  return {
    name: 'verify',
    help: texts['help.verify'],
    places: ['team', 'group-chat', 'personal'],
    async answer(turn, workspaceId) {
      const snapshot =
        workspaceId && (await loadSnapshot(records, membership, workspaceId, visitorOf(turn), nothingElse));
      if (!snapshot) return [{ summary: texts['gone'], text: texts['gone'] }];
      const checked = await history.check(snapshot);
      // Records that don't fit may not even be readable: then the history alone says which.
      const charter = checked?.intact === false ? undefined : await charterPart(records, snapshot, links);
      return [verifyMessage(snapshot, checked, charter, links)];
    },
  };
}

interface CharterPart {
  said: string;
  intact: boolean;
  facts: object[];
  action: object;
}

function verifyMessage(
  { workspace }: Snapshot<unknown>,
  history: { said: string; intact: boolean } | undefined,
  charter: CharterPart | undefined,
  links: DeepLinks,
): OutgoingMessage {
  const parts = [charter, history].filter((part) => part !== undefined);
  if (parts.length === 0) return { summary: texts['verify.summary'], text: texts['verify.none'] };
  return {
    summary: texts['verify.summary'],
    card: adaptiveCard({
      lang: workspace.settings.language,
      fallback: parts.map(({ said }) => said).join('\n'),
      body: [
        ...parts.map(({ said, intact }) => notice(said, intact ? 'good' : 'attention')),
        heading(texts['verify.title']),
        ...(charter?.facts ?? []),
      ],
      actions: [
        ...(charter ? [charter.action] : []),
        ...(history ? [openUrl(texts['action.open-history'], links.to(workspace, 'history'))] : []),
      ],
    }),
  };
}

async function charterPart(
  records: RecordTable,
  snapshot: Snapshot<undefined>,
  links: DeepLinks,
): Promise<CharterPart | undefined> {
  const { workspace, workspaceId } = snapshot;
  const charters = await loadCharters(records, workspaceId);
  const { inForce, underWay } = charterRecords({ ...snapshot, extra: charters });
  const charter = underWay?.state === 'proposed' ? underWay : inForce;
  if (!charter) return undefined;
  const { number } = charter;
  const [text, annex, amendments] = await Promise.all([
    loadText(records, workspaceId, number),
    loadAnnex(records, workspaceId, charter),
    checkAmendments(records, workspaceId, number),
  ]);
  const { intact, signed, computed, findings } = verifyCharter(
    charter,
    text,
    workspaceId,
    signersOf(charter, workspace),
    annex,
  );
  const values = { number, findings: findings.map((key) => texts[key]).join(' ') };
  return {
    said: [textOf(texts, intact ? 'verify.intact' : 'verify.broken', values), amendments?.said]
      .filter((words) => words !== undefined)
      .join(' '),
    intact: intact && amendments?.intact !== false,
    facts: [
      fact(texts['verify.signed'], [{ text: groupedFingerprint(signed), mono: true }]),
      fact(texts['verify.computed'], [{ text: groupedFingerprint(computed) || '–', mono: true }]),
    ],
    action: openUrl(texts['action.open'], links.to(workspace, `charter/${number}/verify`)),
  };
}
