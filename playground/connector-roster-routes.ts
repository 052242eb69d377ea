import express, { type Router } from 'express';
import { answer, answerError } from './connector-gate.js';
import type { Conversations } from './conversations.js';
import { personByAnyId, personById, principalNameOf, team, tenantId } from './people.js';
import type { PlaygroundPerson } from './playground-api.js';

const usualPage = 200;
const largestPage = 500;

/** Who is in a conversation, by person and by page, and what a team is called. */
export function connectorRosterRoutes(conversations: Conversations): Router {
  const router = express.Router();
  const membersOf = (id: string): PlaygroundPerson[] | undefined => {
    const conversation = conversations.find(id);
    return conversation?.installed
      ? conversation.memberIds.flatMap((objectId) => personById(objectId) ?? [])
      : undefined;
  };

  router.get('/v3/conversations/:conversation/members/:member', (request, response) => {
    const members = membersOf(request.params.conversation);
    const person = personByAnyId(request.params.member);
    if (!members)
      answerError(response, 403, 'BotNotInConversationRoster', 'The bot is not part of the roster.');
    else if (person && members.includes(person)) answer(response, 200, rosterEntry(person));
    else answerError(response, 404, 'MemberNotFoundInConversation', 'Member not found in conversation.');
  });

  router.get('/v3/conversations/:conversation/pagedmembers', (request, response) => {
    const members = membersOf(request.params.conversation);
    if (!members) {
      answerError(response, 403, 'BotNotInConversationRoster', 'The bot is not part of the roster.');
      return;
    }
    const size = Math.min(Number(request.query['pageSize'] ?? usualPage) || usualPage, largestPage);
    const start = Number(request.query['continuationToken'] ?? 0) || 0;
    const end = start + size;
    answer(response, 200, {
      members: members.slice(start, end).map(rosterEntry),
      ...(end < members.length ? { continuationToken: String(end) } : {}),
    });
  });

  router.get('/v3/teams/:team', (request, response) => {
    if (request.params.team === team.id) answer(response, 200, { id: team.id, name: team.name });
    else answerError(response, 404, 'TeamNotFound', 'Team not found.');
  });
  return router;
}

function rosterEntry(person: PlaygroundPerson): object {
  return {
    id: person.teamsId,
    name: person.name,
    aadObjectId: person.objectId,
    objectId: person.objectId,
    email: person.email,
    userPrincipalName: principalNameOf(person),
    tenantId,
    userRole: person.kind === 'guest' ? 'guest' : 'user',
  };
}
