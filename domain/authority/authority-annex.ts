import type { AnnexSection } from '../charter/annex.js';
import { textOf } from '../kernel/texts.js';
import { limitsInForce, type Limits, type LimitsVersion } from './authority.js';
import texts from './authority-texts.en.json' with { type: 'json' };

/** The limits as they lie in the charter, and so under its fingerprint: numbers written the same everywhere. */
export function limitsSection(limits: LimitsVersion, currency: string): AnnexSection {
  const { budget, hiring, vendor, grades } = limitBlocks(limits, currency);
  return {
    id: 'limits',
    title: texts['annex.title'],
    blocks: [budget, hiring, vendor, ...(grades ? [grades] : [])],
    pointers: { [limitsInForce]: limits.version },
  };
}

/** Each limit in words; no grades where none are listed. */
export function limitBlocks({ budget, hiring, vendor, grades }: Limits, currency: string) {
  return {
    budget: bullet(
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
    hiring: bullet(
      texts['kind.hiring'],
      hiring
        ? textOf(texts, 'annex.hiring', {
            ...hiring,
            above: texts[`above.${hiring.above}`],
            grade: hiring.upToGrade || 'none',
          })
        : texts['annex.none'],
    ),
    vendor: bullet(
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
    grades: grades.length > 0 ? bullet(texts['annex.grades'], grades.join(' < ')) : undefined,
  };
}

const bullet = (label: string, text: string) => ({ kind: 'bullet' as const, label, text });
