import type { CharterPageAnswer } from '../../../domain/charter/charter-api.js';
import { editorSays } from './editor-words.js';

/** The name of who saved an article, as far as the page knows it; this person has another window open. */
export function editorName(objectId: string | null, { viewer, workspace, data }: CharterPageAnswer): string {
  if (objectId === viewer.objectId) return editorSays('merge.self');
  const editors = Object.values(data.underWay?.articleEdits ?? {}).map((edit) => edit?.editedBy);
  const known = [...editors, workspace.leaders.ceo, workspace.leaders.cio];
  return known.find((person) => person?.objectId === objectId)?.name ?? editorSays('merge.somebody');
}
