import { Field, Input, Select } from '@fluentui/react-components';
import { requiredDisciplines } from '../../../domain/charter/articles.js';
import { disciplines, type TeamMember } from './article-content.js';
import { limits } from './article-faults.js';
import type { ArticleFormProps } from './article-form-props.js';
import { charterSays } from './charter-words.js';
import { editorSays, faultWords } from './editor-words.js';
import { useFormStyles } from './form-styles.js';
import { NumberField } from '../../components/number-field.js';
import { RowsEditor } from './rows-editor.js';

const blank: TeamMember = { name: '', discipline: 'data-science', share: 100 };

/** Who works on AI; and for each required discipline that nobody has, why. */
export function ArticleTeamEditor({ content, faults, onChange }: ArticleFormProps<'team'>) {
  const styles = useFormStyles();
  const { people, reasons } = content;
  const lacking = requiredDisciplines.filter(
    // A reason once given stays in the charter until it is taken out, so it stays in sight too.
    (wanted) => reasons[wanted] !== '' || !people.some(({ discipline }) => discipline === wanted),
  );
  return (
    <div className={styles.form}>
      <RowsEditor
        rows={people}
        most={limits.people}
        blank={blank}
        nameOf={(person, index) => person.name.trim() || editorSays('team.row', { number: index + 1 })}
        words={{ none: editorSays('team.none'), add: editorSays('team.add') }}
        onChange={(next) => onChange({ people: next, reasons })}
      >
        {(person, index, change) => (
          <>
            <Field
              label={editorSays('team.name')}
              validationMessage={faultWords(faults, `people.${index}.name`)}
            >
              <Input value={person.name} onChange={(_event, { value }) => change({ name: value })} />
            </Field>
            <Field label={editorSays('team.discipline')}>
              <Select
                value={person.discipline}
                onChange={(_event, { value }) =>
                  change({ discipline: disciplines.find((one) => one === value) ?? person.discipline })
                }
              >
                {disciplines.map((discipline) => (
                  <option key={discipline} value={discipline}>
                    {charterSays(`discipline.${discipline}`)}
                  </option>
                ))}
              </Select>
            </Field>
            <NumberField
              label={editorSays('team.share')}
              value={person.share}
              fault={faultWords(faults, `people.${index}.share`)}
              onChange={(share) => change({ share })}
            />
          </>
        )}
      </RowsEditor>
      {lacking.length > 0 && (
        <>
          <h2 className={styles.heading}>{editorSays('team.reasons')}</h2>
          {lacking.map((discipline) => (
            <Field
              key={discipline}
              label={editorSays('team.reason', {
                discipline: charterSays(`discipline.${discipline}`).toLowerCase(),
              })}
              validationMessage={faultWords(faults, `reasons.${discipline}`)}
            >
              <Input
                value={reasons[discipline]}
                onChange={(_event, { value }) =>
                  onChange({ people, reasons: { ...reasons, [discipline]: value } })
                }
              />
            </Field>
          ))}
        </>
      )}
    </div>
  );
}
