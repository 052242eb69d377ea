import { Field, Input, Select } from '@fluentui/react-components';
import { useId } from 'react';
import { decisionSays, formSays } from './decision-words.js';
import type { FormPartProps } from './form-part-props.js';
import { WhoDecides } from './who-decides.js';
import { useFormStyles } from '../../components/form-styles.js';

const tiers = ['strategic', 'operational'] as const;

/** Activity, tier, initiative and due date, and who then decides. */
export function PlaceFields({ draft, change, choices, faultAt }: FormPartProps) {
  const styles = useFormStyles();
  const listId = useId();
  const known = choices.activities.some(({ id }) => id === draft.activity);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{formSays('place')}</legend>
      <div className={styles.fields}>
        <Field label={formSays('activity')} {...faultAt('activity')}>
          <Select value={draft.activity} onChange={(_event, { value }) => change({ activity: value })}>
            <option value="">{formSays('activity.none')}</option>
            {draft.activity !== '' && !known && (
              <option value={draft.activity}>{formSays('activity.gone')}</option>
            )}
            {tiers.map((tier) => (
              <optgroup key={tier} label={decisionSays(`tier.${tier}`)}>
                {choices.activities
                  .filter((one) => one.tier === tier)
                  .map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
              </optgroup>
            ))}
          </Select>
        </Field>
        {draft.activity === '' && (
          <Field label={formSays('tier')}>
            <Select
              value={draft.tier}
              onChange={(_event, { value }) =>
                change({ tier: value === 'strategic' ? value : 'operational' })
              }
            >
              {tiers.map((tier) => (
                <option key={tier} value={tier}>
                  {decisionSays(`tier.${tier}`)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field label={formSays('initiative')} hint={formSays('initiative.hint')} {...faultAt('initiative')}>
          <Input
            list={listId}
            value={draft.initiative}
            onChange={(_event, { value }) => change({ initiative: value })}
          />
        </Field>
        <datalist id={listId}>
          {choices.initiatives.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </datalist>
        <Field label={formSays('due')}>
          <Input type="date" value={draft.dueOn} onChange={(_event, { value }) => change({ dueOn: value })} />
        </Field>
      </div>
      <WhoDecides draft={draft} />
    </fieldset>
  );
}
