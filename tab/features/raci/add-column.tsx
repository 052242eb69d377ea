import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { tidyLine } from '../../../domain/kernel/plain-text.js';
import { columnRoles, limits } from '../../../domain/raci/matrix-parts.js';
import type { Column, MatrixEdit } from '../../../domain/raci/raci.js';
import { roleText } from '../../../domain/raci/raci-words.js';
import type { Person } from '../../../domain/workspace/workspace-api.js';
import { newMatrixId } from './new-matrix-id.js';
import { usePanelStyles } from './panel-styles.js';
import { say } from './raci-words.js';

interface AddColumnProps {
  columns: readonly Column[];
  people: readonly Person[];
  onEdit: (edits: readonly MatrixEdit[]) => void;
}

/** A role of the workspace, somebody by name, or a title of one's own. */
export function AddColumn({ columns, people, onEdit }: AddColumnProps) {
  const styles = usePanelStyles();
  const [chosen, setChosen] = useState('');
  const [title, setTitle] = useState('');
  const roles = columnRoles.filter(
    (role) => !columns.some((column) => column.kind === 'role' && column.role === role),
  );
  const others = people.filter(
    ({ objectId }) => !columns.some((column) => column.kind === 'person' && column.person === objectId),
  );
  const add = (column: Column): void =>
    onEdit([{ kind: 'add-column', column, at: Math.min(columns.length, limits.columns) }]);
  const addChosen = (): void => {
    const role = roles.find((one) => one === chosen);
    const id = newMatrixId();
    if (role) add({ id: columns.some((one) => one.id === role) ? id : role, kind: 'role', role });
    else if (chosen !== '') add({ id, kind: 'person', person: chosen });
    setChosen('');
  };
  const addTitle = (): void => {
    add({ id: newMatrixId(), kind: 'title', title: tidyLine(title), holder: null });
    setTitle('');
  };
  const faulty = tidyLine(title) === '' || /[<>]/.test(title);
  return (
    <>
      <div className={styles.row}>
        <Field label={say('columns.add')} className={styles.grow}>
          <Select value={chosen} onChange={(_event, { value }) => setChosen(value)}>
            <option value="">{say('columns.choose')}</option>
            {roles.map((role) => (
              <option key={role} value={role}>
                {roleText(role)}
              </option>
            ))}
            {others.map(({ objectId, name }) => (
              <option key={objectId} value={objectId}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Button disabledFocusable={chosen === ''} onClick={addChosen}>
          {say('columns.add-it')}
        </Button>
      </div>
      <div className={styles.row}>
        <Field label={say('columns.add-title')} className={styles.grow}>
          <Input
            value={title}
            maxLength={limits.title}
            onChange={(_event, data) => setTitle(data.value)}
            onKeyDown={({ key }) => key === 'Enter' && !faulty && addTitle()}
          />
        </Field>
        <Button disabledFocusable={faulty} onClick={addTitle}>
          {say('columns.add-it')}
        </Button>
      </div>
    </>
  );
}
