import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { say } from './shell-texts.js';

const useStyles = makeStyles({
  lines: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    maxWidth: '72ch',
    paddingBlock: tokens.spacingVerticalXL,
  },
  title: { width: '45%' },
  short: { width: '70%' },
});

/** Stands for a page of text while it is loaded. */
export function PageSkeleton() {
  const styles = useStyles();
  return (
    <Skeleton aria-label={say('shell.loading')} className={styles.lines}>
      <SkeletonItem size={32} className={styles.title} />
      <SkeletonItem size={16} className={styles.short} />
      <SkeletonItem size={96} />
      <SkeletonItem size={16} />
      <SkeletonItem size={16} />
      <SkeletonItem size={16} className={styles.short} />
    </Skeleton>
  );
}
