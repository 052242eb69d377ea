import { Button } from '@fluentui/react-components';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useKpiStyles } from './kpi-styles.js';
import { say } from './kpis-words.js';

interface WayPanelProps {
  title: string;
  children: ReactNode;
  onClose: () => void;
}

/** What is opened within the page to bring readings in. It has the focus when it opens. */
export function WayPanel({ title, children, onClose }: WayPanelProps) {
  const styles = useKpiStyles();
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.card} aria-labelledby={headingId}>
      <h3 id={headingId} ref={heading} tabIndex={-1} className={styles.name}>
        {title}
      </h3>
      {children}
      <div className={styles.actions}>
        <Button appearance="subtle" onClick={onClose}>
          {say('panel.close')}
        </Button>
      </div>
    </section>
  );
}
