import { Button } from '@fluentui/react-components';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { usePanelStyles } from './panel-styles.js';
import { say } from './raci-words.js';

interface PanelProps {
  title: string;
  children: ReactNode;
  /** Beside the button that closes it. */
  actions?: ReactNode;
  onClose: () => void;
}

/** Something to work on beside the matrix. It has the focus when it opens. */
export function Panel({ title, children, actions, onClose }: PanelProps) {
  const styles = usePanelStyles();
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.panel} aria-labelledby={headingId}>
      <h2 id={headingId} ref={heading} tabIndex={-1} className={styles.heading}>
        {title}
      </h2>
      {children}
      <div className={styles.row}>
        <Button appearance="primary" onClick={onClose}>
          {say('panel.done')}
        </Button>
        {actions}
      </div>
    </section>
  );
}
