import { z } from 'zod';
import agreementTexts from '../../../domain/charter/charter-texts.en.json' with { type: 'json' };
import { textOf } from '../../../domain/kernel/texts.js';
import { defaultCadence, frequencies, rituals, type Ritual } from '../../../domain/workspace/cadence.js';
import type { SetUpCommand } from '../../../domain/workspace/workspace-api.js';
import type { WorkspaceSettings } from '../../../domain/workspace/workspace.js';
import { line } from '../../cards/card-parts.js';
import texts from './workspace-card-texts.en.json' with { type: 'json' };

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const notHeld = 'none';
const mostCharacters = 6000;

const timeFields = [
  'from',
  'to',
  'days',
  'holidays',
  ...rituals.flatMap((ritual) => [`${ritual}-every`, `${ritual}-weekday`, `${ritual}-time`] as const),
] as const;
type TimeField = (typeof timeFields)[number];
export type TimeInputs = { [field in TimeField]?: string | undefined };

/** What is read from the form; a clock, day or date that can't be read is left to the command's schema. */
type Read = Record<keyof Pick<SetUpCommand, 'workingHours' | 'holidays' | 'cadence'>, unknown>;

/** The part of set-up that has sound defaults: folded until somebody wants it, or something in it is wrong. */
export function timeContainer(
  id: string,
  isVisible: boolean,
  settings: WorkspaceSettings,
  typed: TimeInputs,
) {
  const values = { ...savedInputs(settings), ...typed };
  const clock = (field: TimeField, label: string) => ({
    type: 'Input.Time',
    id: field,
    label,
    ...(/^\d{2}:\d{2}$/.test(values[field] ?? '') && { value: values[field] }),
  });
  const chosen = (field: TimeField, label: string, choices: { title: string; value: string }[]) => ({
    type: 'Input.ChoiceSet',
    id: field,
    label,
    style: 'compact',
    value: values[field] ?? '',
    choices,
  });
  const days = weekdays.map((day) => ({ title: agreementTexts[`weekday.${day}`], value: String(day) }));
  const often = [
    ...frequencies.map((every) => ({ title: texts[`every.${every}`], value: every })),
    { title: texts['set-up.not-held'], value: notHeld },
  ];
  return {
    type: 'Container',
    id,
    isVisible,
    separator: true,
    items: [
      line([{ text: texts['set-up.time-intro'], subtle: true }]),
      clock('from', texts['set-up.from']),
      clock('to', texts['set-up.to']),
      { ...chosen('days', texts['set-up.days'], days), style: 'expanded', isMultiSelect: true },
      {
        type: 'Input.Text',
        id: 'holidays',
        label: texts['set-up.holidays'],
        isMultiline: true,
        maxLength: mostCharacters,
        ...(values.holidays && { value: values.holidays }),
      },
      ...rituals.flatMap((ritual) => {
        const named = { ritual: agreementTexts[`ritual.${ritual}`] };
        return [
          chosen(`${ritual}-every`, textOf(texts, 'set-up.every', named), often),
          chosen(`${ritual}-weekday`, textOf(texts, 'set-up.weekday', named), days),
          clock(`${ritual}-time`, textOf(texts, 'set-up.at', named)),
        ];
      }),
    ],
  };
}

const sentSchema = z.record(z.string(), z.unknown());

/** What was typed in the folded part, found among all that the client sends. */
export function timeInputsIn(data: unknown): TimeInputs {
  const sent = sentSchema.safeParse(data).data ?? {};
  const inputs: TimeInputs = {};
  for (const field of timeFields) {
    const value = sent[field];
    if (typeof value === 'string' && value.length <= mostCharacters) inputs[field] = value;
  }
  return inputs;
}

/** The folded part as set-up takes it; nothing where the form had no such part. */
export function timeCommandOf(inputs: TimeInputs, settings: WorkspaceSettings): Partial<Read> {
  if (inputs.days === undefined && inputs.from === undefined) return {};
  return {
    workingHours: { from: inputs.from, to: inputs.to, days: wordsIn(inputs.days).map(Number) },
    holidays: wordsIn(inputs.holidays),
    cadence: rituals.flatMap((ritual) => {
      const every = inputs[`${ritual}-every`];
      if (every === notHeld) return [];
      const weekday = Number(inputs[`${ritual}-weekday`]);
      return [
        {
          ritual,
          every,
          weekday,
          time: inputs[`${ritual}-time`],
          minutes: entryOf(ritual, settings)?.minutes,
        },
      ];
    }),
  };
}

const wordsIn = (text: string | undefined) => (text ?? '').split(/[\s,;]+/).filter((word) => word !== '');

/** A ritual that isn't held would begin again as it is by default. */
const entryOf = (ritual: Ritual, settings: WorkspaceSettings) =>
  [...settings.cadence, ...defaultCadence].find((entry) => entry.ritual === ritual);

function savedInputs({ workingHours, holidays, cadence, ...rest }: WorkspaceSettings): TimeInputs {
  const inputs: TimeInputs = {
    from: workingHours.from,
    to: workingHours.to,
    days: workingHours.days.join(','),
    holidays: holidays.join('\n'),
  };
  for (const ritual of rituals) {
    const entry = entryOf(ritual, { workingHours, holidays, cadence, ...rest });
    inputs[`${ritual}-every`] = cadence.some((held) => held.ritual === ritual) ? entry?.every : notHeld;
    inputs[`${ritual}-weekday`] = String(entry?.weekday ?? '');
    inputs[`${ritual}-time`] = entry?.time;
  }
  return inputs;
}
