import { Button } from '@fluentui/react-components';
import { BugRegular } from '@fluentui/react-icons';
import { Component, type ReactNode } from 'react';
import { EmptyState } from '../components/empty-state.js';
import { say } from '../components/shell-texts.js';

interface FaultBoundaryProps {
  children: ReactNode;
}

/** A fault of ours in drawing a page: says so in its place, while the rest of the tab stays usable. */
export class FaultBoundary extends Component<FaultBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div role="alert">
        <EmptyState
          icon={<BugRegular />}
          title={say('fault.title')}
          actions={<Button onClick={() => location.reload()}>{say('fault.reload')}</Button>}
        >
          {say('fault.detail')}
        </EmptyState>
      </div>
    );
  }
}
