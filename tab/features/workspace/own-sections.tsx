import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { SettingsAnswer } from '../../../domain/workspace/settings-api.js';
import { useWorkspace } from '../../components/workspace-context.js';
import type { SectionProps } from './section-props.js';
import { useRoster } from './settings-queries.js';
import { SettingsSection } from './settings-section.js';
import { say } from './settings-words.js';
import { useSection } from './use-section.js';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  nothing: { margin: 0, color: tokens.colorNeutralForeground3 },
});

interface Dates {
  from: string;
  to: string;
}

function DateFields<Row extends Dates>({ row, onChange }: { row: Row; onChange: (row: Row) => void }) {
  return (
    <>
      <Field label={say('absences.from')}>
        <Input
          type="date"
          value={row.from}
          onChange={(_event, { value }) => onChange({ ...row, from: value })}
        />
      </Field>
      <Field label={say('absences.to')}>
        <Input type="date" value={row.to} onChange={(_event, { value }) => onChange({ ...row, to: value })} />
      </Field>
    </>
  );
}

const changedAt = <Row,>(rows: readonly Row[], index: number, row: Row) =>
  rows.map((one, at) => (at === index ? row : one));

/** Days on which the leader is away. */
export function AbsencesSection({ workspaceId, data }: SectionProps) {
  const styles = useStyles();
  const { frame } = useWorkspace();
  const [rows, setRows] = useState<Dates[]>(
    data.absences
      .filter(({ objectId }) => objectId === frame?.viewer.objectId)
      .map(({ from, to }) => ({ from, to })),
  );
  const saving = useSection(workspaceId, data, () => ({ section: 'absences', content: { absences: rows } }));
  return (
    <SettingsSection title={say('absences.title')} words={say('absences.words')} saving={saving}>
      {rows.length === 0 && <p className={styles.nothing}>{say('absences.nothing')}</p>}
      {rows.map((row, index) => (
        <div key={index} className={styles.row}>
          <DateFields row={row} onChange={(changed) => setRows(changedAt(rows, index, changed))} />
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={say('absences.remove', { from: row.from })}
            onClick={() => setRows(rows.filter((_row, at) => at !== index))}
          />
        </div>
      ))}
      <div>
        <Button icon={<AddRegular />} onClick={() => setRows([...rows, { from: '', to: '' }])}>
          {say('absences.add')}
        </Button>
      </div>
    </SettingsSection>
  );
}

type Delegation = Pick<
  SettingsAnswer['data']['delegations'][number],
  'delegate' | 'from' | 'to' | 'what' | 'activities'
>;

/** Who decides for the leader, when and what. */
export function DelegatesSection({ workspaceId, data }: SectionProps) {
  const styles = useStyles();
  const { frame } = useWorkspace();
  const [rows, setRows] = useState<Delegation[]>(
    data.delegations
      .filter(({ by }) => by === frame?.viewer.objectId)
      .map(({ delegate, from, to, what, activities }) => ({ delegate, from, to, what, activities })),
  );
  const saving = useSection(workspaceId, data, () => ({
    section: 'delegates',
    content: { delegations: rows },
  }));
  const blank: Delegation = { delegate: '', from: '', to: '', what: 'all-operational', activities: [] };
  return (
    <SettingsSection title={say('delegates.title')} words={say('delegates.words')} saving={saving}>
      {rows.length === 0 && <p className={styles.nothing}>{say('delegates.nothing')}</p>}
      {rows.map((row, index) => (
        <DelegateRow
          key={index}
          workspaceId={workspaceId}
          row={row}
          onChange={(changed) => setRows(changedAt(rows, index, changed))}
          onRemove={() => setRows(rows.filter((_row, at) => at !== index))}
        />
      ))}
      <div>
        <Button icon={<AddRegular />} onClick={() => setRows([...rows, blank])}>
          {say('delegates.add')}
        </Button>
      </div>
    </SettingsSection>
  );
}

interface DelegateRowProps {
  workspaceId: string;
  row: Delegation;
  onChange: (row: Delegation) => void;
  onRemove: () => void;
}

function DelegateRow({ workspaceId, row, onChange, onRemove }: DelegateRowProps) {
  const styles = useStyles();
  const people = useRoster(workspaceId).data?.people ?? [];
  const name = people.find(({ objectId }) => objectId === row.delegate)?.name ?? '';
  const kinds = ['all-operational', 'all', 'activities'] as const;
  return (
    <div className={styles.row}>
      <Field label={say('delegates.person')}>
        <Select value={row.delegate} onChange={(_event, { value }) => onChange({ ...row, delegate: value })}>
          <option value="">{say('people.choose')}</option>
          {people.map((person) => (
            <option key={person.objectId} value={person.objectId}>
              {person.name}
            </option>
          ))}
        </Select>
      </Field>
      <DateFields row={row} onChange={onChange} />
      <Field label={say('delegates.what')}>
        <Select
          value={row.what}
          onChange={(_event, { value }) =>
            onChange({ ...row, what: kinds.find((kind) => kind === value) ?? row.what })
          }
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(`delegates.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      {row.what === 'activities' && (
        <Field label={say('delegates.names')}>
          <Textarea
            rows={3}
            value={row.activities.join('\n')}
            onChange={(_event, { value }) =>
              onChange({ ...row, activities: value.split('\n').filter((line) => line.trim() !== '') })
            }
          />
        </Field>
      )}
      <Button
        appearance="subtle"
        icon={<DeleteRegular />}
        aria-label={say('delegates.remove', { name })}
        onClick={onRemove}
      />
    </div>
  );
}
