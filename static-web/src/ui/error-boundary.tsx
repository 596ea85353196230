import { Component, type ReactNode } from 'react';
import { common } from '../texts/common.ts';
import { Notice } from './notice.tsx';

interface Props {
  /** Where the reader is: another address is tried anew. */
  at: string;
  children: ReactNode;
}

interface State {
  at: string;
  failed: boolean;
}

/** A page that cannot be drawn leaves a sentence, never a blank screen. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { at: this.props.at, failed: false };

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  static getDerivedStateFromProps({ at }: Props, state: State): State | null {
    return at === state.at ? null : { at, failed: false };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Notice
        alert
        level={1}
        title={common.state.crashed}
        detail={common.state.crashedDetail}
        action={{ text: common.state.reload, onClick: () => location.reload() }}
      />
    );
  }
}
