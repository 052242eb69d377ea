import type { LeadersAnswer, SeatView } from '../../../domain/workspace/leaders-api.js';
import type { CadenceEntry } from '../../../domain/workspace/cadence.js';
import type { WorkingTime } from '../../../domain/workspace/working-time.js';
import type { Person, SetUpCommand } from '../../../domain/workspace/workspace-api.js';
import { amountToType, typedAmount } from '../../../domain/kernel/typed-number.js';
import { useKeptDraft } from '../../components/kept-draft.js';
import { holidaysIn } from './working-time-fields.js';

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
  hours: WorkingTime['workingHours'];
  holidays: string;
  cadence: CadenceEntry[];
}

const heldBy = ({ holder }: SeatView): string =>
  holder === null || holder.state === 'declined' ? '' : holder.objectId;

type SavedSetUp = NonNullable<LeadersAnswer['data']['setUp']>;

/** The form as it begins: with what was set up before, or, the first time, with what is likeliest. */
export function savedDraft(
  { ceo, cio }: Pick<LeadersAnswer['data'], 'ceo' | 'cio'>,
  setUp: SavedSetUp,
  before: boolean,
  locale: string,
): SetUpDraft {
  const { facilitators, executives, currency, pilot, workingHours, holidays, cadence } = setUp;
  return {
    ceo: heldBy(ceo),
    cio: heldBy(cio),
    facilitators,
    executives,
    // The zone of the person's own device is likelier than the one that a workspace is made with.
    timeZone: before ? setUp.timeZone : Intl.DateTimeFormat().resolvedOptions().timeZone,
    currency,
    pilotName: pilot?.name ?? '',
    pilotBudget: amountToType(pilot?.budget?.amount, locale),
    pilotPeople: amountToType(pilot?.people, locale),
    hours: workingHours,
    holidays: holidays.join('\n'),
    cadence,
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
  /** What the form begins with. */
  saved: SetUpDraft,
): [draft: SetUpDraft, change: (change: Partial<SetUpDraft>) => void, forget: () => void] {
  return useKeptDraft(`accord-set-up.${workspaceId}.${person}`, () => saved);
}

const ids = (people: readonly Person[]) => people.map(({ objectId }) => objectId);

/** The draft as the command that the server takes; numbers were typed by `locale`. */
export function commandOf(draft: SetUpDraft, locale: string): Partial<SetUpCommand> {
  return {
    ceo: draft.ceo,
    cio: draft.cio,
    facilitators: ids(draft.facilitators),
    executives: ids(draft.executives),
    timeZone: draft.timeZone.trim(),
    currency: draft.currency.trim().toUpperCase(),
    workingHours: draft.hours,
    holidays: holidaysIn(draft.holidays) ?? [],
    cadence: draft.cadence,
    ...(draft.pilotName.trim() !== '' && {
      pilot: {
        name: draft.pilotName,
        budget: typedAmount(draft.pilotBudget, locale) ?? null,
        people: typedAmount(draft.pilotPeople, locale) ?? null,
      },
    }),
  };
}
