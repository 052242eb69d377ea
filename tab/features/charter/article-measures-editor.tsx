import type { ArticleFormProps } from './article-form-props.js';
import { editorSays, faultWords } from './editor-words.js';
import { useFormStyles } from './form-styles.js';
import { GrowingText } from './growing-text.js';
import { NumberField } from '../../components/number-field.js';

/** What both leaders are measured on, and the part of their pay that hangs on it. */
export function ArticleMeasuresEditor({ content, faults, onChange }: ArticleFormProps<'measures'>) {
  const styles = useFormStyles();
  const shares = content.shares ?? { ceo: null, cio: null };
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
      {(['ceo', 'cio'] as const).map((role) => (
        <NumberField
          key={role}
          label={editorSays(`measures.share.${role}`)}
          value={shares[role] ?? 0}
          fault={faultWords(faults, `shares.${role}`)}
          onChange={(share) =>
            onChange({ ...content, shares: { ...shares, [role]: share === 0 ? null : share } })
          }
        />
      ))}
    </div>
  );
}
