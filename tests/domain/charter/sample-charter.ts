import type { Articles, Charter } from '../../../domain/charter/charter.js';
import type { CharterRecords } from '../../../domain/charter/charter-records.js';
import { openDraft } from '../../../domain/charter/draft.js';
import { signCharter } from '../../../domain/charter/sign-off.js';
import { proposeCharter } from '../../../domain/charter/propose.js';
import { startingArticles } from '../../../domain/charter/starting-text.js';
import type { Outcome, RecordWrite } from '../../../domain/kernel/outcome.js';
import { accepted } from '../expect-outcome.js';
import { actorIn, at, people, sampleWorkspace } from '../sample-workspace.js';

/** Articles that can be proposed. */
export function completeArticles(changes: Partial<Articles> = {}): Articles {
  return {
    ...startingArticles(sampleWorkspace().settings),
    summary: { text: 'Two owners, one programme.' },
    purpose: { text: 'This charter says who owns what in our use of AI.' },
    team: {
      people: [{ name: 'Ada Byron', discipline: 'data-science', share: 80 }],
      reasons: {
        'data-science': '',
        engineering: 'Our platform team lends two people.',
        'business-analysis': 'Finance does it.',
      },
    },
    ...changes,
  };
}

/** A workspace without any charter. */
export function noCharters(changes: Partial<CharterRecords> = {}): CharterRecords {
  return {
    workspace: sampleWorkspace(),
    latestNumber: 0,
    inForce: undefined,
    underWay: undefined,
    history: { sequence: 10, hash: 'a'.repeat(64) },
    ...changes,
  };
}

/**
 * The records as a commit of the outcome leaves them: a small stand-in for the store, so that stories of
 * several steps can be told.
 */
export function after(records: CharterRecords, outcome: Outcome<unknown>): CharterRecords {
  const { writes, pointers, events } = accepted(outcome);
  const written = <Body>(kind: string, number: number | undefined, before: Body | undefined) => {
    const id = String(number).padStart(4, '0');
    const found = writes.find(({ ref }: RecordWrite) => ref.kind === kind && ref.id === id);
    return (found?.body as Body | undefined) ?? before;
  };
  const { inForce, underWay, inForceText, underWayText, latestNumber, history } = records;
  const open = pointers?.charterUnderWay ?? underWay?.number;
  const opened = {
    charter: written<Charter>('charter', open, underWay),
    text: written('charter-text', open, underWayText),
  };
  const entered = typeof pointers?.charterInForce === 'number';
  return {
    ...records,
    latestNumber: Math.max(latestNumber, open ?? 0),
    inForce: entered ? opened.charter : inForce,
    inForceText: entered ? opened.text : inForceText,
    underWay: entered ? undefined : opened.charter,
    underWayText: entered ? undefined : opened.text,
    history: { ...history, sequence: history.sequence + events.length },
  };
}

/** A draft under way, complete unless said otherwise. */
export function withDraft(records = noCharters(), articles = completeArticles()): CharterRecords {
  const opened = after(records, openDraft(records, actorIn(records.workspace, 'ceo'), at(10)));
  return {
    ...opened,
    underWayText: { number: opened.latestNumber, articles, canonical: null },
  };
}

/** As `withDraft`, and proposed by the facilitator. */
export function withProposal(records = noCharters(), articles = completeArticles()): CharterRecords {
  const draft = withDraft(records, articles);
  return after(
    draft,
    proposeCharter(draft, draft.underWay?.number ?? 0, actorIn(draft.workspace, 'facilitator'), at(20)),
  );
}

/** The proposed charter's fingerprint. */
export function fingerprintIn(records: CharterRecords): string {
  const fingerprint = (records.underWay ?? records.inForce)?.proposal?.fingerprint;
  if (fingerprint === undefined) throw new Error('Nothing is proposed or in force.');
  return fingerprint;
}

export function signed(records: CharterRecords, who: 'ceo' | 'cio', minutes = 30): Outcome<unknown> {
  const number = records.underWay?.number ?? records.inForce?.number ?? 0;
  const command = { number, fingerprint: fingerprintIn(records), from: 'card' as const };
  return signCharter(records, command, actorIn(records.workspace, who), at(minutes));
}

export function withOneSignature(records = withProposal()): CharterRecords {
  return after(records, signed(records, 'ceo'));
}

/** Version 1 in force, nothing under way. */
export function charterInForce(records = withProposal()): CharterRecords {
  const half = withOneSignature(records);
  return after(half, signed(half, 'cio', 31));
}

/** The object ids of who signs, as the canonical text names them. */
export const signers = { ceo: people.ceo, cio: people.cio };
