import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { CharterPageAnswer, CharterView } from '../../../domain/charter/charter-api.js';
import { knownSession, openSession, type EditorSession } from './editor-session.js';

/** The tab's session of the version under way; undefined for the moment that opening it takes. */
export function useEditorSession(
  workspaceId: string,
  page: CharterPageAnswer,
  underWay: CharterView,
): EditorSession | undefined {
  const client = useQueryClient();
  const [opened, setOpened] = useState<EditorSession>();
  const known = knownSession(client, workspaceId, underWay.number) ?? opened;
  const session = known?.drafts.number === underWay.number ? known : undefined;

  useEffect(() => session?.enter(), [session]);
  useEffect(() => {
    if (session) return undefined;
    let gone = false;
    void openSession(client, workspaceId, page, underWay).then((fresh) => {
      if (!gone) setOpened(fresh);
    });
    return () => {
      gone = true;
    };
  }, [session, client, workspaceId, page, underWay]);
  return session;
}
