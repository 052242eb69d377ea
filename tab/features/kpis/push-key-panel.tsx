import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { PushKeyAnswer } from '../../../domain/kpis/push-api.js';
import { useMoments } from '../../components/moments.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { WhenLoaded } from '../../components/when-loaded.js';
import { useCommandId } from '../../server/command-id.js';
import { useKpiStyles } from './kpi-styles.js';
import { say } from './kpis-words.js';
import { NewKey, PushExample, type Pushed } from './push-key-secret.js';
import { WayPanel } from './way-panel.js';
import { useKeyCommand, usePushKey, type KeyWish } from './ways-in-queries.js';

interface PushKeyPanelProps {
  workspaceId: string;
  /** What the example pushes. */
  pushed: Pushed;
  onClose: () => void;
}

/** The key with which another system enters readings: made, shown once, replaced, revoked. */
export function PushKeyPanel({ workspaceId, pushed, onClose }: PushKeyPanelProps) {
  const styles = useKpiStyles();
  const query = usePushKey(workspaceId);
  return (
    <WayPanel title={say('key.title')} onClose={onClose}>
      <p className={styles.words}>{say('key.words')}</p>
      <WhenLoaded query={query}>
        {({ data }) => (
          <>
            <KeyInHand workspaceId={workspaceId} current={data.key} />
            <PushExample address={data.address} pushed={pushed} />
          </>
        )}
      </WhenLoaded>
    </WayPanel>
  );
}

type Key = PushKeyAnswer['data']['key'];

function KeyInHand({ workspaceId, current }: { workspaceId: string; current: Key }) {
  const styles = useKpiStyles();
  const { moment } = useMoments();
  const command = useKeyCommand(workspaceId);
  const [commandId, renewCommandId] = useCommandId();
  const [asking, setAsking] = useState<'rotate' | 'revoke'>();
  // Only this component ever holds the key: closing the panel forgets it.
  const [secret, setSecret] = useState<string | null>();
  const send = (wish: KeyWish): void =>
    command.mutate(
      { wish, commandId },
      {
        onSuccess: ({ data }) => {
          renewCommandId();
          setAsking(undefined);
          setSecret(wish.action === 'make' ? data.secret : undefined);
        },
        onError: (problem) => {
          if (problem.passing) return;
          renewCommandId();
          setAsking(undefined);
        },
      },
    );
  if (typeof secret === 'string') return <NewKey secret={secret} onKept={() => setSecret(undefined)} />;
  const inForce = current !== null && current.revokedAt === null ? current : undefined;
  return (
    <>
      <p className={styles.words}>{standing(current, moment)}</p>
      {secret === null && <p role="alert">{say('key.secret-lost')}</p>}
      {command.error && (
        <ProblemBar
          problem={command.error}
          onRetry={() => command.variables && send(command.variables.wish)}
        />
      )}
      {inForce && asking ? (
        <>
          <p className={styles.words}>{say(`key.${asking}-words`, { ending: inForce.ending })}</p>
          <div className={styles.actions}>
            <Button
              disabledFocusable={command.isPending}
              onClick={() =>
                send(
                  asking === 'rotate'
                    ? { action: 'make', replaces: inForce.number }
                    : { action: 'revoke', number: inForce.number },
                )
              }
            >
              {say(`key.${asking}`)}
            </Button>
            <Button appearance="subtle" onClick={() => setAsking(undefined)}>
              {say('key.keep')}
            </Button>
          </div>
        </>
      ) : (
        <div className={styles.actions}>
          {inForce ? (
            (['rotate', 'revoke'] as const).map((what) => (
              <Button key={what} onClick={() => setAsking(what)}>
                {say(`key.${what}`)}
              </Button>
            ))
          ) : (
            <Button
              disabledFocusable={command.isPending}
              onClick={() => send({ action: 'make', replaces: current?.number ?? null })}
            >
              {say('key.make')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

function standing(key: Key, moment: (at: string) => string): string {
  if (key === null) return say('key.none');
  const { ending, madeAt, madeBy, revokedAt } = key;
  return revokedAt === null
    ? say('key.there', { ending, name: madeBy.name, at: moment(madeAt) })
    : say('key.revoked', { ending, at: moment(revokedAt) });
}
