import { useHost } from '../../teams/host-context.js';
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { AuthorityAnswer } from '../../../domain/authority/authority-api.js';
import { useFormStyles } from '../../components/form-styles.js';
import { useKeptForm } from '../../components/kept-form.js';
import { PageHeading } from '../../components/page-heading.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { QuietLink } from '../../components/quiet-link.js';
import { WhenLoaded } from '../../components/when-loaded.js';
import { useAddress, useWorkspace } from '../../components/workspace-context.js';
import { useAuthority, useSaveLimits } from './authority-queries.js';
import { say } from './authority-words.js';
import { BudgetFields, GradesField, HiringFields, VendorFields } from './limit-fields.js';
import type { LimitsPartProps } from './limit-group.js';
import { draftOf, faultsOf, limitsOf } from './limits-draft.js';

/** Where the limits are written that the next charter is to delegate. */
export function LimitsPage() {
  const { id } = useWorkspace();
  const to = useAddress();
  const query = useAuthority(id);
  return (
    <>
      <QuietLink to={to('authority')}>{say('edit.back')}</QuietLink>
      <WhenLoaded query={query}>{(answer) => <Limits answer={answer} />}</WhenLoaded>
    </>
  );
}

function Limits({ answer }: { answer: AuthorityAnswer }) {
  const styles = useFormStyles();
  const { data, permitted, viewer } = answer;
  const may = permitted.includes('authority.edit');
  return (
    <>
      <PageHeading>{say('edit.title')}</PageHeading>
      <p className={styles.quiet}>{say(may ? 'edit.words' : 'edit.not-permitted')}</p>
      {may && <LimitsForm data={data} person={viewer.objectId} />}
    </>
  );
}

function LimitsForm({ data, person }: { data: AuthorityAnswer['data']; person: string }) {
  const styles = useFormStyles();
  const { id } = useWorkspace();
  const to = useAddress();
  const navigate = useNavigate();
  const command = useSaveLimits(id);
  const { locale } = useHost();
  const saved = draftOf(data.newest, locale);
  const kept = useKeptForm({ workspaceId: id, person, form: 'authority.limits' }, saved);
  const [tried, setTried] = useState(false);
  const faults = faultsOf(kept.form, locale);
  const part: LimitsPartProps = {
    draft: kept.form,
    change: kept.change,
    currency: data.currency,
    faultAt: (field) => {
      const words = tried ? faults.get(field) : undefined;
      return words === undefined ? {} : { validationMessage: words };
    },
  };
  const overtaken = saved.basedOn !== kept.form.basedOn && !command.isPending;
  const asksToVoid = command.error?.code === 'authority.signatures-would-be-void';
  const send = (voidSignatures: boolean): void => {
    setTried(true);
    if (faults.size > 0) return;
    const { basedOn } = kept.form;
    command.mutate(
      { wish: { limits: limitsOf(kept.form, locale), basedOn, voidSignatures }, commandId: kept.commandId },
      {
        onSuccess: () => {
          kept.forget();
          void navigate(to('authority'));
        },
        onError: (problem) => {
          if (!problem.passing) kept.renew();
        },
      },
    );
  };
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!command.isPending) send(false);
      }}
    >
      {overtaken && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say('edit.overtaken')}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => kept.change({ basedOn: saved.basedOn })}>{say('edit.mine')}</Button>
            <Button
              onClick={() => {
                kept.change(saved);
                kept.forget();
              }}
            >
              {say('edit.theirs')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <BudgetFields {...part} />
      <HiringFields {...part} />
      <VendorFields {...part} />
      <GradesField {...part} />
      <output>{tried && faults.size > 0 ? say('edit.mend', { count: faults.size }) : ''}</output>
      {command.error && <ProblemBar problem={command.error} onRetry={() => send(false)} />}
      <div className={styles.foot}>
        <Button type="submit" appearance="primary" disabledFocusable={command.isPending}>
          {say(command.isPending ? 'edit.saving' : 'edit.save')}
        </Button>
        {asksToVoid && <Button onClick={() => send(true)}>{say('edit.void')}</Button>}
        <Button
          disabled={command.isPending}
          onClick={() => {
            kept.change(saved);
            kept.forget();
          }}
        >
          {say('edit.reset')}
        </Button>
      </div>
    </form>
  );
}
