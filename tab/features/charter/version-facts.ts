import type { CharterView, VersionView } from '../../../domain/charter/charter-api.js';
import { useMoments } from '../../components/moments.js';
import { say } from './charter-words.js';

/** Since when a version is what it is, in words. */
export function useVersionFacts(version: VersionView & Partial<Pick<CharterView, 'proposedBy'>>): string {
  const { day, moment } = useMoments();
  const { state, openedAt, proposedAt, proposedBy, inForceAt, supersededAt } = version;
  switch (state) {
    case 'draft':
      return say('facts.opened', { on: day(openedAt) });
    case 'proposed':
      return proposedBy
        ? say('facts.proposed-by', { name: proposedBy.name, at: moment(proposedAt ?? openedAt) })
        : say('facts.proposed', { at: moment(proposedAt ?? openedAt) });
    case 'in-force':
      return say('facts.in-force', { on: day(inForceAt ?? openedAt) });
    default:
      return say('facts.superseded', {
        from: day(inForceAt ?? openedAt),
        to: day(supersededAt ?? openedAt),
      });
  }
}
