import { Component, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { ErrorState } from '../components/error-state.tsx';
import { Page } from '../components/page.tsx';

interface BoundaryProps {
  readonly address: string;
  readonly children: ReactNode;
}
interface BoundaryState {
  readonly error: Error | null;
  readonly address: string;
}

/** React hands rendering errors to class components only. */
class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: null, address: this.props.address };

  static getDerivedStateFromError(error: Error): Partial<BoundaryState> {
    return { error };
  }

  static getDerivedStateFromProps(
    props: BoundaryProps,
    state: BoundaryState,
  ): Partial<BoundaryState> | null {
    return props.address === state.address ? null : { error: null, address: props.address };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return (
      <Page>
        <ErrorState
          headingLevel={1}
          error={this.state.error}
          onRetry={() => this.setState({ error: null })}
        />
      </Page>
    );
  }
}

/** Keeps the shell standing when a screen fails; another address starts afresh. */
export function ScreenBoundary({ children }: { readonly children: ReactNode }): ReactNode {
  const { pathname } = useLocation();
  return <Boundary address={pathname}>{children}</Boundary>;
}
