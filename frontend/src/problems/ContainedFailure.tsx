import { Component, type ReactNode } from 'react'

type Props = {
  instead: ReactNode
  /** What is shown there: of another thing, the part is tried anew. */
  of?: unknown
  children: ReactNode
}

type State = { failed: boolean; of?: unknown }

/** Keeps a part that cannot be shown (a chunk that is gone, a text that breaks its renderer) from taking the page along. */
export class ContainedFailure extends Component<Props, State> {
  override state: State = { failed: false, of: this.props.of }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  static getDerivedStateFromProps({ of }: Props, state: State): State | null {
    return Object.is(of, state.of) ? null : { failed: false, of }
  }

  override render() {
    return this.state.failed ? this.props.instead : this.props.children
  }
}
