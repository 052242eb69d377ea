import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useFormStyles } from '../../components/form-styles.js';
import { authoritySays, say } from './authority-words.js';
import type { Kind, LimitsDraft } from './limits-draft.js';

export interface LimitsPartProps {
  draft: LimitsDraft;
  change: (part: Partial<LimitsDraft>) => void;
  currency: string;
  faultAt: (field: string) => { validationMessage?: string };
}

/** One kind of authority: whether it is delegated, its own fields, from when to when, and who decides above it. */
export function LimitGroup({
  kind,
  part,
  children,
}: {
  kind: Kind;
  part: LimitsPartProps;
  children: ReactNode;
}) {
  const styles = useFormStyles();
  const { draft, change, faultAt } = part;
  const limit = draft[kind];
  const set = (changed: Partial<typeof limit>): void => change({ [kind]: { ...limit, ...changed } });
  const day = (name: 'from' | 'to') => (
    <Field label={say(`field.${name}`)} required {...faultAt(`${kind}.${name}`)}>
      <Input type="date" value={limit[name]} onChange={(_event, { value }) => set({ [name]: value })} />
    </Field>
  );
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{authoritySays(`kind.${kind}`)}</legend>
      <Checkbox
        label={say(`delegate.${kind}`)}
        checked={limit.delegated}
        onChange={(_event, { checked }) => set({ delegated: checked === true })}
      />
      {limit.delegated ? (
        <div className={styles.fields}>
          {children}
          {day('from')}
          {day('to')}
          <Field label={say('field.above')}>
            <Select
              value={limit.above}
              onChange={(_event, { value }) => set({ above: value === 'both' ? 'both' : 'ceo' })}
            >
              <option value="ceo">{say('above.ceo')}</option>
              <option value="both">{say('above.both')}</option>
            </Select>
          </Field>
        </div>
      ) : (
        <p className={styles.quiet}>{say('not-delegated')}</p>
      )}
    </fieldset>
  );
}
