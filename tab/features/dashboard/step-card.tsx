import type { ShownStep, Tone } from '../../../domain/dashboard/dashboard-api.js';
import { QuietLink } from '../../components/quiet-link.js';
import { useAddress } from '../../components/workspace-context.js';
import { useDashboardStyles } from './dashboard-styles.js';
import { say, useDays } from './dashboard-words.js';
import { ToneMark } from './tone-mark.js';

const tones = { working: 'good', due: 'watch', failing: 'bad' } as const satisfies Record<
  ShownStep['state'],
  Tone
>;

/** A step of the agreement: whether it works, and what says so. */
export function StepCard({ step, number }: { step: ShownStep; number: number }) {
  const page = useDashboardStyles();
  const to = useAddress();
  const days = useDays();
  return (
    <li className={page.step}>
      <div className={page.stepHead}>
        <h3 className={page.title}>
          <span className={page.hidden}>{say('step', { number })}: </span>
          {number}. {step.title}
        </h3>
        <ToneMark tone={tones[step.state]} word={step.word} />
      </div>
      <p className={page.words}>
        <QuietLink to={to(step.address)}>{step.evidence}</QuietLink>
      </p>
      {step.date !== null && <p className={page.quiet}>{say('as-of', { day: days(step.date) })}</p>}
    </li>
  );
}
