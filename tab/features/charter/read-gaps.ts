import { articleIds } from '../../../domain/charter/articles.js';
import type { CharterPageAnswer } from '../../../domain/charter/charter-api.js';

type Gap = CharterPageAnswer['data']['gaps'][number];

/** The gaps in a refusal; what hasn't their shape is left out. */
export function readGaps(value: unknown): Gap[] {
  const items: unknown[] = Array.isArray(value) ? value : [];
  return items.flatMap((item): Gap[] => {
    if (typeof item !== 'object' || item === null) return [];
    const { article, code, at }: Record<string, unknown> = { ...item };
    const place = [...articleIds, 'leaders' as const].find((one) => one === article);
    if (place === undefined || typeof code !== 'string') return [];
    const where = typeof at === 'string' || typeof at === 'number' ? { at } : {};
    return [{ article: place, code, ...where }];
  });
}
