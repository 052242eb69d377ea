import type { ReactNode } from 'react';
import { usePlainTable } from './plain-table.js';

/** Around a table that may be wider than the screen: it scrolls by itself, with the keyboard too. */
export function ScrollFrame({ label, children }: { label: string; children: ReactNode }) {
  const { frame } = usePlainTable();
  return (
    // It scrolls, so the keyboard must get into it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={frame} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
