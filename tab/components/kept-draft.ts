import { useRef, useState } from 'react';

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
    keep(key, JSON.stringify(newest.current));
  };
  const forget = (): void => {
    take(blank());
    keep(key, undefined);
  };
  return [draft, change, forget];
}

function kept<Draft extends object>(key: string, blank: Draft): Partial<Draft> {
  try {
    const found: unknown = JSON.parse(globalThis.localStorage.getItem(key) ?? '{}');
    return isDraft(found, blank) ? found : {};
  } catch {
    // Not allowed here, or not ours: nothing is kept, and the form begins anew.
    return {};
  }
}

function keep(key: string, text: string | undefined): void {
  try {
    if (text === undefined) globalThis.localStorage.removeItem(key);
    else globalThis.localStorage.setItem(key, text);
  } catch {
    // Full, or not allowed: the form itself still has everything.
  }
}

/** Whether what was kept is of this build's shape: only then is it used. */
function isDraft<Draft extends object>(found: unknown, blank: Draft): found is Partial<Draft> {
  if (typeof found !== 'object' || found === null) return false;
  const shape = new Map<string, unknown>(Object.entries(blank));
  return Object.entries(found).every(
    ([name, value]) =>
      shape.has(name) &&
      typeof value === typeof shape.get(name) &&
      Array.isArray(value) === Array.isArray(shape.get(name)),
  );
}
