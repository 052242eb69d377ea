import { sayFrom } from '../../components/say.js';
import type { Fault } from './article-faults.js';
import texts from './charter-editor-texts.en.json' with { type: 'json' };

/** What the editor says around the charter's own words. */
export const editorSays = sayFrom(texts);

/** What to mend in the field at `path`; null if nothing, as Fluent's fields want it. */
export function faultWords(faults: readonly Fault[], path: string): string | null {
  const fault = faults.find((one) => one.path === path);
  return fault ? editorSays(`fault.${fault.code}`, { least: fault.least, most: fault.most }) : null;
}
