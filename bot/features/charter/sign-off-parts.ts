import type { Signature } from '../../../domain/charter/charter.js';
import { textOf } from '../../../domain/kernel/texts.js';
import { leaderOf, type LeaderRole } from '../../../domain/workspace/roles.js';
import type { Workspace } from '../../../domain/workspace/workspace.js';
import { showInstant } from '../../cards/card-dates.js';
import { execute, foldOut, line } from '../../cards/card-parts.js';
import { nameOf, type People } from '../../workspaces/people.js';
import texts from './charter-card-texts.en.json' with { type: 'json' };

interface Signed {
  workspace: Workspace;
  people: People;
  /** Who has to sign. */
  roles: readonly LeaderRole[];
  signatures: readonly Signature[];
}

/** Who has signed and when, and who hasn't: a line for each. */
export function signatureLines({ workspace, people, roles, signatures }: Signed): object[] {
  const { timeZone, language } = workspace.settings;
  return [
    line([{ text: texts['signatures'], bold: true }], { spacing: 'medium', separator: true }),
    ...roles.map((role) => {
      const signature = signatures.find((given) => given.role === role);
      const named = { role: texts[`role.${role}`] };
      const text = signature
        ? textOf(texts, 'signature.given', {
            ...named,
            name: signature.name,
            when: showInstant(signature.signedAt, timeZone, language),
            from: signature.from,
          })
        : textOf(texts, 'signature.missing', {
            ...named,
            name: nameOf(people, leaderOf(workspace, role) ?? ''),
          });
      return line([{ text, ...(signature && { colour: 'good' as const }) }], { spacing: 'small' });
    }),
  ];
}

/** Those who have yet to sign, by name and role. */
export function missingSigners({ workspace, people, roles, signatures }: Signed): string {
  return roles
    .filter((role) => !signatures.some((given) => given.role === role))
    .map((role) => `${nameOf(people, leaderOf(workspace, role) ?? '')} (${texts[`role.${role}`]})`)
    .join(', ');
}

/** *Decline*, with a field for the reason. */
export function declineAction(verb: string, data: Record<string, string | number>): object {
  const reason = {
    type: 'Input.Text',
    id: 'reason',
    label: texts['decline.label'],
    isRequired: true,
    errorMessage: texts['decline.missing'],
    isMultiline: true,
    maxLength: 2000,
  };
  return foldOut(texts['action.decline'], [reason], [execute(texts['action.decline-send'], verb, data)]);
}
