import { useCallback, useState } from 'react';
import { newCommandId } from '../server/command-id.js';
import { fits, keepOnDevice, keptOnDevice } from './kept-on-device.js';

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
    keepOnDevice(key, next);
  };
  const forget = useCallback(() => keepOnDevice(key, undefined), [key]);
  return {
    form: kept.form,
    commandId: kept.commandId,
    change: (part) => become({ ...kept, form: { ...kept.form, ...part } }),
    renew: () => become({ ...kept, commandId: newCommandId() }),
    forget,
  };
}

function read<Form extends object>(key: string, blank: Form): Kept<Form> | undefined {
  const found = keptOnDevice(key);
  if (!fits<Kept<Partial<Form>>>(found, { form: blank, commandId: '' })) return undefined;
  const { form, commandId } = found;
  if (commandId === undefined || !fits(form, blank)) return undefined;
  // Of another shape it would be sent as another command under the same id.
  const whole = Object.keys(form).length === Object.keys(blank).length;
  return whole ? { form: { ...blank, ...form }, commandId } : undefined;
}
