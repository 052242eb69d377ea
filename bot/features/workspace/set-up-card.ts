import { amountToType } from '../../../domain/kernel/typed-number.js';
import { textOf } from '../../../domain/kernel/texts.js';
import type { Workspace } from '../../../domain/workspace/workspace.js';
import { adaptiveCard, line, notice } from '../../cards/card-parts.js';
import { cardByteLimit } from '../../cards/card-model.js';
import type { RosterPerson } from '../../teams/roster.js';
import type { CardJson } from '../../teams/turn.js';
import { timeContainer, type TimeInputs } from './set-up-time-inputs.js';
import texts from './workspace-card-texts.en.json' with { type: 'json' };

/** How many people the dialog offers at most; fewer where their names make the card too large. */
export const mostPeopleOffered = 80;
const detailsId = 'time-details';

/** What was typed, as the client sent it: put back into the form when something is to be mended. */
export type SetUpInputs = { [field in SetUpField]?: string | undefined } & TimeInputs;
export type SetUpField =
  | 'ceo'
  | 'cio'
  | 'facilitators'
  | 'executives'
  | 'timeZone'
  | 'currency'
  | 'pilotName'
  | 'pilotBudget'
  | 'pilotPeople';

/** What is to be mended: said above the form, and unfolded where it lies in the folded part. */
export interface SetUpMistake {
  text: string;
  inDetails: boolean;
}

/** The set-up dialog: two people to choose, the rest by default. */
export function setUpCard(
  workspace: Workspace,
  roster: readonly RosterPerson[],
  drawn: { commandId: string; locale: string },
  typed: SetUpInputs = {},
  mistake?: SetUpMistake,
): CardJson {
  const eligible = roster.filter((person) => !person.guest);
  for (let most = mostPeopleOffered; ; most -= 5) {
    const card = cardOf(workspace, eligible, most, drawn, typed, mistake);
    if (most <= 5 || Buffer.byteLength(JSON.stringify(card)) < cardByteLimit - 500) return card;
  }
}

function cardOf(
  workspace: Workspace,
  eligible: readonly RosterPerson[],
  most: number,
  { commandId, locale }: { commandId: string; locale: string },
  typed: SetUpInputs,
  mistake: SetUpMistake | undefined,
): CardJson {
  const people = eligible.slice(0, most);
  const choices = people.map((person) => ({ title: titleOf(person, people), value: person.objectId }));
  const { settings, leaders, pilot } = workspace;
  const values: SetUpInputs = {
    ceo: leaders.ceo?.objectId ?? '',
    cio: leaders.cio?.objectId ?? '',
    facilitators: workspace.facilitators.join(','),
    executives: workspace.executives.join(','),
    timeZone: settings.timeZone,
    currency: settings.currency,
    pilotName: pilot?.name ?? '',
    pilotBudget: amountToType(pilot?.budget?.amount, locale),
    pilotPeople: amountToType(pilot?.people, locale),
    ...typed,
  };
  const person = (id: 'ceo' | 'cio') => ({
    type: 'Input.ChoiceSet',
    id,
    label: texts[`set-up.${id}`],
    style: 'compact',
    isRequired: true,
    errorMessage: texts['set-up.choose'],
    placeholder: texts['set-up.choose'],
    ...(values[id] && { value: values[id] }),
    choices,
  });
  const several = (id: 'facilitators' | 'executives', label: string) => ({
    type: 'Input.ChoiceSet',
    id,
    label,
    style: 'compact',
    isMultiSelect: true,
    ...(values[id] && { value: values[id] }),
    choices,
  });
  const typedLine = (id: SetUpField, label: string, isRequired: boolean, maxLength: number) => ({
    type: 'Input.Text',
    id,
    label,
    ...(isRequired && { isRequired, errorMessage: label }),
    maxLength,
    ...(values[id] && { value: values[id] }),
  });
  return adaptiveCard({
    lang: settings.language,
    fallback: texts['set-up.title'],
    body: [
      ...(mistake ? [notice(mistake.text, 'attention')] : []),
      line(texts['set-up.intro']),
      ...(eligible.length > people.length
        ? [line([{ text: textOf(texts, 'set-up.too-many', { most: people.length }), subtle: true }])]
        : []),
      person('ceo'),
      person('cio'),
      several('facilitators', texts['set-up.facilitator']),
      several('executives', texts['set-up.executives']),
      typedLine('timeZone', texts['set-up.time-zone'], true, 60),
      typedLine('currency', texts['set-up.currency'], true, 3),
      typedLine('pilotName', texts['set-up.pilot'], false, 200),
      typedLine('pilotBudget', texts['set-up.pilot-budget'], false, 15),
      typedLine('pilotPeople', texts['set-up.pilot-people'], false, 6),
      timeContainer(detailsId, mistake?.inDetails === true, settings, typed),
    ],
    actions: [
      {
        type: 'Action.ToggleVisibility',
        title: texts['set-up.time'],
        targetElements: [detailsId],
      },
      {
        type: 'Action.Submit',
        title: texts['action.save'],
        data: { v: 1, dialog: 'workspace.set-up', workspace: workspace.id, commandId },
      },
    ],
  });
}

/** Namesakes are told apart by their address. */
function titleOf(person: RosterPerson, people: readonly RosterPerson[]): string {
  const namesakes = people.filter((other) => other.name === person.name).length > 1;
  return namesakes && person.email ? `${person.name} (${person.email})` : person.name;
}
