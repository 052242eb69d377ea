import { limits } from './article-faults.js';
import type { ArticleFormProps } from './article-form-props.js';
import { editorSays, faultWords } from './editor-words.js';
import { NumberField } from '../../components/number-field.js';
import { OwnerField } from './owner-field.js';
import { RowsEditor } from './rows-editor.js';

const blank = { decides: '', withinHours: 16 };

/** The levels of the escalation path, in the order in which they are asked. */
export function ArticleEscalationEditor({ content, faults, onChange }: ArticleFormProps<'escalation'>) {
  return (
    <RowsEditor
      rows={content.levels}
      most={limits.levels}
      blank={blank}
      nameOf={(_level, index) => editorSays('escalation.row', { number: index + 1 })}
      words={{ none: editorSays('escalation.none'), add: editorSays('escalation.add') }}
      onChange={(levels) => onChange({ levels })}
    >
      {(level, index, change) => (
        <>
          <OwnerField
            label={editorSays('escalation.decides')}
            owner={level.decides}
            fault={faultWords(faults, `levels.${index}.decides`)}
            onChange={(decides) => change({ decides })}
          />
          <NumberField
            label={editorSays('escalation.hours')}
            value={level.withinHours}
            fault={faultWords(faults, `levels.${index}.withinHours`)}
            onChange={(withinHours) => change({ withinHours })}
          />
        </>
      )}
    </RowsEditor>
  );
}
