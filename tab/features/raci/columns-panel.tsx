import { Button, Field, Select } from '@fluentui/react-components';
import { ArrowLeftRegular, ArrowRightRegular, DeleteRegular } from '@fluentui/react-icons';
import { limits } from '../../../domain/raci/matrix-parts.js';
import type { Column, MatrixEdit } from '../../../domain/raci/raci.js';
import { columnText } from '../../../domain/raci/raci-words.js';
import type { Person } from '../../../domain/workspace/workspace-api.js';
import { AddColumn } from './add-column.js';
import { LineField } from './line-field.js';
import { Panel } from './panel.js';
import { usePanelStyles } from './panel-styles.js';
import { say } from './raci-words.js';

interface ColumnsPanelProps {
  columns: readonly Column[];
  people: readonly Person[];
  nameOf: (objectId: string) => string;
  onEdit: (edits: readonly MatrixEdit[]) => void;
  onClose: () => void;
}

/** Titles in a heading set off object ids with angle brackets. */
export const titleFault = (text: string) =>
  text === '' || /[<>]/.test(text) ? say('columns.title-fault') : undefined;

/** The people and roles of the matrix: named, put in order, added and taken out. */
export function ColumnsPanel({ columns, people, nameOf, onEdit, onClose }: ColumnsPanelProps) {
  const styles = usePanelStyles();
  return (
    <Panel title={say('columns')} onClose={onClose}>
      <ol className={styles.list}>
        {columns.map((column, at) => {
          const name = columnText(column, nameOf);
          const move = (to: number): void => onEdit([{ kind: 'move-column', column: column.id, at: to }]);
          return (
            <li key={column.id} className={styles.item}>
              {column.kind === 'title' ? (
                <>
                  <LineField
                    label={say('columns.title')}
                    className={styles.grow}
                    value={column.title}
                    most={limits.title}
                    faultIn={titleFault}
                    onChange={(title) => onEdit([{ kind: 'change-column', column: column.id, title }])}
                  />
                  <Field label={say('columns.holder')} className={styles.grow}>
                    <Select
                      value={column.holder ?? ''}
                      onChange={(_event, { value }) =>
                        onEdit([
                          {
                            kind: 'change-column',
                            column: column.id,
                            holder: value === '' ? null : value,
                          },
                        ])
                      }
                    >
                      <option value="">{say('columns.nobody')}</option>
                      {people.map((person) => (
                        <option key={person.objectId} value={person.objectId}>
                          {person.name}
                        </option>
                      ))}
                    </Select>
                  </Field>
                </>
              ) : (
                <span className={styles.grow}>{name}</span>
              )}
              <Button
                icon={<ArrowLeftRegular />}
                aria-label={say('columns.left', { name })}
                disabledFocusable={at === 0}
                onClick={() => move(at - 1)}
              />
              <Button
                icon={<ArrowRightRegular />}
                aria-label={say('columns.right', { name })}
                disabledFocusable={at === columns.length - 1}
                onClick={() => move(at + 1)}
              />
              <Button
                icon={<DeleteRegular />}
                aria-label={say('columns.remove', { name })}
                onClick={() => onEdit([{ kind: 'remove-column', column: column.id }])}
              />
            </li>
          );
        })}
      </ol>
      <AddColumn columns={columns} people={people} onEdit={onEdit} />
    </Panel>
  );
}
