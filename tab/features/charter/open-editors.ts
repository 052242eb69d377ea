import { newCommandId } from '../../server/command-id.js';

const prefix = 'accord-editor:';

/** This tab among the browser's tabs, for as long as it is loaded. */
export const thisEditor = newCommandId();

let declared = false;

/**
 * The other tabs of this browser that have the editor open, by the name under which they keep
 * drafts. A lock ends with its tab, however that ends. Empty if the browser has no locks.
 */
export async function openEditors(): Promise<ReadonlySet<string>> {
  const locks: LockManager | undefined = 'locks' in navigator ? navigator.locks : undefined;
  if (!locks) return new Set();
  try {
    declareThisEditor(locks);
    const { held = [] } = await locks.query();
    const names = held.flatMap(({ name = '' }) =>
      name.startsWith(prefix) ? [name.slice(prefix.length)] : [],
    );
    return new Set(names.filter((name) => name !== thisEditor));
  } catch {
    return new Set();
  }
}

function declareThisEditor(locks: LockManager): void {
  if (declared) return;
  declared = true;
  const forEver = new Promise<never>(() => {});
  locks
    .request(prefix + thisEditor, () => forEver)
    .catch(() => {
      declared = false;
    });
}
