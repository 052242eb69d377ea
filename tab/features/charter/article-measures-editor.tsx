import type { ArticleFormProps } from './article-form-props.js';
import { editorSays, faultWords } from './editor-words.js';
import { useFormStyles } from './form-styles.js';
import { GrowingText } from './growing-text.js';

/** What both leaders are measured on, and the part of their pay that hangs on it. */
export function ArticleMeasuresEditor({ content, faults, onChange }: ArticleFormProps<'measures'>) {
  const styles = useFormStyles();
  return (
    <div className={styles.form}>
      <GrowingText
        label={editorSays('measures.text')}
        rows={6}
        value={content.text}
        fault={faultWords(faults, 'text')}
        onChange={(text) => onChange({ ...content, text })}
      />
      <GrowingText
        label={editorSays('measures.compensation')}
        hint={editorSays('measures.compensation-hint')}
        value={content.compensation}
        fault={faultWords(faults, 'compensation')}
        onChange={(compensation) => onChange({ ...content, compensation })}
      />
    </div>
  );
}
