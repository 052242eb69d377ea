import { makeStyles } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import type { ActivityShareAnswer } from '../../../domain/decisions/decision-list-api.js';
import { QuietLink } from '../../components/quiet-link.js';
import { useAddress, useWorkspace } from '../../components/workspace-context.js';
import { framedQuery } from '../../server/workspace-queries.js';
import { say } from './raci-words.js';

const useStyles = makeStyles({ share: { margin: 0 } });

/** What the matrix covers of what is really decided; nothing for those who don't read decisions. */
export const DecidedShare = memo(function DecidedShare() {
  const styles = useStyles();
  const { id } = useWorkspace();
  const to = useAddress();
  const { data } = useQuery(
    framedQuery<ActivityShareAnswer>(id, ['decisions', 'activity-share'], 'decisions/activity-share'),
  );
  if (!data || data.data.all === 0) return null;
  const { named, all } = data.data;
  return (
    <p className={styles.share}>
      {say('decided', { named, all, percent: Math.floor((named / all) * 100) })}{' '}
      <QuietLink to={to('decisions/all')}>{say('decided.link')}</QuietLink>
    </p>
  );
});
