import type { LeadersAnswer, SeatView } from '../../../domain/workspace/leaders-api.js';
import type { Person, SetUpCommand } from '../../../domain/workspace/workspace-api.js';
import { useKeptDraft } from '../../components/kept-draft.js';

/** What is typed in the set-up, as it is typed. */
export interface SetUpDraft {
  ceo: string;
  cio: string;
  facilitators: Person[];
  executives: Person[];
  timeZone: string;
  currency: string;
  pilotName: string;
  pilotBudget: string;
  pilotPeople: string;
}

/** The zone of the person's own device is the likeliest one. */
function blankDraft(): SetUpDraft {
  return {
    ceo: '',
    cio: '',
    facilitators: [],
    executives: [],
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    currency: 'USD',
    pilotName: '',
    pilotBudget: '',
    pilotPeople: '',
  };
}

const heldBy = ({ holder }: SeatView): string =>
  holder === null || holder.state === 'declined' ? '' : holder.objectId;
const shown = (number: number | null | undefined): string => String(number ?? '');

/** The form as what was set up before fills it in. */
export function savedDraft({ ceo, cio, setUp }: LeadersAnswer['data']): SetUpDraft {
  return {
    ...blankDraft(),
    ceo: heldBy(ceo),
    cio: heldBy(cio),
    ...(setUp && {
      facilitators: setUp.facilitators,
      executives: setUp.executives,
      timeZone: setUp.timeZone,
      currency: setUp.currency,
      pilotName: setUp.pilot?.name ?? '',
      pilotBudget: shown(setUp.pilot?.budget?.amount),
      pilotPeople: shown(setUp.pilot?.people),
    }),
  };
}

/**
 * The set-up as far as it has been typed, kept on this device by workspace, so that it can be interrupted and
 * resumed.
 */
export function useSetUpDraft(
  workspaceId: string,
  /** Object id: two people on one device have a form each. */
  person: string,
  /** What the form begins with where it goes on from an earlier set-up. */
  saved: SetUpDraft | undefined,
): [draft: SetUpDraft, change: (change: Partial<SetUpDraft>) => void, forget: () => void] {
  return useKeptDraft(`accord-set-up.${workspaceId}.${person}`, () => saved ?? blankDraft());
}

/** Digits as people group them; null for none, undefined for what is no number. */
export function numberIn(text: string): number | null | undefined {
  const digits = text.replace(/[\s,'’]/g, '');
  if (digits === '') return null;
  const number = Number(digits);
  return Number.isFinite(number) && number >= 0 ? number : undefined;
}

const ids = (people: readonly Person[]) => people.map(({ objectId }) => objectId);

/** The draft as the command that the server takes. */
export function commandOf(draft: SetUpDraft): Partial<SetUpCommand> {
  return {
    ceo: draft.ceo,
    cio: draft.cio,
    facilitators: ids(draft.facilitators),
    executives: ids(draft.executives),
    timeZone: draft.timeZone.trim(),
    currency: draft.currency.trim().toUpperCase(),
    ...(draft.pilotName.trim() !== '' && {
      pilot: {
        name: draft.pilotName,
        budget: numberIn(draft.pilotBudget) ?? null,
        people: numberIn(draft.pilotPeople) ?? null,
      },
    }),
  };
}
