import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useFormStyles } from '../../components/form-styles.js';
import { useMoments } from '../../components/moments.js';
import { typedAmount } from '../../../domain/kernel/typed-number.js';
import { useHost } from '../../teams/host-context.js';
import { say } from './authority-words.js';
import { LimitGroup, type LimitsPartProps } from './limit-group.js';
import { gradesIn } from './limits-draft.js';

export function BudgetFields(part: LimitsPartProps) {
  const { draft, change, currency } = part;
  const { budget } = draft;
  const set = (changed: Partial<typeof budget>): void => change({ budget: { ...budget, ...changed } });
  return (
    <LimitGroup kind="budget" part={part}>
      <NumberField
        part={part}
        field="budget.perDecision"
        label={say('field.per-decision', { currency })}
        value={budget.perDecision}
        money
        onChange={(perDecision) => set({ perDecision })}
      />
      <NumberField
        part={part}
        field="budget.perPeriod"
        label={say('field.per-period', { currency })}
        value={budget.perPeriod}
        money
        onChange={(perPeriod) => set({ perPeriod })}
      />
      <Field label={say('field.period')}>
        <Select
          value={budget.period}
          onChange={(_event, { value }) => set({ period: value === 'year' ? 'year' : 'quarter' })}
        >
          <option value="quarter">{say('period.quarter')}</option>
          <option value="year">{say('period.year')}</option>
        </Select>
      </Field>
    </LimitGroup>
  );
}

export function HiringFields(part: LimitsPartProps) {
  const { draft, change, faultAt } = part;
  const { hiring } = draft;
  const grades = gradesIn(draft);
  const set = (changed: Partial<typeof hiring>): void => change({ hiring: { ...hiring, ...changed } });
  return (
    <LimitGroup kind="hiring" part={part}>
      <NumberField
        part={part}
        field="hiring.perDecision"
        label={say('field.positions')}
        value={hiring.perDecision}
        onChange={(perDecision) => set({ perDecision })}
      />
      <NumberField
        part={part}
        field="hiring.inAll"
        label={say('field.in-all')}
        value={hiring.inAll}
        onChange={(inAll) => set({ inAll })}
      />
      {grades.length > 0 && (
        <Field label={say('field.up-to-grade')} required {...faultAt('hiring.upToGrade')}>
          <Select value={hiring.upToGrade} onChange={(_event, { value }) => set({ upToGrade: value })}>
            <option value="">{say('grade.choose')}</option>
            {[...new Set(grades)].map((grade) => (
              <option key={grade} value={grade}>
                {grade}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </LimitGroup>
  );
}

export function VendorFields(part: LimitsPartProps) {
  const { draft, change, currency } = part;
  const { vendor } = draft;
  const set = (changed: Partial<typeof vendor>): void => change({ vendor: { ...vendor, ...changed } });
  return (
    <LimitGroup kind="vendor" part={part}>
      <NumberField
        part={part}
        field="vendor.perContract"
        label={say('field.per-contract', { currency })}
        value={vendor.perContract}
        money
        onChange={(perContract) => set({ perContract })}
      />
      <NumberField
        part={part}
        field="vendor.termMonths"
        label={say('field.months')}
        value={vendor.termMonths}
        onChange={(termMonths) => set({ termMonths })}
      />
    </LimitGroup>
  );
}

export function GradesField({ draft, change, faultAt }: LimitsPartProps) {
  const styles = useFormStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{say('grades')}</legend>
      <Field label={say('field.grades')} hint={say('field.grades-hint')} {...faultAt('grades')}>
        <Textarea
          value={draft.grades}
          rows={4}
          resize="vertical"
          onChange={(_event, { value }) => change({ grades: value })}
        />
      </Field>
    </fieldset>
  );
}

interface NumberFieldProps {
  part: LimitsPartProps;
  field: string;
  label: string;
  value: string;
  /** Says how the amount was understood. */
  money?: boolean;
  onChange: (text: string) => void;
}

function NumberField({ part, field, label, value, money = false, onChange }: NumberFieldProps) {
  const { number } = useMoments();
  const { locale } = useHost();
  const amount = money ? typedAmount(value, locale) : undefined;
  return (
    <Field
      label={label}
      required
      {...(typeof amount === 'number' && {
        hint: say('amount.reads', { amount: number(amount), currency: part.currency }),
      })}
      {...part.faultAt(field)}
    >
      <Input
        inputMode={money ? 'decimal' : 'numeric'}
        value={value}
        onChange={(_event, typed) => onChange(typed.value)}
      />
    </Field>
  );
}
