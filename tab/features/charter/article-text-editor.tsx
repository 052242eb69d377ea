import { Button } from '@fluentui/react-components';
import { LightbulbRegular } from '@fluentui/react-icons';
import { summaryWordLimit, type TextArticleId } from '../../../domain/charter/articles.js';
import { suggestions } from '../../../domain/charter/starting-text.js';
import { countWords } from '../../../domain/kernel/plain-text.js';
import type { ArticleFormProps } from './article-form-props.js';
import { editorSays, faultWords } from './editor-words.js';
import { useFormStyles } from './form-styles.js';
import { GrowingText } from './growing-text.js';

/** An article that is one text. */
export function ArticleTextEditor({ article, content, faults, onChange }: ArticleFormProps<TextArticleId>) {
  const styles = useFormStyles();
  const { text } = content;
  const suggestion = article === 'summary' || article === 'purpose' ? suggestions[article] : undefined;
  return (
    <div className={styles.form}>
      <GrowingText
        label={editorSays('text.label')}
        rows={8}
        value={text}
        fault={faultWords(faults, 'text')}
        {...(article === 'summary' && { hint: wordCount(text) })}
        onChange={(typed) => onChange({ text: typed })}
      />
      {suggestion !== undefined && text.trim() === '' && (
        <div>
          <Button icon={<LightbulbRegular />} onClick={() => onChange({ text: suggestion })}>
            {editorSays('text.suggest')}
          </Button>
        </div>
      )}
    </div>
  );
}

function wordCount(text: string): string {
  const words = countWords(text);
  const key = words > summaryWordLimit ? 'text.too-many-words' : 'text.words';
  return editorSays(key, { words, most: summaryWordLimit });
}
