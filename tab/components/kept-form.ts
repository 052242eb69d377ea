import { useCallback, useState } from 'react';
import { newCommandId } from '../server/command-id.js';

/** Whose form of what: two people on one device have a form each. */
export interface FormOwner {
  workspaceId: string;
  /** Object id. */
  person: string;
  /** With a number that moves when the form's shape does: `decision.17.decide`. */
  form: string;
}

export interface KeptForm<Form> {
  form: Form;
  change: (part: Partial<Form>) => void;
  /** Made with the form and kept with it, so that sending again after a lost answer or a reload is one command. */
  commandId: string;
  /** After a refusal: what is mended is another command. */
  renew: () => void;
  /** Once it has been carried out: the form begins anew. */
  forget: () => void;
}

interface Kept<Form> {
  form: Form;
  commandId: string;
}

/**
 * What is typed into a form, kept on this device from the first letter on: it survives an error, a reload, and
 * looking something up on another page. Nothing is kept of a form in which nothing was typed.
 */
export function useKeptForm<Form extends object>(owner: FormOwner, blank: Form): KeptForm<Form> {
  const key = ['accord-form', owner.workspaceId, owner.person, owner.form].join('!');
  const [kept, setKept] = useState<Kept<Form>>(
    () => read(key, blank) ?? { form: blank, commandId: newCommandId() },
  );
  const become = (next: Kept<Form>): void => {
    setKept(next);
    write(key, JSON.stringify(next));
  };
  const forget = useCallback(() => write(key, undefined), [key]);
  return {
    form: kept.form,
    commandId: kept.commandId,
    change: (part) => become({ ...kept, form: { ...kept.form, ...part } }),
    renew: () => become({ ...kept, commandId: newCommandId() }),
    forget,
  };
}

function read<Form extends object>(key: string, blank: Form): Kept<Form> | undefined {
  try {
    const found: unknown = JSON.parse(globalThis.localStorage.getItem(key) ?? 'null');
    return isKept(found, blank) ? found : undefined;
  } catch {
    // Not allowed here, or not ours: nothing is kept, and the form begins anew.
    return undefined;
  }
}

function write(key: string, text: string | undefined): void {
  try {
    if (text === undefined) globalThis.localStorage.removeItem(key);
    else globalThis.localStorage.setItem(key, text);
  } catch {
    // Full, or not allowed: the form itself still has everything.
  }
}

/** Whether what was kept is of this build's shape: only then is it used. */
function isKept<Form extends object>(found: unknown, blank: Form): found is Kept<Form> {
  if (typeof found !== 'object' || found === null) return false;
  const { form, commandId }: Record<string, unknown> = { ...found };
  if (typeof commandId !== 'string' || typeof form !== 'object' || form === null) return false;
  const values: Record<string, unknown> = { ...form };
  const shape = Object.entries({ ...blank });
  return (
    shape.length === Object.keys(values).length &&
    shape.every(
      ([name, value]) =>
        typeof values[name] === typeof value && Array.isArray(values[name]) === Array.isArray(value),
    )
  );
}
