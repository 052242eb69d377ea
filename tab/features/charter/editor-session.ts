import type { QueryClient } from '@tanstack/react-query';
import type {
  ArticleSavedAnswer,
  CharterPageAnswer,
  CharterView,
} from '../../../domain/charter/charter-api.js';
import { api } from '../../server/api.js';
import { newCommandId } from '../../server/command-id.js';
import { asProblem } from '../../server/problem.js';
import { workspaceKeys } from '../../server/workspace-queries.js';
import { workspacePath } from '../../server/workspace-path.js';
import { readContent } from './article-content.js';
import type { AutosaveParts } from './autosave.js';
import { CharterDrafts } from './charter-drafts.js';
import { charterKeys } from './charter-queries.js';
import { deviceStorage, DraftMemory } from './draft-memory.js';
import { openEditors, thisEditor } from './open-editors.js';

/** What one tab edits: it outlives the editor's page until everything typed has been saved. */
export interface EditorSession {
  drafts: CharterDrafts;
  /** The editor is on the screen, until the returned function is called; then what is typed is saved. */
  enter: () => () => void;
  /** How the charter stands now; with another version under way, or none, nothing is saved any more. */
  receive: (page: CharterPageAnswer) => void;
}

const sessionsOf = new WeakMap<QueryClient, Map<string, EditorSession>>();

function sessions(client: QueryClient): Map<string, EditorSession> {
  const known = sessionsOf.get(client) ?? new Map<string, EditorSession>();
  sessionsOf.set(client, known);
  return known;
}

const keyOf = (workspaceId: string, version: number | ''): string => `${workspaceId}/${version}`;

/** The session of this version, if it has been opened already. */
export function knownSession(client: QueryClient, workspaceId: string, version: number) {
  return sessions(client).get(keyOf(workspaceId, version));
}

/** Tells every session of the workspace how the charter stands. */
export function receivePage(client: QueryClient, workspaceId: string, page: CharterPageAnswer): void {
  for (const [key, session] of sessions(client)) {
    if (key.startsWith(keyOf(workspaceId, ''))) session.receive(page);
  }
}

/** The session of the version under way; with what this device has kept of it. */
export async function openSession(
  client: QueryClient,
  workspaceId: string,
  page: CharterPageAnswer,
  underWay: CharterView,
): Promise<EditorSession> {
  const others = await openEditors();
  const known = knownSession(client, workspaceId, underWay.number);
  if (known) return known;
  const person = page.viewer.objectId;
  const owner = { workspaceId, version: underWay.number, person, editor: thisEditor };
  const memory = new DraftMemory(owner, deviceStorage());
  const drafts: CharterDrafts = new CharterDrafts(page, underWay, {
    memory,
    openEditors: others,
    newCommandId,
    now: Date.now,
    send: sendTo(client, owner, (revision, state) => drafts.noteSaved(revision, state)),
  });
  const session = startSession(client, workspaceId, drafts);
  sessions(client).set(keyOf(workspaceId, underWay.number), session);
  return session;
}

function sendTo(
  client: QueryClient,
  { workspaceId, version, person }: { workspaceId: string; version: number; person: string },
  noteSaved: CharterDrafts['noteSaved'],
): AutosaveParts['send'] {
  const readAgain = () => void client.invalidateQueries({ queryKey: workspaceKeys.all(workspaceId) });
  return async (article, { commandId, ...body }) => {
    try {
      const path = workspacePath(workspaceId, `charters/${version}/articles/${article}`);
      const { revision, data } = await api.put<ArticleSavedAnswer>(path, body, commandId);
      noteSaved(revision, data.state);
      client.setQueryData<number>(workspaceKeys.ownRevision(workspaceId), (known = 0) =>
        Math.max(known, revision),
      );
      readAgain();
      const content = readContent(article, data.content) ?? body.content;
      return { revision: data.articleRevision, content, editedBy: person };
    } catch (fault) {
      // The "no" may come of an old picture of the charter.
      if (!asProblem(fault).passing) readAgain();
      throw fault;
    }
  };
}

function startSession(client: QueryClient, workspaceId: string, drafts: CharterDrafts): EditorSession {
  let watchers = 0;
  // Only what was on the screen can have left it; a new session is about to be shown.
  let left = false;
  const receive = (page: CharterPageAnswer): void => {
    const { underWay } = page.data;
    // What was typed for a version that is no longer under way must not get into the next one.
    if (underWay?.number === drafts.number) drafts.receive(page, underWay);
    else drafts.stop();
  };
  let ended = false;
  const endIfDone = (): void => {
    if (!left || ended || !(drafts.settled || drafts.stopped)) return;
    ended = true;
    drafts.stop();
    sessions(client).delete(keyOf(workspaceId, drafts.number));
    for (const stopListening of listening) stopListening();
  };
  const listening = [
    drafts.subscribe(endIfDone),
    listenToBrowser(drafts),
    listenToCache(client, workspaceId, receive),
  ];
  return {
    drafts,
    receive,
    enter: () => {
      watchers += 1;
      left = false;
      return () => {
        watchers -= 1;
        drafts.flush();
        // Going from one article to the next leaves the page and enters it again.
        setTimeout(() => {
          left = watchers === 0;
          endIfDone();
        });
      };
    },
  };
}

function listenToBrowser(drafts: CharterDrafts): () => void {
  const online = (): void => drafts.tryAgain();
  const leaving = (): void => drafts.flush();
  const hiding = (): void => {
    if (document.visibilityState === 'hidden') leaving();
  };
  const unloading = (event: Event): void => {
    if (drafts.wouldLose) event.preventDefault();
  };
  window.addEventListener('online', online);
  window.addEventListener('pagehide', leaving);
  window.addEventListener('beforeunload', unloading);
  document.addEventListener('visibilitychange', hiding);
  return () => {
    window.removeEventListener('online', online);
    window.removeEventListener('pagehide', leaving);
    window.removeEventListener('beforeunload', unloading);
    document.removeEventListener('visibilitychange', hiding);
  };
}

/** So that a session whose page isn't on the screen knows how the charter stands. */
function listenToCache(
  client: QueryClient,
  workspaceId: string,
  receive: (page: CharterPageAnswer) => void,
): () => void {
  const key = JSON.stringify(charterKeys.page(workspaceId));
  return client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success') return;
    if (JSON.stringify(event.query.queryKey) !== key) return;
    const page = client.getQueryData<CharterPageAnswer>(charterKeys.page(workspaceId));
    if (page) receive(page);
  });
}
