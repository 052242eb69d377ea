import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { Answer, Owner, PartialAnswers } from '../../../domain/baseline/baseline.js';
import { newCommandId } from '../../server/command-id.js';
import { asProblem, type Problem } from '../../server/problem.js';
import { workspaceKeys } from '../../server/workspace-queries.js';
import { saveAnswers } from './baseline-commands.js';
import { noteUnderWay } from './baseline-queries.js';

export interface AnswersInForm {
  /** What the server has, with what is on its way to it put over. */
  answers: PartialAnswers;
  give: (item: string, question: keyof Answer, owner: Owner) => void;
  state: 'saved' | 'saving' | 'unsaved';
  problem: Problem | undefined;
  retry: () => void;
}

/** Saves each answer as it is given, one request at a time; what is given meanwhile goes with the next. */
export function useAnswers(workspaceId: string, number: number, own: PartialAnswers): AnswersInForm {
  const client = useQueryClient();
  const [unsaved, setUnsaved] = useState<PartialAnswers>({});
  const [problem, setProblem] = useState<Problem>();
  const [saving, setSaving] = useState(false);
  const waiting = useRef<PartialAnswers>({});
  const busy = useRef(false);

  const send = useCallback(async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setSaving(true);
    setProblem(undefined);
    while (Object.keys(waiting.current).length > 0) {
      const batch = waiting.current;
      waiting.current = {};
      try {
        const answers = Object.entries(batch).map(([item, given]) => ({ item, ...given }));
        const { revision, data } = await saveAnswers(workspaceId, number, answers, newCommandId());
        client.setQueryData<number>(workspaceKeys.ownRevision(workspaceId), (known = 0) =>
          Math.max(known, revision),
        );
        noteUnderWay(client, workspaceId, { own: data.own });
        setUnsaved(waiting.current);
        // Others' states and the result are on the page, not in this answer.
        if (data.complete) await client.invalidateQueries({ queryKey: workspaceKeys.all(workspaceId) });
      } catch (fault) {
        const no = asProblem(fault);
        setProblem(no);
        if (no.passing) {
          waiting.current = overlaid(batch, waiting.current);
        } else {
          setUnsaved(waiting.current);
          await client.invalidateQueries({ queryKey: workspaceKeys.all(workspaceId) });
        }
        break;
      }
    }
    busy.current = false;
    setSaving(false);
  }, [client, workspaceId, number]);

  const give: AnswersInForm['give'] = (item, question, owner) => {
    const given = { [item]: { [question]: owner } };
    waiting.current = overlaid(waiting.current, given);
    setUnsaved((before) => overlaid(before, given));
    void send();
  };
  const open = Object.keys(unsaved).length > 0;
  return {
    answers: overlaid(own, unsaved),
    give,
    state: saving ? 'saving' : open ? 'unsaved' : 'saved',
    problem,
    retry: () => void send(),
  };
}

function overlaid(below: PartialAnswers, above: PartialAnswers): PartialAnswers {
  const both = { ...below };
  for (const [item, given] of Object.entries(above)) both[item] = { ...both[item], ...given };
  return both;
}
