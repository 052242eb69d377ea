import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useEffect, useId, useRef, useState } from 'react';
import type { UnderWayView } from '../../../domain/baseline/baseline-api.js';
import { limits } from '../../../domain/baseline/limits.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { newCommandId } from '../../server/command-id.js';
import { say } from './baseline-words.js';
import { faultsIn } from './list-faults.js';
import { ListRowEditor } from './list-row-editor.js';
import { usePageStyles } from './page-styles.js';
import { SendPanel } from './send-panel.js';
import { useList, type ListRow } from './use-list.js';

interface ListEditorProps {
  workspaceId: string;
  round: UnderWayView;
}

/** The list before it is sent: rows to word, add and take out; what was taken out can be put back. */
export function ListEditor({ workspaceId, round }: ListEditorProps) {
  const page = usePageStyles();
  const titleId = useId();
  const list = useList(workspaceId, round);
  const [removed, setRemoved] = useState<{ row: ListRow; index: number }>();
  const added = useRef<string>(undefined);
  const place = useRef<HTMLOListElement>(null);
  const { rows } = list;
  const faults = faultsIn(rows);
  const full = rows.length >= limits.items;
  useEffect(() => {
    if (added.current === undefined) return;
    place.current?.querySelector<HTMLElement>(`[data-row="${added.current}"] input`)?.focus();
    added.current = undefined;
  });

  const add = (): void => {
    const key = newCommandId();
    added.current = key;
    list.change([...rows, { key, id: null, text: '', kind: 'decision-right', tier: 'operational' }]);
  };
  const remove = (row: ListRow, index: number): void => {
    setRemoved({ row, index });
    list.change(rows.toSpliced(index, 1));
  };
  const undo = (): void => {
    if (!removed) return;
    list.change(rows.toSpliced(removed.index, 0, removed.row));
    setRemoved(undefined);
  };

  return (
    <section className={page.section} aria-labelledby={titleId}>
      <h2 id={titleId} className={page.heading}>
        {say('list.title')}
      </h2>
      <p className={page.words}>{say('list.intro')}</p>
      <ol ref={place} className={page.list}>
        {rows.map((row, index) => (
          <li key={row.key} data-row={row.key}>
            <ListRowEditor
              row={row}
              number={index + 1}
              fault={faults[index]}
              onChange={(part) => list.change(rows.with(index, { ...row, ...part }))}
              onRemove={() => remove(row, index)}
            />
          </li>
        ))}
      </ol>
      {rows.length === 0 && <p className={page.words}>{say('list.none')}</p>}
      <div className={page.actions}>
        <Button icon={<AddRegular />} disabledFocusable={full} onClick={add}>
          {say('list.add')}
        </Button>
        {full && <span>{say('list.full', { most: limits.items })}</span>}
        <output className={page.actions}>
          {removed ? (
            <>
              <span>{say('list.removed', { text: removed.row.text })}</span>
              <Button size="small" disabledFocusable={full} onClick={undo}>
                {say('list.undo')}
              </Button>
            </>
          ) : null}
          <span>{say(`save.${list.state}`)}</span>
        </output>
      </div>
      {list.problem && (
        <>
          <ProblemBar problem={list.problem} onRetry={list.retry} />
          {!list.problem.passing && (
            <div>
              <Button onClick={list.showTheirs}>{say('list.show-theirs')}</Button>
            </div>
          )}
        </>
      )}
      <SendPanel
        workspaceId={workspaceId}
        number={round.number}
        listRevision={list.revision}
        count={rows.length}
        ready={rows.length > 0 && list.state === 'saved' && !faults.some(Boolean)}
      />
    </section>
  );
}
