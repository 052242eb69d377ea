import { Body1, Button, makeStyles, Spinner, Title3, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { PlaygroundConversation } from '../../playground-api.js';
import { BotFace } from '../shell/face.js';
import { say } from '../texts.js';

const useStyles = makeStyles({
  welcome: {
    display: 'grid',
    justifyItems: 'center',
    rowGap: tokens.spacingVerticalM,
    boxSizing: 'border-box',
    maxWidth: '520px',
    margin: 'auto',
    padding: tokens.spacingHorizontalXXL,
    textAlign: 'center',
  },
  title: { margin: 0, textAlign: 'center' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface WelcomeProps {
  place: PlaygroundConversation;
  botName: string;
  /** The thread introduces the playground; the tab's place only says what is missing. */
  introduces: boolean;
  /** Resolves when the app has been added, or the failure has been said above the place. */
  onAdd: () => Promise<void>;
}

/** What a place shows before the bot has been added to it: what this is, and the one thing to do. */
export function Welcome({ place, botName, introduces, onAdd }: WelcomeProps) {
  const styles = useStyles();
  const [adding, setAdding] = useState(false);

  const add = async (): Promise<void> => {
    setAdding(true);
    await onAdd();
    setAdding(false);
  };

  return (
    <div className={styles.welcome}>
      <BotFace size={64} />
      <Title3 as="h3" className={styles.title}>
        {say('welcome.title', { place: place.kind === 'personal' ? botName : place.name })}
      </Title3>
      {introduces ? (
        <Body1 as="p" className={styles.title}>
          {say('welcome.what')} {say('welcome.accord', { bot: botName })}
        </Body1>
      ) : (
        <Body1 as="p" className={styles.title}>
          {say('welcome.notAddedTab', { bot: botName })}
        </Body1>
      )}
      <AddButton place={place} botName={botName} adding={adding} onAdd={() => void add()} />
    </div>
  );
}

interface AddButtonProps {
  place: PlaygroundConversation;
  botName: string;
  adding: boolean;
  onAdd: () => void;
}

function AddButton({ place, botName, adding, onAdd }: AddButtonProps) {
  const text = {
    channel: say('welcome.addTeam', { bot: botName, team: place.team?.name ?? place.name }),
    'group-chat': say('welcome.addChat', { bot: botName }),
    personal: say('welcome.addPersonal', { bot: botName }),
  }[place.kind];
  return (
    <Button
      appearance="primary"
      size="large"
      icon={adding ? <Spinner size="tiny" /> : <AddRegular />}
      disabledFocusable={adding}
      onClick={onAdd}
    >
      {adding ? say('welcome.adding', { bot: botName }) : text}
    </Button>
  );
}

/** A place whose bot has been added but has not spoken yet. */
export function Ready({ botName }: { botName: string }) {
  const styles = useStyles();
  return (
    <div className={styles.welcome}>
      <BotFace size={64} />
      <Title3 as="h3" className={styles.title}>
        {say('welcome.readyTitle', { bot: botName })}
      </Title3>
      <Body1 as="p" className={`${styles.title} ${styles.quiet}`}>
        {say('welcome.ready')}
      </Body1>
    </div>
  );
}
