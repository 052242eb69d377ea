import { Badge, type BadgeProps } from '@fluentui/react-components';
import { CheckmarkCircleRegular, EditRegular, HistoryRegular, SignatureRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { VersionView } from '../../../domain/charter/charter-api.js';
import { charterSays } from './charter-words.js';

const looks: Record<VersionView['state'], { icon: ReactElement; color: NonNullable<BadgeProps['color']> }> = {
  draft: { icon: <EditRegular />, color: 'informative' },
  proposed: { icon: <SignatureRegular />, color: 'warning' },
  'in-force': { icon: <CheckmarkCircleRegular />, color: 'success' },
  superseded: { icon: <HistoryRegular />, color: 'subtle' },
};

/** Where a version stands, as icon and word. */
export function StateBadge({ state }: { state: VersionView['state'] }) {
  const { icon, color } = looks[state];
  return (
    <Badge appearance="tint" size="large" color={color} icon={icon}>
      {charterSays(`state.${state}`)}
    </Badge>
  );
}
