import { Component, type ReactNode } from 'react';
import { fr } from '../texts/fr.ts';
import { Notice } from './notice.tsx';

/** A page that cannot be drawn leaves a sentence, never a blank screen. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Notice
        alert
        level={1}
        title={fr.state.crashed}
        detail={fr.state.crashedDetail}
        action={{ text: fr.state.reload, onClick: () => location.reload() }}
      />
    );
  }
}
