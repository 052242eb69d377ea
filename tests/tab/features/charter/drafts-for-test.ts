import type { ArticleId } from '../../../../domain/charter/articles.js';
import type { Articles } from '../../../../domain/charter/charter.js';
import { readContent } from '../../../../tab/features/charter/article-content.js';
import type { Attempt } from '../../../../tab/features/charter/article-draft.js';
import { CharterDrafts } from '../../../../tab/features/charter/charter-drafts.js';
import { DraftMemory } from '../../../../tab/features/charter/draft-memory.js';
import { ada, pageWith, SavingServer, underWayWith } from './editor-for-test.js';

const page = pageWith();

/** The drafts of a version, saved on a server of their own; the summary is what most tests type into. */
export function openDrafts(underWay = underWayWith(), storage: Storage | null = localStorage) {
  const server = new SavingServer();
  let ids = 0;
  const owner = { workspaceId: 'ws', version: underWay.number, person: ada.objectId, editor: 'tab-1' };
  const drafts: CharterDrafts = new CharterDrafts(page, underWay, {
    memory: new DraftMemory(owner, storage ?? undefined),
    openEditors: new Set(),
    newCommandId: () => `command-${(ids += 1)}`,
    now: Date.now,
    send: async <Id extends ArticleId>(article: Id, { commandId, ...body }: Attempt<Id>) => {
      const { revision, data } = await server.put(`/${article}`, body, commandId);
      drafts.noteSaved(revision, data.state);
      const content = readContent(article, data.content) as Articles[Id];
      return { revision: data.articleRevision, content, editedBy: ada.objectId };
    },
  });
  const summary = drafts.article('summary');
  return { server, drafts, summary, type: (text: string) => summary.type({ text }) };
}
