import { Button } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useWorkspace } from '../../components/workspace-context.js';
import { DateFields } from './date-fields.js';
import { useOwnRowStyles } from './own-row-styles.js';
import type { SectionProps } from './section-props.js';
import { SettingsSection } from './settings-section.js';
import { say } from './settings-words.js';
import { useSection } from './use-section.js';

/** Days on which the leader is away. */
export function AbsencesSection({ workspaceId, data }: SectionProps) {
  const styles = useOwnRowStyles();
  const viewerId = useWorkspace().frame?.viewer.objectId;
  const { form, change, saving } = useSection({
    workspaceId,
    data,
    section: 'absences',
    read: ({ absences }) => ({
      rows: absences.filter(({ objectId }) => objectId === viewerId).map(({ from, to }) => ({ from, to })),
    }),
    contentOf: ({ rows }) => ({ section: 'absences', content: { absences: rows } }),
  });
  const { rows } = form;
  return (
    <SettingsSection title={say('absences.title')} words={say('absences.words')} saving={saving}>
      {rows.length === 0 && <p className={styles.nothing}>{say('absences.nothing')}</p>}
      {rows.map((row, index) => (
        <fieldset key={index} className={styles.row} aria-label={say('absences.row', { row: index + 1 })}>
          <DateFields row={row} onChange={(changed) => change({ rows: rows.with(index, changed) })} />
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={say('absences.remove', { row: index + 1 })}
            onClick={() => change({ rows: rows.toSpliced(index, 1) })}
          />
        </fieldset>
      ))}
      <div>
        <Button icon={<AddRegular />} onClick={() => change({ rows: [...rows, { from: '', to: '' }] })}>
          {say('absences.add')}
        </Button>
      </div>
    </SettingsSection>
  );
}
