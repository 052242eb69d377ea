import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  AddRegular,
  ArrowDownloadRegular,
  ArrowUploadRegular,
  EditRegular,
  PeopleRegular,
  TextBulletListAddRegular,
} from '@fluentui/react-icons';
import { memo, useState } from 'react';
import { ProblemBar } from '../../components/problem-bar.js';
import { newCommandId } from '../../server/command-id.js';
import { asProblem, type Problem } from '../../server/problem.js';
import { matrixFile } from './raci-queries.js';
import { say } from './raci-words.js';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export type PanelKind = 'row' | 'columns' | 'presets' | 'import';

interface EditorToolsProps {
  workspaceId: string;
  mayEdit: boolean;
  /** Whether there is an activity to be changed. */
  filled: boolean;
  onAdd: () => void;
  onOpen: (panel: PanelKind) => void;
}

const icons = {
  row: <EditRegular />,
  columns: <PeopleRegular />,
  presets: <TextBulletListAddRegular />,
  import: <ArrowUploadRegular />,
};

/** What can be done with the matrix beside its letters. */
export const EditorTools = memo(function EditorTools({
  workspaceId,
  mayEdit,
  filled,
  onAdd,
  onOpen,
}: EditorToolsProps) {
  const styles = useStyles();
  const [problem, setProblem] = useState<Problem>();
  const download = async (format: 'csv' | 'xlsx'): Promise<void> => {
    try {
      setProblem(undefined);
      location.assign(await matrixFile(workspaceId, format, newCommandId()));
    } catch (fault) {
      setProblem(asProblem(fault));
    }
  };
  const panels: readonly PanelKind[] = [
    ...(filled ? (['row'] as const) : []),
    'columns',
    'presets',
    'import',
  ];
  return (
    <>
      {problem && <ProblemBar problem={problem} />}
      <div className={styles.row}>
        {mayEdit && (
          <Button icon={<AddRegular />} onClick={onAdd}>
            {say('row.add')}
          </Button>
        )}
        {mayEdit &&
          panels.map((panel) => (
            <Button key={panel} icon={icons[panel]} onClick={() => onOpen(panel)}>
              {say(`open.${panel}`)}
            </Button>
          ))}
        {filled &&
          (['csv', 'xlsx'] as const).map((format) => (
            <Button key={format} icon={<ArrowDownloadRegular />} onClick={() => void download(format)}>
              {say(format)}
            </Button>
          ))}
      </div>
    </>
  );
});
