import { Field, Input, Select } from '@fluentui/react-components';
import { tiers } from './article-content.js';
import { limits } from './article-faults.js';
import type { ArticleFormProps } from './article-form-props.js';
import { charterSays } from './charter-words.js';
import { editorSays, faultWords } from './editor-words.js';
import { useFormStyles } from './form-styles.js';
import { NamesField } from './names-field.js';
import { OwnerField } from './owner-field.js';
import { RowsEditor } from './rows-editor.js';

const blank = { area: '', tier: 'operational' as const, accountable: '', consulted: [], limit: '' };

/** Decision rights, one row an area. */
export function ArticleRightsEditor({ content, faults, onChange }: ArticleFormProps<'decision-rights'>) {
  const { wide } = useFormStyles();
  return (
    <RowsEditor
      rows={content.rights}
      most={limits.rights}
      blank={blank}
      nameOf={(right, index) => right.area.trim() || editorSays('rights.row', { number: index + 1 })}
      words={{ none: editorSays('rights.none'), add: editorSays('rights.add') }}
      onChange={(rights) => onChange({ rights })}
    >
      {(right, index, change) => (
        <>
          <Field
            label={editorSays('rights.area')}
            validationMessage={faultWords(faults, `rights.${index}.area`)}
          >
            <Input value={right.area} onChange={(_event, { value }) => change({ area: value })} />
          </Field>
          <Field label={editorSays('rights.tier')}>
            <Select
              value={right.tier}
              onChange={(_event, { value }) =>
                change({ tier: tiers.find((tier) => tier === value) ?? right.tier })
              }
            >
              {tiers.map((tier) => (
                <option key={tier} value={tier}>
                  {charterSays(`tier.${tier}`)}
                </option>
              ))}
            </Select>
          </Field>
          <OwnerField
            label={editorSays('rights.accountable')}
            owner={right.accountable}
            fault={faultWords(faults, `rights.${index}.accountable`)}
            onChange={(accountable) => change({ accountable })}
          />
          <NamesField
            label={editorSays('rights.consulted')}
            hint={editorSays('rights.consulted-hint')}
            names={right.consulted}
            fault={faultWords(faults, `rights.${index}.consulted`)}
            onChange={(consulted) => change({ consulted })}
          />
          <Field
            className={wide}
            label={editorSays('rights.limit')}
            hint={editorSays('rights.limit-hint')}
            validationMessage={faultWords(faults, `rights.${index}.limit`)}
          >
            <Input value={right.limit} onChange={(_event, { value }) => change({ limit: value })} />
          </Field>
        </>
      )}
    </RowsEditor>
  );
}
