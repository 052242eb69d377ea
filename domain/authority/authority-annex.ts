import type { AnnexSection } from '../charter/annex.js';
import { textOf } from '../kernel/texts.js';
import { limitsInForce, type LimitsVersion } from './authority.js';
import texts from './authority-texts.en.json' with { type: 'json' };

/** The limits as they lie in the charter, and so under its fingerprint: numbers written the same everywhere. */
export function limitsSection(limits: LimitsVersion, currency: string): AnnexSection {
  const { budget, hiring, vendor, grades, version } = limits;
  return {
    id: 'limits',
    title: texts['annex.title'],
    blocks: [
      bullet(
        texts['kind.budget'],
        budget
          ? textOf(texts, 'annex.budget', {
              ...budget,
              perDecision: String(budget.perDecision),
              perPeriod: String(budget.perPeriod),
              period: texts[`period.${budget.period}`],
              above: texts[`above.${budget.above}`],
              currency,
            })
          : texts['annex.none'],
      ),
      bullet(
        texts['kind.hiring'],
        hiring
          ? textOf(texts, 'annex.hiring', {
              ...hiring,
              above: texts[`above.${hiring.above}`],
              grade: hiring.upToGrade || 'none',
            })
          : texts['annex.none'],
      ),
      bullet(
        texts['kind.vendor'],
        vendor
          ? textOf(texts, 'annex.vendor', {
              ...vendor,
              perContract: String(vendor.perContract),
              above: texts[`above.${vendor.above}`],
              currency,
            })
          : texts['annex.none'],
      ),
      ...(grades.length > 0 ? [bullet(texts['annex.grades'], grades.join(' < '))] : []),
    ],
    pointers: { [limitsInForce]: version },
  };
}

const bullet = (label: string, text: string) => ({ kind: 'bullet' as const, label, text });
