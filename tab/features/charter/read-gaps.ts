import { annexIds, articleIds } from '../../../domain/charter/articles.js';
import type { CharterPageAnswer } from '../../../domain/charter/charter-api.js';

type Gap = CharterPageAnswer['data']['gaps'][number];

/** The gaps in a refusal; what hasn't their shape is left out. */
export function readGaps(value: unknown): Gap[] {
  const items: unknown[] = Array.isArray(value) ? value : [];
  return items.flatMap((item): Gap[] => {
    if (typeof item !== 'object' || item === null) return [];
    const { article, code, at, said, page }: Record<string, unknown> = { ...item };
    const place = [...articleIds, ...annexIds, 'leaders' as const].find((one) => one === article);
    if (place === undefined || typeof code !== 'string') return [];
    const where = typeof at === 'string' || typeof at === 'number' ? { at } : {};
    const words = typeof said === 'string' ? { said } : {};
    return [{ article: place, code, ...where, ...words, ...(typeof page === 'string' && { page }) }];
  });
}
