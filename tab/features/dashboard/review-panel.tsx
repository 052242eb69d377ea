import { Button } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { periodName } from '../../../domain/kernel/period-name.js';
import type { DashboardAnswer } from '../../../domain/dashboard/dashboard-api.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { useWorkspace } from '../../components/workspace-context.js';
import { newCommandId } from '../../server/command-id.js';
import { useHost } from '../../teams/host-context.js';
import { useReview } from './dashboard-queries.js';
import { useDashboardStyles } from './dashboard-styles.js';
import { say, useDays } from './dashboard-words.js';
import { ToneMark } from './tone-mark.js';

/** Who has looked the dashboard over this week, and the button for a leader who has not. */
export function ReviewPanel({ data, permitted }: Pick<DashboardAnswer, 'data' | 'permitted'>) {
  const page = useDashboardStyles();
  const { id } = useWorkspace();
  const days = useDays();
  const [commandId, setCommandId] = useState(newCommandId);
  const review = useReview(id);
  const { week } = data.review;
  const { locale } = useHost();
  const title = say('review.title', { week: periodName(week, locale) });
  const mark = (): void =>
    review.mutate({ wish: { week }, commandId }, { onError: () => setCommandId(newCommandId()) });
  return (
    <section className={page.review} aria-label={title}>
      <p className={page.words}>{title}</p>
      {(['ceo', 'cio'] as const).map((role) => {
        const given = data.review[role];
        const said = given
          ? say('review.done', { name: given.name, day: days(given.at) })
          : say('review.missing');
        return (
          <ToneMark key={role} tone={given ? 'good' : 'plain'} word={`${say(`review.${role}`)}: ${said}`} />
        );
      })}
      {permitted.includes('dashboard.review') && (
        <Button
          appearance="primary"
          icon={<CheckmarkRegular />}
          disabledFocusable={review.isPending}
          onClick={mark}
        >
          {say('review.mark')}
        </Button>
      )}
      {review.error && <ProblemBar problem={review.error} />}
    </section>
  );
}
