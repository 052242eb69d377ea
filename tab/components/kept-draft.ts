import { useRef, useState } from 'react';
import { fits, keepOnDevice, keptOnDevice } from './kept-on-device.js';

/**
 * What is typed in a form, kept on this device under a name, so that it outlives a reload and can be gone on
 * with later. `forget` is for when it has been saved: the form is blank again.
 */
export function useKeptDraft<Draft extends object>(
  key: string,
  blank: () => Draft,
): [draft: Draft, change: (change: Partial<Draft>) => void, forget: () => void] {
  const [draft, setDraft] = useState<Draft>(() => ({ ...blank(), ...kept(key, blank()) }));
  // What is typed while a request is under way must not be undone by what its answer changes.
  const newest = useRef(draft);
  const take = (next: Draft): void => {
    newest.current = next;
    setDraft(next);
  };
  const change = (changed: Partial<Draft>): void => {
    take({ ...newest.current, ...changed });
    keepOnDevice(key, newest.current);
  };
  const forget = (): void => {
    take(blank());
    keepOnDevice(key, undefined);
  };
  return [draft, change, forget];
}

function kept<Draft extends object>(key: string, blank: Draft): Partial<Draft> {
  const found = keptOnDevice(key);
  return fits(found, blank) ? found : {};
}
