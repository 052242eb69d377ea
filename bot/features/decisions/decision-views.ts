import { cioInput, overrulesCio, stillAsked, unanswered } from '../../../domain/decisions/closing.js';
import type { ActingContext } from '../../../domain/decisions/decision-context.js';
import { permittedOnDecision } from '../../../domain/decisions/decision-permitted.js';
import { decisionName, type Decision, type Holder } from '../../../domain/decisions/decision.js';
import type { DecisionLine, DecisionView } from '../../../domain/decisions/decisions-api.js';
import { waitsFor, type OpenDecision } from '../../../domain/decisions/open-decision.js';
import { decidesAs, holderIds } from '../../../domain/decisions/holders.js';
import { leaderOf } from '../../../domain/workspace/roles.js';
import { nameOf, type People } from '../../workspaces/people.js';
import type { Snapshot } from '../../workspaces/snapshot.js';

/** A decision as this viewer sees it, with what may be done. */
export function viewOf(
  decision: Decision,
  context: ActingContext,
  people: People,
): { data: DecisionView; permitted: ReturnType<typeof permittedOnDecision> } {
  const { workspace, actor } = context;
  const person = (objectId: string) => ({ objectId, name: nameOf(people, objectId) });
  const holderView = (holder: Holder) => ({ holder, people: holderIds(holder, workspace).map(person) });
  const cio = cioInput(decision, context);
  return {
    data: {
      ...decision,
      name: decisionName(decision.number),
      holderView: holderView(decision.holder),
      homeView: holderView(decision.home),
      closing: {
        unanswered: unanswered(decision),
        cioInput: cio.state,
        cioInputDueAt: cio.dueAt,
        overrules: overrulesCio(decision, decidesAs(decision, actor.objectId, context)?.role),
        stillAsked: stillAsked(decision).map(person),
        acceptedBy: decision.approvals.map(({ role }) => role),
      },
      asksAgainst: decision.proposedBy === leaderOf(workspace, 'ceo'),
      currency: workspace.settings.currency,
      people: namedIn(decision, context).map(person),
    },
    permitted: permittedOnDecision(decision, context),
  };
}

/** Everybody whom a decision names. */
function namedIn(decision: Decision, { workspace }: ActingContext): string[] {
  const said = [...decision.inputs, ...decision.counters, ...decision.approvals];
  const answers = decision.counters.flatMap(({ answer }) => answer ?? []);
  const steps = decision.steps.flatMap(({ by, from, to }) => [
    ...(by === null ? [] : [by]),
    ...holderIds(from, workspace),
    ...(to === null ? [] : holderIds(to, workspace)),
  ]);
  const { outcome, withdrawn, editedBy, proposedBy } = decision;
  return [
    ...new Set([
      proposedBy,
      ...(editedBy === null ? [] : [editedBy]),
      ...holderIds(decision.holder, workspace),
      ...holderIds(decision.home, workspace),
      ...decision.asked.map(({ objectId }) => objectId),
      ...decision.responsible,
      ...decision.informed,
      ...[...said, ...answers].flatMap(({ by, forPerson }) => (forPerson === null ? [by] : [by, forPerson])),
      ...steps,
      ...(outcome ? [outcome.by, ...(outcome.forPerson === null ? [] : [outcome.forPerson])] : []),
      ...(outcome?.withoutInputOf ?? []),
      ...(withdrawn ? [withdrawn.by] : []),
    ]),
  ];
}

/** Open decisions as a list shows them, that wait longest first. */
export function openLines({ workspace, people, extra }: Snapshot<OpenDecision[]>): DecisionLine[] {
  return extra
    .toSorted((one, other) => one.heldSince.localeCompare(other.heldSince))
    .map((open) => ({
      number: open.number,
      name: decisionName(open.number),
      title: open.title,
      state: open.state,
      tier: open.tier,
      proposedAt: open.proposedAt,
      dueOn: open.dueOn,
      heldSince: open.heldSince,
      waitsFor: waitsFor(open, workspace).map((objectId) => ({ objectId, name: nameOf(people, objectId) })),
    }));
}
