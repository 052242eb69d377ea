import { decisionTiers } from '../../../domain/decisions/decision.js';
import decisionTexts from '../../../domain/decisions/decisions-texts.en.json' with { type: 'json' };
import { limits } from '../../../domain/decisions/limits.js';
import { adaptiveCard, line, notice } from '../../cards/card-parts.js';
import type { ActivityChoice } from '../../contributions/decision-router.js';
import type { CardJson } from '../../teams/turn.js';
import texts from './log-texts.en.json' with { type: 'json' };

/** More would make the card too large; with more of them the activity is chosen in the tab. */
export const mostActivities = 100;

/** What was typed, as the client sent it. */
export interface LogInputs {
  title: string;
  context: string;
  tier: string;
  /** Empty for none. */
  activity: string;
}

export interface LogCard {
  /** One that is settled, or several to choose from. */
  workspaces: readonly { id: string; name: string }[];
  activities: readonly ActivityChoice[];
  inputs: LogInputs;
  /** Address of the message. */
  link: string | null;
  author: string;
  commandId: string;
  language: string;
  refusal?: string | undefined;
}

/** The dialog of "Log as decision": title and context from the message, and where it belongs. */
export function logCard(source: LogCard): CardJson {
  const { workspaces, activities, inputs, link, author, commandId, language, refusal } = source;
  const [only, ...others] = workspaces;
  const settled = only && others.length === 0 ? only.id : undefined;
  return adaptiveCard({
    lang: language,
    fallback: texts['log.title'],
    body: [
      ...(refusal === undefined ? [] : [notice(refusal, 'attention')]),
      line(texts['log.ask']),
      ...(settled === undefined ? [choice('workspace', workspaces.map(asChoice), only?.id ?? '')] : []),
      {
        type: 'Input.Text',
        id: 'title',
        label: texts['form.title'],
        isRequired: true,
        errorMessage: decisionTexts['refused.decision.title-missing'],
        maxLength: limits.title,
        ...(inputs.title !== '' && { value: inputs.title }),
      },
      {
        type: 'Input.Text',
        id: 'context',
        label: texts['form.context'],
        isMultiline: true,
        maxLength: limits.text,
        ...(inputs.context !== '' && { value: inputs.context }),
      },
      ...(activities.length === 0
        ? []
        : [
            choice(
              'activity',
              [
                { title: texts['form.activity-none'], value: none },
                ...activities.slice(0, mostActivities).map(asChoice),
              ],
              inputs.activity === '' ? none : inputs.activity,
            ),
          ]),
      choice(
        'tier',
        decisionTiers.map((tier) => ({ title: decisionTexts[`tier.${tier}`], value: tier })),
        inputs.tier,
      ),
      line([{ text: texts['log.more'], subtle: true }]),
    ],
    actions: [
      {
        type: 'Action.Submit',
        title: texts['action.propose'],
        data: {
          v: 1,
          dialog: 'decision.log',
          commandId,
          author,
          ...(settled !== undefined && { workspace: settled }),
          ...(link !== null && { link }),
        },
      },
    ],
  });
}

/** A choice needs a value of its own for "none". */
export const none = '-';

const asChoice = ({ id, name }: { id: string; name: string }) => ({ title: name, value: id });

const choice = (id: 'workspace' | 'activity' | 'tier', choices: object[], value: string) => ({
  type: 'Input.ChoiceSet',
  id,
  label: texts[`form.${id}`],
  style: 'compact',
  isRequired: true,
  errorMessage: texts['form.choose'],
  value,
  choices,
});
