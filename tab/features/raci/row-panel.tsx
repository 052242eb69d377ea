import { Button, Checkbox, Field, Select } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, DeleteRegular } from '@fluentui/react-icons';
import { authorityKinds, letters, limits, phases, tiers } from '../../../domain/raci/matrix-parts.js';
import type { Activity, MatrixEdit } from '../../../domain/raci/raci.js';
import { authorityText, letterText, phaseText, tierText } from '../../../domain/raci/raci-words.js';
import type { GridColumn } from './grid-columns.js';
import { LineField } from './line-field.js';
import { NamedField, type NamedFieldProps } from './named-field.js';
import { Panel } from './panel.js';
import { usePanelStyles } from './panel-styles.js';
import { say } from './raci-words.js';

interface RowPanelProps extends Pick<NamedFieldProps, 'people' | 'context' | 'mayName'> {
  activity: Activity;
  columns: readonly GridColumn[];
  initiatives: readonly string[];
  /** Ids of all activities in their order. */
  order: readonly string[];
  onEdit: (edits: readonly MatrixEdit[]) => void;
  onClose: () => void;
}

/** Everything about one activity: what it is, and its letters one by one. Each change is an edit at once. */
export function RowPanel({
  activity,
  columns,
  initiatives,
  order,
  people,
  context,
  mayName,
  onEdit,
  onClose,
}: RowPanelProps) {
  const styles = usePanelStyles();
  const { id, name, phase, tier, initiative, authority, cells } = activity;
  const at = order.indexOf(id);
  const change = (changed: Extract<MatrixEdit, { kind: 'change-activity' }>['change']): void =>
    onEdit([{ kind: 'change-activity', activity: id, change: changed }]);
  const move = (after: string | null): void => onEdit([{ kind: 'move-activity', activity: id, after }]);
  const remove = (): void => {
    onEdit([{ kind: 'remove-activity', activity: id }]);
    onClose();
  };
  return (
    <Panel
      title={say('row.title', { name })}
      onClose={onClose}
      actions={
        <>
          <Button
            icon={<ArrowUpRegular />}
            disabledFocusable={at <= 0}
            onClick={() => move(order[at - 2] ?? null)}
          >
            {say('row.up')}
          </Button>
          <Button
            icon={<ArrowDownRegular />}
            disabledFocusable={at >= order.length - 1}
            onClick={() => move(order[at + 1] ?? null)}
          >
            {say('row.down')}
          </Button>
          <Button icon={<DeleteRegular />} onClick={remove}>
            {say('row.remove')}
          </Button>
        </>
      }
    >
      <fieldset className={styles.fields} aria-label={say('row.about')}>
        <LineField
          label={say('activity')}
          className={styles.wide}
          value={name}
          most={limits.name}
          faultIn={(text) => (text === '' ? say('row.name-needed') : undefined)}
          onChange={(text) => change({ name: text })}
        />
        <Field label={say('phase')}>
          <Select
            value={phase}
            onChange={(_event, { value }) => {
              const chosen = phases.find((one) => one === value);
              if (chosen) change({ phase: chosen });
            }}
          >
            {phases.map((one) => (
              <option key={one} value={one}>
                {phaseText(one)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={say('tier')}>
          <Select
            value={tier}
            onChange={(_event, { value }) => {
              // On a strategic row nobody is named.
              if (value === 'strategic') change({ tier: value, namedAccountable: null });
              if (value === 'operational') change({ tier: value });
            }}
          >
            {tiers.map((one) => (
              <option key={one} value={one}>
                {tierText(one)}
              </option>
            ))}
          </Select>
        </Field>
        <LineField
          label={say('row.initiative')}
          hint={say('row.initiative.hint')}
          value={initiative ?? ''}
          most={limits.name}
          list="matrix-initiatives"
          onChange={(text) => change({ initiative: text === '' ? null : text })}
        />
        <datalist id="matrix-initiatives">
          {initiatives.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </datalist>
        <NamedField
          activity={activity}
          people={people}
          context={context}
          mayName={mayName}
          onChange={(namedAccountable) => change({ namedAccountable })}
        />
        <fieldset className={styles.row} aria-label={say('row.authority')}>
          {authorityKinds.map((kind) => (
            <Checkbox
              key={kind}
              label={authorityText(kind)}
              checked={authority.includes(kind)}
              onChange={(_event, { checked }) =>
                change({
                  authority: authorityKinds.filter((one) =>
                    one === kind ? checked === true : authority.includes(one),
                  ),
                })
              }
            />
          ))}
        </fieldset>
      </fieldset>
      <fieldset className={styles.fields} aria-label={say('tools')}>
        {columns
          .filter(({ kind }) => kind === 'letter')
          .map(({ key, text }) => (
            <Field key={key} label={text}>
              <Select
                value={cells[key] ?? ''}
                onChange={(_event, { value }) => {
                  const letter = letters.find((one) => one === value) ?? null;
                  onEdit([{ kind: 'set-cell', activity: id, column: key, letter }]);
                }}
              >
                <option value="">{say('cell.empty')}</option>
                {letters.map((letter) => (
                  <option key={letter} value={letter}>
                    {letterText(letter)}
                  </option>
                ))}
              </Select>
            </Field>
          ))}
      </fieldset>
    </Panel>
  );
}
