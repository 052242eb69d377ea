import { Button } from '@fluentui/react-components';
import { GridRegular } from '@fluentui/react-icons';
import { phases } from '../../../domain/raci/matrix-parts.js';
import { presetEdits } from '../../../domain/raci/presets.js';
import type { Matrix } from '../../../domain/raci/raci.js';
import { EmptyState } from '../../components/empty-state.js';
import type { MatrixSession } from './matrix-session.js';
import { say } from './raci-words.js';

interface NoActivityProps {
  session: MatrixSession;
  matrix: Matrix;
  mayEdit: boolean;
}

/** What to begin with. */
export function NoActivity({ session, matrix, mayEdit }: NoActivityProps) {
  const start = (): void => {
    if (session.edit(presetEdits(matrix, phases))) void session.flush();
  };
  return (
    <EmptyState
      icon={<GridRegular />}
      title={say('empty.title')}
      actions={
        mayEdit && (
          <Button appearance="primary" onClick={start}>
            {say('empty.start')}
          </Button>
        )
      }
    >
      {say(mayEdit ? 'empty.detail' : 'empty.wait')}
    </EmptyState>
  );
}
