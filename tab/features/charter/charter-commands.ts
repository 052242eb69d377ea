import type { CharterCommandAnswer } from '../../../domain/charter/charter-api.js';
import { api } from '../../server/api.js';
import { useWorkspaceCommand } from '../../server/workspace-queries.js';
import { workspacePath } from '../../server/workspace-path.js';

export type CharterWish =
  | { action: 'charter.open-draft' }
  | { action: 'charter.propose' | 'charter.withdraw'; number: number }
  /** `fingerprint` is that of the text which the person has before them. */
  | { action: 'charter.sign'; number: number; fingerprint: string }
  | { action: 'charter.decline'; number: number; fingerprint: string; reason: string };

/** What changes a charter, its text excepted. */
export function useCharterCommand(workspaceId: string) {
  return useWorkspaceCommand<CharterWish, CharterCommandAnswer>(workspaceId, (wish, commandId) => {
    const { below, body } = requestFor(wish);
    return api.post<CharterCommandAnswer>(workspacePath(workspaceId, below), body, commandId);
  });
}

function requestFor(wish: CharterWish): { below: string; body: object } {
  switch (wish.action) {
    case 'charter.open-draft':
      return { below: 'charters', body: {} };
    case 'charter.propose':
      return { below: `charters/${wish.number}/propose`, body: {} };
    case 'charter.withdraw':
      return { below: `charters/${wish.number}/withdraw`, body: {} };
    case 'charter.sign':
      return { below: `charters/${wish.number}/sign`, body: { fingerprint: wish.fingerprint } };
    default:
      return {
        below: `charters/${wish.number}/decline`,
        body: { fingerprint: wish.fingerprint, reason: wish.reason },
      };
  }
}

/** A single-use address of an amendment's text as Markdown. Each call is a wish of its own. */
export async function askForAmendment(
  workspaceId: string,
  number: number,
  commandId: string,
): Promise<string> {
  const path = workspacePath(workspaceId, `amendments/${number}/tickets`);
  const { address } = await api.post<{ address: string }>(path, {}, commandId);
  return address;
}

/** A single-use address of the signed text as a file. Each call is a wish of its own. */
export async function askForDownload(
  workspaceId: string,
  number: number,
  format: 'pdf' | 'markdown',
  commandId: string,
): Promise<string> {
  const { address } = await api.post<{ address: string }>(
    workspacePath(workspaceId, `charters/${number}/tickets`),
    { format },
    commandId,
  );
  return address;
}
