import { makeStyles, tokens } from '@fluentui/react-components';
import { SignatureRegular } from '@fluentui/react-icons';
import { ActionPanel } from '../../components/action-panel.js';
import { useMoments } from '../../components/moments.js';
import { useWorkspace } from '../../components/workspace-context.js';
import { useCommandId } from '../../server/command-id.js';
import type { CharterPanelProps } from './charter-panel-props.js';
import { useCharterCommand } from './charter-commands.js';
import { charterSays, say } from './charter-words.js';
import { Fingerprint } from './fingerprint.js';
import { OvertakenNote } from './overtaken-note.js';

const useStyles = makeStyles({
  words: {
    maxWidth: '72ch',
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase500,
  },
});

/** Says exactly what is signed, by whom, and what follows; then signs that text and no other. */
export function SignPanel({ charter, fingerprint, permitted, onClose, onDone }: CharterPanelProps) {
  const styles = useStyles();
  const { id, frame } = useWorkspace();
  const { number } = useMoments();
  const [commandId] = useCommandId();
  const command = useCharterCommand(id);
  const sameText = charter.fingerprint === fingerprint;
  const version = number(charter.number);
  const sign = (): void =>
    command.mutate(
      { wish: { action: 'charter.sign', number: charter.number, fingerprint }, commandId },
      {
        onSuccess: ({ data }) =>
          onDone(say(data.state === 'in-force' ? 'sign.done-in-force' : 'sign.done', { version })),
      },
    );
  return (
    <ActionPanel
      title={say('sign.title', { version })}
      confirm={{
        label: say('sign.confirm', { version }),
        icon: <SignatureRegular />,
        disabled: !permitted || !sameText,
        onConfirm: sign,
      }}
      pending={command.isPending}
      problem={command.error}
      onClose={onClose}
    >
      <p className={styles.words}>
        {say('sign.words', { name: frame?.viewer.name ?? '', role: roleOfViewer(frame?.viewer.roles ?? []) })}{' '}
        {charter.signatures.length > 0 ? say('sign.second') : say('sign.first')}
      </p>
      <Fingerprint fingerprint={fingerprint} label={say('sign.fingerprint')} />
      <OvertakenNote permitted={permitted || command.isPending} sameText={sameText} />
    </ActionPanel>
  );
}

/** In which role the person signs, for them to see; whether they may is the server's matter. */
function roleOfViewer(roles: readonly string[]): string {
  const role = (['ceo', 'cio'] as const).find((one) => roles.includes(one));
  return role === undefined ? '' : charterSays(`role.${role}`);
}
