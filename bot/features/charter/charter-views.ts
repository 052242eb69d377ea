import { permittedOnCharters } from '../../../domain/charter/charter-permitted.js';
import type { CharterPageAnswer, CharterView, VersionView } from '../../../domain/charter/charter-api.js';
import type { Charter, CharterText } from '../../../domain/charter/charter.js';
import { gapsBeforeProposal } from '../../../domain/charter/propose.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import { leaderOf } from '../../../domain/workspace/roles.js';
import type { Workspace } from '../../../domain/workspace/workspace.js';
import type { RecordTable } from '../../storage/record-table.js';
import { frameOf } from '../../workspaces/frame.js';
import { nameOf, type People } from '../../workspaces/people.js';
import type { Snapshot } from '../../workspaces/snapshot.js';
import type { AnnexSource } from '../../contributions/annex-source.js';
import { charterRecords, charterRecordsWithTexts, gapsOfAnnex } from './charter-store.js';

/** Whether this viewer may read this version: what was never in force is for people with a role. */
export function mayRead(charter: Charter, snapshot: Snapshot<unknown>): boolean {
  const underWay = charter.state === 'draft' || charter.state === 'proposed';
  return mayTake(underWay ? 'charter.read-under-way' : 'charter.read', snapshot.actor.roles);
}

/** The charter page: the version in force, the one under way, what it lacks, and all versions. */
export async function charterPage(
  table: RecordTable,
  sources: readonly AnnexSource[],
  snapshot: Snapshot<Charter[]>,
): Promise<CharterPageAnswer> {
  const drafted = charterRecords(snapshot).underWay?.state === 'draft';
  const [stored, gaps] = await Promise.all([
    charterRecordsWithTexts(table, snapshot),
    drafted ? gapsOfAnnex(sources, table, snapshot) : [],
  ]);
  const records = { ...stored, annex: { gaps, sections: [] } };
  const { inForce, inForceText } = records;
  const underWay = records.underWay && mayRead(records.underWay, snapshot) ? records.underWay : undefined;
  return {
    ...frameOf(snapshot),
    data: {
      inForce: inForce && inForceText ? charterView(inForce, inForceText, snapshot.people) : null,
      underWay:
        underWay && records.underWayText
          ? charterView(underWay, records.underWayText, snapshot.people)
          : null,
      gaps: underWay?.state === 'draft' ? gapsBeforeProposal(records) : [],
      versions: snapshot.extra
        .filter((charter) => mayRead(charter, snapshot))
        .map(versionView)
        .toReversed(),
    },
    permitted: permittedOnCharters(snapshot.workspace, records.underWay, snapshot.actor),
  };
}

export function versionView(charter: Charter): VersionView {
  return {
    number: charter.number,
    state: charter.state,
    openedAt: charter.openedAt,
    proposedAt: charter.proposal?.proposedAt ?? null,
    inForceAt: charter.inForceAt,
    supersededAt: charter.supersededAt,
    fingerprint: charter.proposal?.fingerprint ?? null,
    signatures: charter.proposal?.signatures ?? [],
  };
}

export function charterView(charter: Charter, text: CharterText, people: People): CharterView {
  const person = (objectId: string) => ({ objectId, name: nameOf(people, objectId) });
  const { voided, proposal } = charter;
  return {
    ...versionView(charter),
    articles: text.articles,
    articleEdits: Object.fromEntries(
      Object.entries(charter.articleEdits).map(([article, { revision, editedBy, editedAt }]) => [
        article,
        { revision, editedAt, editedBy: person(editedBy) },
      ]),
    ),
    changed: proposal?.changed ?? [],
    annex: (proposal?.annex ?? []).map(({ id, title, lines }) => ({ id, title, lines })),
    changedAnnex: proposal?.changedAnnex ?? [],
    interim: charter.interim,
    proposedBy: proposal && person(proposal.proposedBy),
    voided: voided && {
      ...voided,
      byName: nameOf(people, voided.by),
      signerNames: voided.signers.map((signer) => nameOf(people, signer)),
    },
  };
}

/** The object ids that a proposed or signed charter names: its signers, else the leaders of today. */
export function signersOf(charter: Charter, workspace: Workspace): { ceo: string; cio: string } {
  const signer = (role: 'ceo' | 'cio') =>
    charter.proposal?.signatures.find((signature) => signature.role === role)?.objectId ??
    leaderOf(workspace, role) ??
    '';
  return { ceo: signer('ceo'), cio: signer('cio') };
}
