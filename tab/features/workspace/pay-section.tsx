import { PeopleField } from './people-field.js';
import type { SectionProps } from './section-props.js';
import { SettingsSection } from './settings-section.js';
import { say } from './settings-words.js';
import { useSection } from './use-section.js';
import { useWorkspace } from '../../components/workspace-context.js';

/** Whom a leader lets see what hangs on their pay. */
export function PaySection({ workspaceId, data }: SectionProps) {
  const { frame } = useWorkspace();
  const { form, change, saving } = useSection({
    workspaceId,
    data,
    section: 'pay',
    read: ({ payViewers }) => ({ people: payViewers }),
    contentOf: ({ people }) => ({
      section: 'pay',
      content: { people: people.map(({ objectId }) => objectId) },
    }),
  });
  const leaders = (['ceo', 'cio'] as const).flatMap((role) => {
    const seat = frame?.workspace.leaders[role];
    return seat?.state === 'accepted' ? [{ objectId: seat.objectId, name: seat.name }] : [];
  });
  const { facilitators, executives, contributors } = data;
  const withRole = [...leaders, ...facilitators, ...executives, ...contributors];
  const offered = [...new Map(withRole.map((person) => [person.objectId, person])).values()].filter(
    ({ objectId }) => objectId !== frame?.viewer.objectId,
  );
  return (
    <SettingsSection title={say('pay.title')} words={say('pay.words')} saving={saving}>
      <PeopleField
        label={say('pay.list')}
        chosen={form.people}
        offered={offered}
        onChange={(people) => change({ people })}
      />
    </SettingsSection>
  );
}
