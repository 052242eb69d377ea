import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { thresholdNames } from '../../../domain/workspace/threshold-names.js';
import type { Thresholds } from '../../../domain/workspace/thresholds.js';
import { useMoments } from '../../components/moments.js';
import { useCommandId } from '../../server/command-id.js';
import type { SectionProps } from './section-props.js';
import { useSettingsCommand, type SettingsWish } from './settings-queries.js';
import { SettingsSection } from './settings-section.js';
import { say } from './settings-words.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { useWorkspace } from '../../components/workspace-context.js';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Thresholds and clocks: one leader wants others, the other agrees. */
export function ThresholdsSection({ workspaceId, data }: Omit<SectionProps, 'permitted'>) {
  const styles = useStyles();
  const { moment } = useMoments();
  const { frame } = useWorkspace();
  const { thresholds, wanted, permittedThresholds: permitted } = data;
  const command = useSettingsCommand(workspaceId);
  const [commandId, renewCommandId] = useCommandId();
  const [typed, setTyped] = useState<Partial<Record<keyof Thresholds, string>>>({});
  const shown = wanted?.thresholds ?? thresholds;
  const valueOf = (name: keyof Thresholds) => typed[name] ?? String(shown[name]);
  const wrong = (name: keyof Thresholds) => !/^[1-9]\d{0,2}$/.test(valueOf(name).trim());
  const send = (wish: SettingsWish): void =>
    command.mutate({ wish, commandId }, { onSuccess: () => setTyped({}), onSettled: () => renewCommandId() });
  const want = (): void => {
    if (thresholdNames.some(wrong)) return;
    const values = Object.fromEntries(thresholdNames.map((name) => [name, Number(valueOf(name))]));
    send({ action: 'want', thresholds: { ...shown, ...values } });
  };
  const mine = wanted?.by.objectId === frame?.viewer.objectId;
  return (
    <SettingsSection title={say('thresholds.title')} words={say('thresholds.words')}>
      {wanted && <p>{say('thresholds.wanted', { name: wanted.by.name, at: moment(wanted.at) })}</p>}
      <div className={styles.fields}>
        {thresholdNames.map((name) => (
          <Field
            key={name}
            label={say(`threshold.${name}`)}
            {...(shown[name] !== thresholds[name] && {
              hint: say('thresholds.now', { now: thresholds[name] }),
            })}
            {...(wrong(name) && { validationMessage: say('thresholds.invalid') })}
          >
            <Input
              inputMode="numeric"
              value={valueOf(name)}
              readOnly={!permitted.includes('want')}
              onChange={(_event, { value }) => setTyped({ ...typed, [name]: value })}
            />
          </Field>
        ))}
      </div>
      {command.error && <ProblemBar problem={command.error} />}
      <div className={styles.actions}>
        {permitted.includes('want') && (
          <Button disabledFocusable={command.isPending} onClick={want}>
            {say('thresholds.want')}
          </Button>
        )}
        {wanted && permitted.includes('agree') && (
          <Button
            disabledFocusable={command.isPending}
            onClick={() => send({ action: 'answer', wantedAt: wanted.at, agrees: true })}
          >
            {say('thresholds.agree')}
          </Button>
        )}
        {wanted && permitted.includes('drop') && (
          <Button
            disabledFocusable={command.isPending}
            onClick={() => send({ action: 'answer', wantedAt: wanted.at, agrees: false })}
          >
            {say(mine ? 'thresholds.take-back' : 'thresholds.drop')}
          </Button>
        )}
      </div>
    </SettingsSection>
  );
}
