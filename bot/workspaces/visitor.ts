import { workspaceIdOf } from '../../domain/workspace/workspace-id.js';
import type { Place, Turn } from '../teams/turn.js';
import type { Visitor } from './snapshot.js';

/** The workspace that a place belongs to. */
export const workspaceOf = ({ tenantId, rootId }: Place): string => workspaceIdOf(tenantId, rootId);

/** Object id and tenant of whoever is behind a turn. */
export const visitorOf = ({ place, person }: Turn): Visitor => ({
  tenantId: place.tenantId,
  objectId: person.objectId,
});
