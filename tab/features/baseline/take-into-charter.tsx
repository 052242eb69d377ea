import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DocumentArrowRightRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import type { MeasuredView } from '../../../domain/baseline/baseline-api.js';
import type { CharterCommandAnswer } from '../../../domain/charter/charter-api.js';
import type { Person } from '../../../domain/workspace/workspace-api.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { useAddress, useWorkspace } from '../../components/workspace-context.js';
import { newCommandId } from '../../server/command-id.js';
import { useWorkspaceCommand } from '../../server/workspace-queries.js';
import { agreedRights, takeIntoCharter } from './agreed-rights.js';
import { say } from './baseline-words.js';
import { usePageStyles } from './page-styles.js';

interface TakeIntoCharterProps {
  measured: MeasuredView;
  people: readonly Person[];
}

const freshIds = () => ({ open: newCommandId(), edit: newCommandId() });

/** Fills the decision rights of the charter's draft with what both leaders want. */
export function TakeIntoCharter({ measured, people }: TakeIntoCharterProps) {
  const page = usePageStyles();
  const titleId = useId();
  const navigate = useNavigate();
  const to = useAddress();
  const { id } = useWorkspace();
  const [ids, setIds] = useState(freshIds);
  const agreed = agreedRights(measured, people);
  const command = useWorkspaceCommand<object, CharterCommandAnswer>(id, () =>
    takeIntoCharter(id, agreed, ids),
  );
  const take = (): void => {
    command.mutate(
      { wish: {}, commandId: ids.edit },
      {
        onSuccess: () => setIds(freshIds()),
        onError: ({ passing }) => {
          // Refused is answered: the next time is another wish.
          if (!passing) setIds(freshIds());
        },
      },
    );
  };
  return (
    <section className={page.card} aria-labelledby={titleId}>
      <h2 id={titleId} className={page.heading}>
        {say('take.title')}
      </h2>
      <p className={page.words}>
        {agreed.length === 0 ? say('take.none') : say('take.some', { count: agreed.length })}
      </p>
      {command.error && <ProblemBar problem={command.error} onRetry={take} />}
      {command.data && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{say('take.done', { number: command.data.data.number })}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => void navigate(to('charter/edit/decision-rights'))}>
              {say('take.open')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {agreed.length > 0 && (
        <div>
          <Button
            icon={<DocumentArrowRightRegular />}
            appearance="primary"
            disabledFocusable={command.isPending}
            onClick={take}
          >
            {say(command.isPending ? 'take.pending' : 'take.button')}
          </Button>
        </div>
      )}
    </section>
  );
}
