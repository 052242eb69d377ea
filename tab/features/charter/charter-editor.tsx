import { useQueryClient } from '@tanstack/react-query';
import { useLayoutEffect } from 'react';
import { Navigate, useParams } from 'react-router';
import { articleIds } from '../../../domain/charter/articles.js';
import { gapsOf } from '../../../domain/charter/article-gaps.js';
import type { CharterPageAnswer } from '../../../domain/charter/charter-api.js';
import { PageSkeleton } from '../../components/page-skeleton.js';
import { useAddress } from '../../components/workspace-context.js';
import { EditorPage } from './editor-page.js';
import { receivePage } from './editor-session.js';
import { NoDraft } from './no-draft.js';
import { useEditorSession } from './use-editor-session.js';

interface CharterEditorProps {
  page: CharterPageAnswer;
  workspaceId: string;
}

/**
 * The version under way, article by article, for those who may edit it. What is typed is saved by itself, and
 * is on this device until it has been.
 */
export function CharterEditor({ page, workspaceId }: CharterEditorProps) {
  const { underWay } = page.data;
  const client = useQueryClient();
  // Before a form that leaves the screen saves what it holds: it may be for a version that has ended.
  useLayoutEffect(() => receivePage(client, workspaceId, page), [client, workspaceId, page]);
  const mayEdit = page.permitted.includes('charter.edit');
  if (!underWay || !mayEdit) return <NoDraft page={page} workspaceId={workspaceId} />;
  return <Draft page={page} workspaceId={workspaceId} underWay={underWay} />;
}

export default CharterEditor;

type DraftProps = CharterEditorProps & { underWay: NonNullable<CharterPageAnswer['data']['underWay']> };

function Draft({ page, workspaceId, underWay }: DraftProps) {
  const { article: wanted } = useParams();
  const to = useAddress();
  const session = useEditorSession(workspaceId, page, underWay);
  if (!session) return <PageSkeleton />;
  const article = articleIds.find((id) => id === wanted);
  if (article === undefined) {
    // Opened without an article: where there is something to do.
    const gap = gapsOf(underWay.articles)[0];
    return <Navigate replace to={to(`charter/edit/${gap?.article ?? 'summary'}`)} />;
  }
  return (
    <EditorPage
      key={article}
      article={article}
      drafts={session.drafts}
      page={page}
      underWay={underWay}
      workspaceId={workspaceId}
    />
  );
}
