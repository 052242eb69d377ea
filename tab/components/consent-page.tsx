import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { KeyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { askForConsent } from '../teams/consent.js';
import { EmptyState } from './empty-state.js';
import { say } from './shell-texts.js';

/** In place of a page, while the person has not yet allowed the app to sign them in. */
export function ConsentPage({ onAllowed }: { onAllowed: () => void }) {
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState(false);
  const ask = async (): Promise<void> => {
    setAsking(true);
    setRefused(false);
    try {
      await askForConsent();
      onAllowed();
    } catch {
      setRefused(true);
    } finally {
      setAsking(false);
    }
  };
  return (
    <>
      {refused && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>{say('consent.refused')}</MessageBarBody>
        </MessageBar>
      )}
      <EmptyState
        icon={<KeyRegular />}
        title={say('consent.title')}
        actions={
          <Button appearance="primary" disabledFocusable={asking} onClick={() => void ask()}>
            {say('consent.ask')}
          </Button>
        }
      >
        {say('consent.detail')}
      </EmptyState>
    </>
  );
}
