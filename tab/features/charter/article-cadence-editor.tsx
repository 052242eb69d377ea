import { CadenceFields } from '../../components/cadence-fields.js';
import type { ArticleFormProps } from './article-form-props.js';
import { faultWords } from './editor-words.js';

interface CadenceEditorProps extends ArticleFormProps<'cadence'> {
  timeZone: string;
}

/** The rituals, each of which stands in the cadence once or not at all. */
export function ArticleCadenceEditor({ content, faults, onChange, timeZone }: CadenceEditorProps) {
  return (
    <CadenceFields
      entries={content.rituals}
      timeZone={timeZone}
      faultOf={(index, field) => faultWords(faults, `rituals.${index}.${field}`)}
      onChange={(rituals) => onChange({ rituals })}
    />
  );
}
