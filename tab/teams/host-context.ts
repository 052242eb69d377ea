import { createContext, useContext } from 'react';
import type { HostContext } from './read-context.js';

const HostReact = createContext<HostContext | undefined>(undefined);

export const HostProvider = HostReact.Provider;

/** The host around the tab. Throws outside of a `HostProvider`. */
export function useHost(): HostContext {
  const context = useContext(HostReact);
  if (!context) throw new Error('There is no HostProvider around this component.');
  return context;
}
