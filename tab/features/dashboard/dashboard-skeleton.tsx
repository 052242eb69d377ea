import { Skeleton, SkeletonItem } from '@fluentui/react-components';
import { PageHeading } from '../../components/page-heading.js';
import { useDashboardStyles } from './dashboard-styles.js';
import { say } from './dashboard-words.js';

/** Stands where the figures will: the same boxes at the same places. */
export function DashboardSkeleton() {
  const page = useDashboardStyles();
  return (
    <div className={page.page}>
      <div className={page.head}>
        <PageHeading>{say('title')}</PageHeading>
      </div>
      <Skeleton aria-label={say('loading')}>
        <div className={page.steps}>
          {[1, 2, 3, 4, 5, 6].map((step) => (
            <div key={step} className={page.step}>
              <SkeletonItem size={24} />
            </div>
          ))}
        </div>
      </Skeleton>
      <Skeleton aria-hidden>
        <div className={page.tiles}>
          {[1, 2, 3, 4].map((tile) => (
            <div key={tile} className={page.tile}>
              <SkeletonItem size={96} />
            </div>
          ))}
        </div>
      </Skeleton>
    </div>
  );
}
