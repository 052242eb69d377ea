import type { Limits } from '../../../domain/authority/authority.js';
import { useMoments } from '../../components/moments.js';
import { authoritySays, say } from './authority-words.js';

/** Limits as the sentences of the charter's annex. */
export function LimitsWords({ limits, currency }: { limits: Limits; currency: string }) {
  const { number, day } = useMoments();
  const onDay = (date: string) => day(`${date}T12:00:00Z`);
  const { budget, hiring, vendor, grades } = limits;
  const term = (limit: { from: string; to: string; above: 'ceo' | 'both' }) => ({
    from: onDay(limit.from),
    to: onDay(limit.to),
    above: authoritySays(`above.${limit.above}`),
  });
  const none = authoritySays('annex.none');
  return (
    <dl>
      <dt>{authoritySays('kind.budget')}</dt>
      <dd>
        {budget
          ? authoritySays('annex.budget', {
              ...term(budget),
              perDecision: number(budget.perDecision),
              perPeriod: number(budget.perPeriod),
              period: authoritySays(`period.${budget.period}`),
              currency,
            })
          : none}
      </dd>
      <dt>{authoritySays('kind.hiring')}</dt>
      <dd>
        {hiring
          ? authoritySays('annex.hiring', {
              ...term(hiring),
              perDecision: hiring.perDecision,
              inAll: hiring.inAll,
              grade: hiring.upToGrade === '' ? 'none' : hiring.upToGrade,
            })
          : none}
      </dd>
      <dt>{authoritySays('kind.vendor')}</dt>
      <dd>
        {vendor
          ? authoritySays('annex.vendor', {
              ...term(vendor),
              perContract: number(vendor.perContract),
              termMonths: vendor.termMonths,
              currency,
            })
          : none}
      </dd>
      {grades.length > 0 && (
        <>
          <dt>{authoritySays('annex.grades')}</dt>
          <dd>{say('grades.line', { grades: grades.join(', ') })}</dd>
        </>
      )}
    </dl>
  );
}
