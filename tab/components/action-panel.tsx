import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, type ReactElement, type ReactNode } from 'react';
import { ProblemBar } from './problem-bar.js';
import type { Problem } from '../server/problem.js';
import { say } from './shell-texts.js';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow8,
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalL },
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outline: 'none',
  },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface ActionPanelProps {
  title: string;
  children: ReactNode;
  /** The button that does it. */
  confirm: { label: string; icon?: ReactElement; disabled: boolean; onConfirm: () => void };
  pending: boolean;
  problem: Problem | null;
  onClose: () => void;
}

/** Asks once more, within the page, before something is done that can't be taken back. */
export function ActionPanel({ title, children, confirm, pending, problem, onClose }: ActionPanelProps) {
  const styles = useStyles();
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    // Escape is a second way to the button "Not now", which stands in the panel.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      aria-labelledby={headingId}
      className={styles.panel}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !pending) onClose();
      }}
    >
      <h2 id={headingId} ref={heading} tabIndex={-1} className={styles.heading}>
        {title}
      </h2>
      {children}
      {problem && <ProblemBar problem={problem} onRetry={confirm.onConfirm} />}
      <div className={styles.bar}>
        <Button
          appearance="primary"
          size="large"
          {...(confirm.icon !== undefined && { icon: confirm.icon })}
          disabledFocusable={pending || confirm.disabled}
          onClick={confirm.onConfirm}
        >
          {pending ? say('panel.pending') : confirm.label}
        </Button>
        <Button size="large" disabled={pending} onClick={onClose}>
          {say('panel.cancel')}
        </Button>
      </div>
    </section>
  );
}
