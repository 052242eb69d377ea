import { Field, Input, Textarea } from '@fluentui/react-components';
import { limits } from '../../../domain/decisions/limits.js';
import type { DecisionDraft } from './decision-draft.js';
import { formSays } from './decision-words.js';
import type { FormPartProps } from './form-part-props.js';
import { RowsField } from './rows-field.js';

const blankOption: DecisionDraft['options'][number] = { name: '', pros: '', cons: '' };
const blankLink: DecisionDraft['links'][number] = { label: '', url: '' };

/** The options considered, with what speaks for and against each. */
export function OptionRows({ draft, change, faultAt }: FormPartProps) {
  return (
    <RowsField
      title={formSays('options')}
      rows={draft.options}
      blank={blankOption}
      most={limits.options}
      words={{
        none: formSays('options.none'),
        add: formSays('option.add'),
        named: (place) => formSays('option.named', { place }),
        remove: (place) => formSays('option.remove', { place }),
      }}
      onChange={(options) => change({ options })}
    >
      {(row, index, changeRow) => (
        <>
          <Field label={formSays('option.name')} {...faultAt(`option.${index}`)}>
            <Input value={row.name} onChange={(_event, { value }) => changeRow({ name: value })} />
          </Field>
          <Field label={formSays('option.pros')}>
            <Textarea
              value={row.pros}
              rows={2}
              resize="vertical"
              onChange={(_event, { value }) => changeRow({ pros: value })}
            />
          </Field>
          <Field label={formSays('option.cons')}>
            <Textarea
              value={row.cons}
              rows={2}
              resize="vertical"
              onChange={(_event, { value }) => changeRow({ cons: value })}
            />
          </Field>
        </>
      )}
    </RowsField>
  );
}

export function LinkRows({ draft, change, faultAt }: FormPartProps) {
  return (
    <RowsField
      title={formSays('links')}
      rows={draft.links}
      blank={blankLink}
      most={limits.links}
      words={{
        none: formSays('links.none'),
        add: formSays('link.add'),
        named: (place) => formSays('link.named', { place }),
        remove: (place) => formSays('link.remove', { place }),
      }}
      onChange={(links) => change({ links })}
    >
      {(row, index, changeRow) => (
        <>
          <Field label={formSays('link.url')} {...faultAt(`link.${index}`)}>
            <Input type="url" value={row.url} onChange={(_event, { value }) => changeRow({ url: value })} />
          </Field>
          <Field label={formSays('link.label')}>
            <Input
              value={row.label}
              maxLength={limits.title}
              onChange={(_event, { value }) => changeRow({ label: value })}
            />
          </Field>
        </>
      )}
    </RowsField>
  );
}
