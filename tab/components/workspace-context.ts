import { createContext, useContext } from 'react';
import type { Frame } from '../../domain/workspace/workspace-api.js';

interface WorkspaceInView {
  id: string;
  /** What the newest answer said of the workspace and of who is looking; undefined before the first answer. */
  frame: Frame | undefined;
}

const WorkspaceReact = createContext<WorkspaceInView | undefined>(undefined);

export const WorkspaceProvider = WorkspaceReact.Provider;

/** The workspace on the screen. Throws outside of the shell. */
export function useWorkspace(): WorkspaceInView {
  const workspace = useContext(WorkspaceReact);
  if (!workspace) throw new Error('There is no workspace around this component.');
  return workspace;
}

/** The address of a page of the workspace in view, for links: `to('charter/3')`. */
export function useAddress(): (page: string) => string {
  const { id } = useWorkspace();
  return (page) => `/workspaces/${id}/${page}`;
}
