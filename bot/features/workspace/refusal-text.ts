import type { Refusal } from '../../../domain/kernel/outcome.js';
import { textOf, type TextValues } from '../../../domain/kernel/texts.js';
import texts from './workspace-card-texts.en.json' with { type: 'json' };

/** What is wrong and what to do, in words. */
export function refusalText({ code, details }: Refusal): string {
  const key = `refused.${code}`;
  if (!(key in texts)) throw new Error(`No text for the refusal ${code}.`);
  return textOf(texts, key as keyof typeof texts, details as TextValues);
}
