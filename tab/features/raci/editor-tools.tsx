import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  AddRegular,
  ArrowDownloadRegular,
  ArrowUploadRegular,
  EditRegular,
  FilterRegular,
  PeopleRegular,
  TextBulletListAddRegular,
} from '@fluentui/react-icons';
import { memo, useState } from 'react';
import { lazyPart } from '../../components/lazy-part.js';
import { MenuOnUse } from '../../components/menu-on-use.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { newCommandId } from '../../server/command-id.js';
import { asProblem, type Problem } from '../../server/problem.js';
import { useHost } from '../../teams/host-context.js';
import { openDownload } from '../../teams/links.js';
import type { ExportMenuItemsProps } from './export-menu-items.js';
import { matrixFile } from './raci-queries.js';
import { say } from './raci-words.js';

const ExportMenuItems = lazyPart<ExportMenuItemsProps>(() =>
  import('./export-menu-items.js').then((part) => part.ExportMenuItems),
);

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export type PanelKind = 'row' | 'columns' | 'presets' | 'import';

interface EditorToolsProps {
  workspaceId: string;
  mayEdit: boolean;
  /** Whether there is an activity to be changed. */
  filled: boolean;
  /** Whether what chooses the activities is shown. */
  filtering: boolean;
  onFiltering: (shown: boolean) => void;
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
  filtering,
  onFiltering,
  onAdd,
  onOpen,
}: EditorToolsProps) {
  const styles = useStyles();
  const [problem, setProblem] = useState<Problem>();
  const { mobile } = useHost();
  const download = async (format: 'csv' | 'xlsx'): Promise<void> => {
    try {
      setProblem(undefined);
      await openDownload(await matrixFile(workspaceId, format, newCommandId()), mobile);
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
        {filled && (
          <Button icon={<FilterRegular />} aria-expanded={filtering} onClick={() => onFiltering(!filtering)}>
            {say('filter.open')}
          </Button>
        )}
        {filled && (
          <MenuOnUse
            load={ExportMenuItems.load}
            renderMenu={(trigger) => (
              <ExportMenuItems trigger={trigger} onExport={(format) => void download(format)} />
            )}
            button={{ icon: <ArrowDownloadRegular />, children: say('export') }}
          />
        )}
      </div>
    </>
  );
});
