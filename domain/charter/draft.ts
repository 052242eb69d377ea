import { accept, acceptUnchanged, refuse, type Outcome, type Refusal } from '../kernel/outcome.js';
import { mayTake } from '../workspace/permissions.js';
import type { Actor } from '../workspace/roles.js';
import type { ArticleId } from './articles.js';
import { charterRef, charterTextRef, type Articles, type Charter, type CharterText } from './charter.js';
import type { CharterRecords } from './charter-records.js';
import { voidProposal } from './take-back.js';
import { sentWithVoiding } from './sign-off-deliveries.js';
import { articlesOfNewDraft } from './starting-text.js';

export interface DraftResult {
  charter: Charter;
  text: CharterText;
}

/** Opens the next version as a draft: a copy of the one in force, or the starting text. */
export function openDraft(records: CharterRecords, actor: Actor, now: Date): Outcome<DraftResult> {
  const { workspace, underWay, underWayText, inForce } = records;
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  if (!mayTake('charter.edit', actor.roles)) return refuse('charter.not-allowed');
  if (underWay && underWayText) return acceptUnchanged({ charter: underWay, text: underWayText });
  // Never a second one beside it, whatever has become of its text.
  if (underWay) return refuse('charter.under-way', { number: underWay.number });

  const { charter, text } = nextDraft(records, actor.objectId, now);
  const { number } = charter;
  return accept({
    writes: [
      { ref: charterRef(number), body: charter },
      { ref: charterTextRef(number), body: text },
    ],
    events: [
      {
        action: 'charter.opened',
        subject: charterRef(number),
        details: { by: actor.objectId, basedOn: inForce?.number ?? null },
      },
    ],
    deliveries: [],
    pointers: { charterUnderWay: number },
    result: { charter, text },
  });
}

/** The next version as a draft: a copy of the one in force, or the starting text. `by` is an object id, or `accord`. */
export function nextDraft(
  { workspace, latestNumber, inForceText }: CharterRecords,
  by: string,
  now: Date,
): DraftResult {
  const number = latestNumber + 1;
  const charter: Charter = {
    number,
    state: 'draft',
    openedAt: now.toISOString(),
    openedBy: by,
    articleEdits: {},
    proposals: 0,
    proposal: null,
    voided: null,
    inForceAt: null,
    supersededAt: null,
    interim: null,
  };
  const articles = articlesOfNewDraft(inForceText, workspace.settings);
  return { charter, text: { number, articles, canonical: null } };
}

export interface ArticleEdit<Id extends ArticleId = ArticleId> {
  /** The version that is edited: what was typed for one must not get into the next. */
  number: number;
  article: Id;
  content: Articles[Id];
  /** The article's revision that the editor started from; 0 if it was never edited. */
  basedOn: number;
  /** The editor knows that signatures become void. */
  voidSignatures: boolean;
}

/**
 * Saves one article of the version under way. Refused if somebody else has saved it since, with what is
 * there now, so that the editor can choose; an edit of a proposed charter asks first, then voids the
 * signatures and puts it back to draft (product section 4).
 */
export function editArticle(
  records: CharterRecords,
  edit: ArticleEdit,
  actor: Actor,
  now: Date,
): Outcome<DraftResult> {
  const { workspace, underWay, underWayText } = records;
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  if (!mayTake('charter.edit', actor.roles)) return refuse('charter.not-allowed');
  if (!underWay || !underWayText) return refuse('charter.no-draft');
  if (underWay.number !== edit.number) return refuse('charter.version-ended', { number: edit.number });

  const { article, content } = edit;
  const current = underWayText.articles[article];
  if (JSON.stringify(current) === JSON.stringify(content)) {
    return acceptUnchanged({ charter: underWay, text: underWayText });
  }
  const revision = revisionOf(underWay, article);
  if (revision !== edit.basedOn) return articleChanged(underWay, underWayText, article);
  if (underWay.state === 'proposed' && !edit.voidSignatures) {
    return refuse('charter.signatures-would-be-void', {
      signers: underWay.proposal?.signatures.map((signature) => signature.name) ?? [],
    });
  }

  const proposed = underWay.state === 'proposed';
  const base = proposed ? voidProposal(underWay, 'edited', '', actor, now) : underWay;
  const charter: Charter = {
    ...base,
    articleEdits: {
      ...base.articleEdits,
      [article]: { revision: revision + 1, editedBy: actor.objectId, editedAt: now.toISOString() },
    },
  };
  const text: CharterText = {
    ...underWayText,
    articles: { ...underWayText.articles, [article]: content },
    canonical: null,
  };
  return accept({
    writes: [
      { ref: charterRef(charter.number), body: charter },
      { ref: charterTextRef(charter.number), body: text },
    ],
    events: [
      {
        action: 'charter.article-edited',
        subject: charterRef(charter.number),
        details: { by: actor.objectId, article, revision: revision + 1, voidedSignatures: proposed },
      },
    ],
    deliveries: proposed ? sentWithVoiding(records, underWay) : [],
    result: { charter, text },
  });
}

const revisionOf = (charter: Charter, article: ArticleId) => charter.articleEdits[article]?.revision ?? 0;

function articleChanged(charter: Charter, text: CharterText, article: ArticleId): Refusal {
  return refuse('charter.article-changed', {
    article,
    revision: revisionOf(charter, article),
    content: text.articles[article],
    editedBy: charter.articleEdits[article]?.editedBy ?? null,
  });
}

/** For a repeat of an edit that was carried out: refused if what is stored now is another text. */
export function conflictWithStored(
  charter: Charter,
  text: CharterText,
  edit: Pick<ArticleEdit, 'article' | 'content'>,
): Refusal | undefined {
  const stored = JSON.stringify(text.articles[edit.article]);
  return stored === JSON.stringify(edit.content) ? undefined : articleChanged(charter, text, edit.article);
}
