import { useState, type ReactNode } from 'react';

interface FoldProps {
  className?: string;
  summary: ReactNode;
  children: () => ReactNode;
}

/** Something folded away: drawn when it is unfolded. */
export function Fold({ className, summary, children }: FoldProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className={className} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      {summary}
      {open && children()}
    </details>
  );
}
