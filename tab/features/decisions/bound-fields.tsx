import { Field, Input, Select } from '@fluentui/react-components';
import type { CommitmentKind } from '../../../domain/authority/commitment.js';
import { useMoments } from '../../components/moments.js';
import { typedAmount } from '../../../domain/kernel/typed-number.js';
import { useHost } from '../../teams/host-context.js';
import { useFormStyles } from '../../components/form-styles.js';
import type { DecisionDraft } from './decision-draft.js';
import { authoritySays, formSays } from './decision-words.js';
import type { FormPartProps } from './form-part-props.js';

const kinds: readonly CommitmentKind[] = ['budget', 'hiring', 'vendor'];

/** Money or people that it binds: what the limits of delegated authority are checked by. */
export function BoundFields(part: FormPartProps) {
  const { draft, change, choices } = part;
  const styles = useFormStyles();
  const activity = choices.activities.find(({ id }) => id === draft.activity);
  const { kind } = draft;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{formSays('bound')}</legend>
      <div className={styles.fields}>
        <Field label={formSays('kind')}>
          <Select
            value={kind}
            onChange={(_event, { value }) => change({ kind: kinds.find((one) => one === value) ?? '' })}
          >
            <option value="">{formSays('kind.none')}</option>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {authoritySays(`kind.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
        {kind !== '' && <AmountField {...part} />}
        {kind === 'vendor' && (
          <Field label={formSays('months')} required {...part.faultAt('termMonths')}>
            <Input
              inputMode="numeric"
              value={draft.termMonths}
              onChange={(_event, { value }) => change({ termMonths: value })}
            />
          </Field>
        )}
        {kind === 'hiring' && choices.grades.length > 0 && <GradeField {...part} />}
      </div>
      {kind !== '' && activity && !activity.authority.includes(kind) && (
        <p className={styles.quiet}>{formSays('authority.unmarked')}</p>
      )}
    </fieldset>
  );
}

function AmountField({ draft, change, choices, faultAt }: FormPartProps) {
  const { number } = useMoments();
  const { currency } = choices;
  const { locale } = useHost();
  const amount = typedAmount(draft.amount, locale);
  // "50.000" is fifty in one place and fifty thousand in another: say what was understood.
  const reads =
    typeof amount !== 'number' || draft.kind === 'hiring' ? undefined : `${number(amount)} ${currency}`;
  return (
    <Field
      label={labelOf(draft.kind, currency)}
      required
      {...(reads !== undefined && { hint: formSays('amount.reads', { amount: reads }) })}
      {...faultAt('amount')}
    >
      <Input
        inputMode="decimal"
        value={draft.amount}
        onChange={(_event, { value }) => change({ amount: value })}
      />
    </Field>
  );
}

function labelOf(kind: DecisionDraft['kind'], currency: string): string {
  if (kind === 'hiring') return formSays('positions');
  return formSays(kind === 'vendor' ? 'amount.value' : 'amount', { currency });
}

function GradeField({ draft, change, choices, faultAt }: FormPartProps) {
  return (
    <Field label={formSays('grade')} required {...faultAt('grade')}>
      <Select value={draft.grade} onChange={(_event, { value }) => change({ grade: value })}>
        <option value="">{formSays('grade.choose')}</option>
        {choices.grades.map((grade) => (
          <option key={grade} value={grade}>
            {grade}
          </option>
        ))}
      </Select>
    </Field>
  );
}
