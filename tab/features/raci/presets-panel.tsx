import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { phases } from '../../../domain/raci/matrix-parts.js';
import { presetEdits } from '../../../domain/raci/presets.js';
import type { Matrix, MatrixEdit } from '../../../domain/raci/raci.js';
import { phaseText } from '../../../domain/raci/raci-words.js';
import { Panel } from './panel.js';
import { usePanelStyles } from './panel-styles.js';
import { say } from './raci-words.js';

interface PresetsPanelProps {
  matrix: Matrix;
  onEdit: (edits: readonly MatrixEdit[]) => void;
  onClose: () => void;
}

/** The ready-made activities, phase by phase; those that are there already are left alone. */
export function PresetsPanel({ matrix, onEdit, onClose }: PresetsPanelProps) {
  const styles = usePanelStyles();
  const [chosen, setChosen] = useState<readonly string[]>(phases);
  const edits = presetEdits(
    matrix,
    phases.filter((phase) => chosen.includes(phase)),
  );
  const count = edits.filter(({ kind }) => kind === 'add-activity').length;
  return (
    <Panel title={say('presets')} onClose={onClose}>
      <fieldset className={styles.row} aria-label={say('presets')}>
        {phases.map((phase) => (
          <Checkbox
            key={phase}
            label={phaseText(phase)}
            checked={chosen.includes(phase)}
            onChange={(_event, { checked }) =>
              setChosen(checked === true ? [...chosen, phase] : chosen.filter((one) => one !== phase))
            }
          />
        ))}
      </fieldset>
      <div className={styles.row}>
        <Button disabledFocusable={count === 0} onClick={() => onEdit(edits)}>
          {say('presets.add', { count })}
        </Button>
      </div>
    </Panel>
  );
}
