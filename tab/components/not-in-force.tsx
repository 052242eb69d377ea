import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { AmendmentsAnswer, AmendmentSummary } from '../../domain/charter/amendment-api.js';
import type { AnnexId } from '../../domain/charter/articles.js';
import { framedQuery } from '../server/workspace-queries.js';
import texts from './not-in-force-texts.en.json' with { type: 'json' };
import { QuietLink } from './quiet-link.js';
import { sayFrom } from './say.js';
import { useAddress, useWorkspace } from './workspace-context.js';

const say = sayFrom(texts);

/** On a page whose content a charter holds: that something of it is saved or proposed, and not in force yet. */
export function NotInForce({ kind }: { kind: AnnexId }) {
  const { id, frame } = useWorkspace();
  const to = useAddress();
  const { data } = useQuery(framedQuery<AmendmentsAnswer>(id, ['amendments', 'page'], 'amendments'));
  const proposed = data?.data.amendments.find((one) => one.kind === kind && one.state === 'proposed');
  const pending = data?.data.pending.some((one) => one.kind === kind) ?? false;
  if (!proposed && !pending) return null;
  const leaders = frame?.workspace.leaders;
  const names = proposed
    ? missing(proposed)
        .flatMap((role) => leaders?.[role]?.name ?? [])
        .join(', ')
    : '';
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>
        {proposed ? say('proposed', { names }) : say('pending')}{' '}
        <QuietLink to={to('charter/amendments')}>{say('link')}</QuietLink>
      </MessageBarBody>
    </MessageBar>
  );
}

/** Who has yet to sign. */
const missing = ({ signers, signatures }: AmendmentSummary) =>
  signers.filter((role) => !signatures.some((signature) => signature.role === role));
