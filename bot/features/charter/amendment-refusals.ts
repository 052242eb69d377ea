import amendmentTexts from '../../../domain/charter/amendment-texts.en.json' with { type: 'json' };
import charterTexts from '../../../domain/charter/charter-texts.en.json' with { type: 'json' };
import type { Refusal } from '../../../domain/kernel/outcome.js';
import { hasText, refusalTextIn } from '../../../domain/kernel/texts.js';
import type { AmendmentSource } from '../../contributions/amendment-source.js';

/** A refusal in words: of amendments, of the charter, or of the feature whose records it is about. */
export function amendmentRefusalText(
  refusal: Refusal,
  sources: readonly Pick<AmendmentSource, 'texts'>[],
): string {
  const catalogues = [amendmentTexts, charterTexts, ...sources.map(({ texts }) => texts)];
  const catalogue = catalogues.find((texts) => hasText(texts, `refused.${refusal.code}`));
  return refusalTextIn(catalogue ?? charterTexts, refusal);
}
