import type { Action } from '../../../domain/workspace/permissions.js';
import type { Role } from '../../../domain/workspace/roles.js';
import type { PlaygroundPerson } from '../../../playground/playground-api.js';
import type { AccordOnLoopback } from '../accord-on-loopback.js';

/** What a call is made of: a workspace in which each role is held by somebody. */
export type Stage = AccordOnLoopback;

export interface ApiCall {
  /** Of the OpenAPI document. */
  operation: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the workspace: `/charters/1/sign`. */
  path: string;
  body?: object;
}

export interface CardCall {
  /** `charter.sign`, or of a dialog `dialog:workspace.set-up`. */
  verb: string;
  /** Beside `v`, `workspace` and a `commandId` of its own. */
  data: object;
}

export interface RefusedAs {
  status: 403 | 404;
  code: string;
  words?: string;
}

/** The ways in which a row's wish is refused. */
export const refusalsOf = ({ refused = [] }: Pick<PermissionRow, 'refused'>): readonly RefusedAs[] =>
  'status' in refused ? [refused] : refused;

/**
 * One wish of people's, with who may have it, as product section 1 says it. Written out by hand: never made
 * from `permissions.ts`, which it is compared with.
 */
export interface PermissionRow {
  wish: string;
  action: Action;
  may: readonly Role[];
  /** How everybody else of the team is refused: by the API, and in words on a card. Left out: nobody is. */
  refused?: RefusedAs | readonly RefusedAs[];
  /** Where it is compared by object id besides: those of `may` who have a part in it here. */
  theirs?: readonly Role[];
  /** What a card says to whoever may, only not now or not here. */
  notNow?: string;
  /** Brings the workspace to where this can be done; called before each person's try. */
  before?: (on: Stage) => Promise<void>;
  api?: (on: Stage, person: PlaygroundPerson) => Promise<ApiCall> | ApiCall;
  card?: (on: Stage) => Promise<CardCall> | CardCall;
}

export const leaders: readonly Role[] = ['ceo', 'cio'];
export const leadersAndFacilitators: readonly Role[] = ['ceo', 'cio', 'facilitator'];
export const withRole: readonly Role[] = ['ceo', 'cio', 'facilitator', 'executive', 'contributor'];
export const wholeRoster: readonly Role[] = [...withRole, 'roster'];
