import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlaygroundConversation, PlaygroundPerson, PlaygroundState } from '../../playground-api.js';
import { isAppAway, reasonOf, setInstalled, setMember } from '../server/playground-client.js';
import { say } from '../texts.js';

interface PlaceChanges {
  /** The sentence about the last change that failed, until one works. */
  fault: string | undefined;
  onFault: (problem: unknown) => void;
  setInstalled: (installed: boolean) => Promise<void>;
  setMember: (person: PlaygroundPerson, member: boolean) => void;
}

/** Adding and removing the app and people, with what to say when it fails. */
export function usePlaceChanges(
  state: PlaygroundState,
  place: PlaygroundConversation | undefined,
): PlaceChanges {
  const queries = useQueryClient();
  const [fault, setFault] = useState<string>();

  const onFault = (problem: unknown): void => {
    setFault(
      isAppAway(problem)
        ? say('bot.unreachable', { bot: state.botName, origin: state.tabOrigin })
        : say('place.changeFailed', { reason: reasonOf(problem) }),
    );
  };
  const done = async (): Promise<void> => {
    setFault(undefined);
    await queries.invalidateQueries({ queryKey: ['state'] });
  };

  return {
    fault,
    onFault,
    setInstalled: async (installed) => {
      if (place === undefined) return;
      await setInstalled(place.id, { as: state.me.objectId, installed }).then(done, onFault);
    },
    setMember: (person, member) => {
      if (place === undefined) return;
      void setMember(place.id, { as: state.me.objectId, objectId: person.objectId, member }).then(
        done,
        onFault,
      );
    },
  };
}
