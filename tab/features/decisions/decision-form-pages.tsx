import { useHost } from '../../teams/host-context.js';
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { DecisionAnswer, DecisionChoicesAnswer } from '../../../domain/decisions/decisions-api.js';
import { useKeptForm } from '../../components/kept-form.js';
import { PageHeading } from '../../components/page-heading.js';
import { usePlainTable } from '../../components/plain-table.js';
import { QuietLink } from '../../components/quiet-link.js';
import { WhenLoaded } from '../../components/when-loaded.js';
import { useAddress, useWorkspace } from '../../components/workspace-context.js';
import { NotFoundPage } from '../../shell/not-found-page.js';
import { useDecisionCommand, type DecisionWish } from './decision-commands.js';
import { blankDraft, contentOf, draftOf, type DecisionDraft } from './decision-draft.js';
import { DecisionForm } from './decision-form.js';
import { useDecision, useDecisionChoices } from './decision-queries.js';
import { formSays } from './decision-words.js';

/** Where a new decision is written. */
export function ProposePage() {
  const { id } = useWorkspace();
  const { locale } = useHost();
  const query = useDecisionChoices(id);
  return (
    <WhenLoaded query={query}>
      {(choices) => (
        <FormPage
          choices={choices}
          form="decision.new"
          blank={blankDraft}
          title={formSays('new.title')}
          words={formSays('new.words')}
          send={formSays('new.send')}
          permitted={choices.permitted.includes('decision.propose')}
          back="decisions"
          wishOf={(draft) => ({ action: 'propose', content: contentOf(draft, locale) })}
        />
      )}
    </WhenLoaded>
  );
}

export function EditPage() {
  return <OfOne>{(choices, answer) => <Edit choices={choices} answer={answer} />}</OfOne>;
}

function Edit({ choices, answer }: { choices: DecisionChoicesAnswer; answer: DecisionAnswer }) {
  const { data, permitted } = answer;
  const { number, name } = data;
  const { locale } = useHost();
  return (
    <FormPage
      choices={choices}
      form={`decision.${number}.edit`}
      blank={draftOf(data, locale)}
      title={formSays('edit.title', { name })}
      words={formSays('edit.words')}
      send={formSays('edit.send')}
      newer={draftOf(data, locale)}
      permitted={permitted.includes('decision.edit')}
      back={`decisions/${number}`}
      wishOf={(draft) => ({
        action: 'edit',
        number,
        version: draft.basedOn,
        content: contentOf(draft, locale),
      })}
    />
  );
}

export function SupersedePage() {
  const { locale } = useHost();
  return (
    <OfOne>
      {(choices, { data, permitted }) => (
        <FormPage
          choices={choices}
          form={`decision.${data.number}.supersede`}
          blank={draftOf(data, locale)}
          needsReason
          title={formSays('supersede.title', { name: data.name })}
          words={formSays('supersede.words', { name: data.name })}
          send={formSays('supersede.send')}
          permitted={permitted.includes('decision.supersede')}
          back={`decisions/${data.number}`}
          wishOf={(draft) => ({
            action: 'supersede',
            number: data.number,
            reason: draft.reason,
            content: contentOf(draft, locale),
          })}
        />
      )}
    </OfOne>
  );
}

interface OfOneProps {
  children: (choices: DecisionChoicesAnswer, decision: DecisionAnswer) => ReactNode;
}

function OfOne({ children }: OfOneProps) {
  const { id } = useWorkspace();
  const number = Number(useParams()['number']);
  const known = Number.isInteger(number) && number > 0;
  const decision = useDecision(id, known ? number : 1);
  const choices = useDecisionChoices(id);
  if (!known) return <NotFoundPage />;
  return (
    <WhenLoaded query={decision}>
      {(answer) => <WhenLoaded query={choices}>{(offered) => children(offered, answer)}</WhenLoaded>}
    </WhenLoaded>
  );
}

interface FormPageProps {
  choices: DecisionChoicesAnswer;
  /** Under which name it is kept on this device. */
  form: string;
  blank: DecisionDraft;
  title: string;
  words: string;
  send: string;
  needsReason?: boolean;
  /** The record as it is now; whoever began before that chooses between the two. */
  newer?: DecisionDraft;
  permitted: boolean;
  back: string;
  wishOf: (draft: DecisionDraft) => DecisionWish;
}

function FormPage(props: FormPageProps) {
  const { choices, form, blank, title, words, send, permitted, back, wishOf, newer } = props;
  const { words: quiet } = usePlainTable();
  const { id } = useWorkspace();
  const to = useAddress();
  const navigate = useNavigate();
  const command = useDecisionCommand(id);
  const owner = { workspaceId: id, person: choices.viewer.objectId, form };
  const kept = useKeptForm(owner, blank);
  const submit = (): void =>
    command.mutate(
      { wish: wishOf(kept.form), commandId: kept.commandId },
      {
        onSuccess: ({ data }) => {
          kept.forget();
          void navigate(to(`decisions/${data.number}`));
        },
        onError: (problem) => {
          if (!problem.passing) kept.renew();
        },
      },
    );
  return (
    <>
      <QuietLink to={to(back)}>{formSays('back')}</QuietLink>
      <PageHeading>{title}</PageHeading>
      <p className={quiet}>{permitted || command.isPending ? words : formSays('not-permitted')}</p>
      {newer && newer.basedOn !== kept.form.basedOn && !command.isPending && (
        <Overtaken
          onMine={() => kept.change({ basedOn: newer.basedOn })}
          onTheirs={() => {
            kept.change(newer);
            kept.forget();
          }}
        />
      )}
      {(permitted || command.isPending) && (
        <DecisionForm
          draft={kept.form}
          change={kept.change}
          choices={choices.data}
          needsReason={props.needsReason ?? false}
          send={send}
          pending={command.isPending}
          problem={command.error}
          onSend={submit}
          onClear={() => {
            kept.change(blank);
            kept.forget();
          }}
        />
      )}
    </>
  );
}

/** Somebody has changed it since the form was begun: nothing is saved over that unseen. */
function Overtaken({ onMine, onTheirs }: { onMine: () => void; onTheirs: () => void }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{formSays('edit.overtaken')}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={onMine}>{formSays('edit.mine')}</Button>
        <Button onClick={onTheirs}>{formSays('edit.theirs')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
