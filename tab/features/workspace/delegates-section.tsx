import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useWorkspace } from '../../components/workspace-context.js';
import { DelegateRow, type DelegationForm } from './delegate-row.js';
import { useOwnRowStyles } from './own-row-styles.js';
import type { SectionProps } from './section-props.js';
import { useRoster } from './settings-queries.js';
import { SettingsSection } from './settings-section.js';
import { say } from './settings-words.js';
import { useSection } from './use-section.js';

const blank: DelegationForm = { delegate: '', from: '', to: '', what: 'all-operational', names: '' };
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Who decides for the leader, when and what. */
export function DelegatesSection({ workspaceId, data }: SectionProps) {
  const styles = useOwnRowStyles();
  const { frame } = useWorkspace();
  const roster = useRoster(workspaceId).data?.people ?? [];
  const { form, change, saving } = useSection({
    workspaceId,
    data,
    section: 'delegates',
    read: ({ delegations }) => ({
      rows: delegations
        .filter(({ by }) => by === frame?.viewer.objectId)
        .map(({ activities, delegate, from, to, what }): DelegationForm => ({
          delegate,
          from,
          to,
          what,
          names: activities.join('\n'),
        })),
    }),
    contentOf: ({ rows }) => ({
      section: 'delegates',
      content: { delegations: rows.map(({ names, ...row }) => ({ ...row, activities: linesOf(names) })) },
    }),
  });
  const { rows } = form;
  // Leaders, facilitators and guests without leave can't decide for a leader; the server says so too.
  const { ceo, cio } = frame?.workspace.leaders ?? {};
  const cannot = [ceo, cio, ...data.facilitators].map((person) => person?.objectId);
  const letIn = data.guests.map(({ objectId }) => objectId);
  const offered = roster.filter(
    ({ objectId, guest }) => !cannot.includes(objectId) && (!guest || letIn.includes(objectId)),
  );
  return (
    <SettingsSection title={say('delegates.title')} words={say('delegates.words')} saving={saving}>
      {rows.length === 0 && <p className={styles.nothing}>{say('delegates.nothing')}</p>}
      {rows.map((row, index) => (
        <DelegateRow
          key={index}
          number={index + 1}
          row={row}
          offered={withChosen(offered, row, data.delegations)}
          onChange={(changed) => change({ rows: rows.with(index, changed) })}
          onRemove={() => change({ rows: rows.toSpliced(index, 1) })}
        />
      ))}
      <div>
        <Button icon={<AddRegular />} onClick={() => change({ rows: [...rows, blank] })}>
          {say('delegates.add')}
        </Button>
      </div>
    </SettingsSection>
  );
}

/** Who was chosen stays on offer, even if they have left or the team's people are still being asked for. */
function withChosen(
  offered: readonly { objectId: string; name: string }[],
  { delegate }: DelegationForm,
  saved: SectionProps['data']['delegations'],
) {
  if (delegate === '' || offered.some(({ objectId }) => objectId === delegate)) return offered;
  const name = saved.find((one) => one.delegate === delegate)?.delegateName ?? delegate;
  return [...offered, { objectId: delegate, name }];
}
