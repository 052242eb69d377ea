import { tidyLine } from '../kernel/plain-text.js';

/**
 * Who decides, as it is stored: `ceo`, `cio`, `both`, or a title on one line. A leader's title typed in is that
 * leader, since the signed text shows no difference.
 */
export function tidyOwner(typed: string): string {
  const owner = tidyLine(typed);
  const title = owner.toLowerCase();
  return title === 'ceo' || title === 'cio' || title === 'both' ? title : owner;
}
