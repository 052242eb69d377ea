import { accept, acceptUnchanged, refuse, type Outcome } from '../kernel/outcome.js';
import { mayTake } from '../workspace/permissions.js';
import { bothLeadersAccepted, leaderOf, type Actor } from '../workspace/roles.js';
import { changedSections, charterAnnexRef, summarizeAnnex } from './annex.js';
import { changedArticles, gapsOf, type Gap } from './article-gaps.js';
import { annexIds } from './articles.js';
import { charterRef, charterTextRef, type Charter } from './charter.js';
import type { CharterRecords } from './charter-records.js';
import { freeze } from './fingerprint.js';
import { signOffCards } from './sign-off-deliveries.js';

/** The charter after a step of its sign-off. */
export interface SignOffResult {
  charter: Charter;
}

/** What stands between the version under way and its proposal; empty if it can be proposed. */
export function gapsBeforeProposal(records: CharterRecords): Gap[] {
  const leaders: Gap[] = bothLeadersAccepted(records.workspace)
    ? []
    : [{ article: 'leaders', code: 'charter.gap-leader-not-accepted' }];
  return [
    ...leaders,
    ...(records.underWayText ? gapsOf(records.underWayText.articles) : []),
    ...(records.annex?.gaps ?? []),
  ];
}

/** Characters that the text as a whole may have: with its articles it has to fit into one row. */
const longestCanonical = 280_000;

/** Freezes the draft and asks both leaders to sign it (product section 4). Needs both texts loaded. */
export function proposeCharter(
  records: CharterRecords,
  number: number,
  actor: Actor,
  now: Date,
): Outcome<SignOffResult> {
  const { workspace, underWay, underWayText, inForceText } = records;
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  if (!mayTake('charter.propose', actor.roles)) return refuse('charter.not-allowed');
  if (!underWay || !underWayText) return refuse('charter.no-draft');
  if (underWay.number !== number) return refuse('charter.version-ended', { number });
  if (underWay.state === 'proposed') return acceptUnchanged({ charter: underWay });
  const gaps = gapsBeforeProposal(records);
  const ceo = leaderOf(workspace, 'ceo');
  const cio = leaderOf(workspace, 'cio');
  if (gaps.length > 0 || ceo === undefined || cio === undefined)
    return refuse('charter.incomplete', { gaps });

  const sections = annexIds.flatMap((id) => records.annex?.sections.filter((one) => one.id === id) ?? []);
  const { canonical, fingerprint } = freeze({
    workspaceId: workspace.id,
    number,
    ceo,
    cio,
    articles: underWayText.articles,
    annex: sections,
  });
  if (canonical.length > longestCanonical)
    return refuse('charter.annex-too-long', { most: longestCanonical });
  const annex = summarizeAnnex(sections);
  const ordinal = underWay.proposals + 1;
  const charter: Charter = {
    ...underWay,
    state: 'proposed',
    proposals: ordinal,
    proposal: {
      ordinal,
      proposedAt: now.toISOString(),
      proposedBy: actor.objectId,
      fingerprint,
      changed: changedArticles(inForceText, underWayText),
      annex,
      changedAnnex: changedSections(records.inForce?.proposal?.annex ?? [], annex),
      signatures: [],
      history: records.history,
    },
    voided: null,
  };
  return accept({
    writes: [
      { ref: charterRef(number), body: charter },
      { ref: charterTextRef(number), body: { ...underWayText, canonical } },
      ...(sections.length > 0 ? [{ ref: charterAnnexRef(number), body: { number, sections } }] : []),
    ],
    events: [
      {
        action: 'charter.proposed',
        subject: charterRef(number),
        details: { by: actor.objectId, fingerprint, ordinal },
      },
    ],
    deliveries: signOffCards('post', workspace, charter),
    result: { charter },
  });
}
