import { useState } from 'react';
import type { SettingsAnswer } from '../../../domain/workspace/settings-api.js';
import type { SectionContent } from '../../../domain/workspace/settings-sections.js';
import { useCommandId } from '../../server/command-id.js';
import type { Saving } from './settings-section.js';
import { useSettingsCommand } from './settings-queries.js';

interface SectionForm<Form> {
  /** What is typed, or what is saved as long as nothing is. */
  form: Form;
  change: (change: Partial<Form>) => void;
  saving: Saving;
}

interface SectionToEdit<Form> {
  workspaceId: string;
  data: SettingsAnswer['data'];
  section: SectionContent['section'];
  /** The form as the saved settings fill it in. */
  read: (data: SettingsAnswer['data']) => Form;
  /** What is sent; undefined as long as something in the form can't be. */
  contentOf: (form: Form) => SectionContent | undefined;
}

/**
 * The form of one section. It follows what others save as long as nothing is typed in it. Afterwards it is saved upon
 * the state that it was opened with, so that nobody's save is overwritten unseen: the person is told that there is
 * another, and takes it over or saves their own upon it.
 */
export function useSection<Form extends object>(edited: SectionToEdit<Form>): SectionForm<Form> {
  const { workspaceId, data, section, read, contentOf } = edited;
  const command = useSettingsCommand(workspaceId);
  const [commandId, renewCommandId] = useCommandId();
  const edits = data.edits[section] ?? 0;
  const now = read(data);
  const [opened, setOpened] = useState<Opened<Form>>({ edits, form: now });
  const [form, setForm] = useState(now);
  const open = (): void => {
    setOpened({ edits, form: now });
    setForm(now);
  };
  const untouched = same(form, opened.form);
  if (untouched && (opened.edits !== edits || !same(form, now))) open();
  else if (opened.edits === undefined) setOpened({ edits, form: opened.form });

  const onSave = (): void => {
    const change = contentOf(form);
    if (!change) return;
    command.mutate(
      { wish: { action: 'save', change: { ...change, basedOn: opened.edits ?? edits } }, commandId },
      {
        onSuccess: () => {
          renewCommandId();
          setOpened({ edits: undefined, form });
        },
        onError: (problem) => {
          if (!problem.passing) renewCommandId();
        },
      },
    );
  };
  const overtaken = !untouched && !command.isPending && edits > (opened.edits ?? edits);
  return {
    form,
    change: (changed) => {
      setForm({ ...form, ...changed });
      if (command.isSuccess) command.reset();
    },
    saving: {
      onSave,
      pending: command.isPending,
      saved: command.isSuccess,
      // The note about the other save says it as well, and what to do.
      problem: overtaken ? null : command.error,
      overtaken: overtaken ? { takeOver: open, keepMine: () => setOpened({ edits, form: now }) } : undefined,
    },
  };
}

interface Opened<Form> {
  /** Number of saves that the form was filled in from; undefined right after one's own: then it is the newest. */
  edits: number | undefined;
  form: Form;
}

const same = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);
