import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { DecisionAction, DecisionView } from '../../../domain/decisions/decisions-api.js';
import { useAddress } from '../../components/workspace-context.js';
import { AnswerPanel } from './answer-panel.js';
import { ClosingPanel } from './closing-panel.js';
import { actSays } from './decision-words.js';
import { InputPanel } from './input-panel.js';
import type { PanelProps } from './panel-props.js';
import { ReasonPanel } from './reason-panel.js';

const useStyles = makeStyles({
  place: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    marginBlock: tokens.spacingVerticalM,
  },
  notice: { display: 'block', ':empty': { display: 'none' } },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** In the order of how near they are to an outcome. */
const inPanels = [
  'accept',
  'reject',
  'counter',
  'input',
  'escalate',
  'take-up',
  'give-back',
  'withdraw',
  'reopen',
] as const;
type InPanel = (typeof inPanels)[number];
export type OpenPanel = InPanel | { counter: string };

interface DecisionActionsProps {
  decision: DecisionView;
  permitted: readonly DecisionAction[];
  person: string;
  open: OpenPanel | undefined;
  onOpen: (panel: OpenPanel | undefined) => void;
  nameOf: (objectId: string) => string;
}

/** What this person may do with it, as the server says; a panel takes the buttons' place. */
export function DecisionActions(props: DecisionActionsProps) {
  const { decision, permitted, person, open, onOpen, nameOf } = props;
  const styles = useStyles();
  const to = useAddress();
  const navigate = useNavigate();
  const [notice, setNotice] = useState<string>();
  const show = (panel: OpenPanel | undefined): void => {
    setNotice(undefined);
    onOpen(panel);
  };
  const panel: PanelProps = {
    decision,
    permitted,
    person,
    onClose: () => show(undefined),
    onDone: (words) => {
      onOpen(undefined);
      setNotice(words);
    },
  };
  const offered = inPanels.filter((action) => permitted.includes(`decision.${action}`));
  const pages = (['edit', 'supersede'] as const).filter((action) => permitted.includes(`decision.${action}`));
  return (
    <div className={styles.place} data-print="hide">
      <output className={styles.notice}>
        {notice !== undefined && open === undefined && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{notice}</MessageBarBody>
          </MessageBar>
        )}
      </output>
      {open !== undefined && <Panel panel={panel} open={open} nameOf={nameOf} />}
      {open === undefined && (
        <div className={styles.bar}>
          {offered.map((action, place) => (
            <Button
              key={action}
              appearance={place === 0 && action === 'accept' ? 'primary' : 'secondary'}
              onClick={() => show(action)}
            >
              {actSays(action)}
            </Button>
          ))}
          {pages.map((action) => (
            <Button key={action} onClick={() => void navigate(to(`decisions/${decision.number}/${action}`))}>
              {actSays(action)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

interface PanelInPlaceProps {
  panel: PanelProps;
  open: OpenPanel;
  nameOf: (objectId: string) => string;
}

function Panel({ panel, open, nameOf }: PanelInPlaceProps) {
  if (typeof open === 'object') {
    const by = panel.decision.counters.find(({ id }) => id === open.counter)?.by ?? '';
    return <AnswerPanel {...panel} counter={open.counter} by={nameOf(by)} />;
  }
  if (open === 'accept' || open === 'reject') {
    const result = open === 'accept' ? 'accepted' : 'rejected';
    return <ClosingPanel key={open} {...panel} result={result} nameOf={nameOf} />;
  }
  if (open === 'input' || open === 'counter') return <InputPanel key={open} {...panel} action={open} />;
  return <ReasonPanel key={open} {...panel} action={open} />;
}
