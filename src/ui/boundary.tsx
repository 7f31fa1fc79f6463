// Catches bugs of ours in one part of the page, so that the others and the user's work stay.

import { Component, type ReactNode } from 'react'
import { Button } from './button.tsx'

interface BoundaryProps {
  /** What the part is called, such as `canvas`. */
  readonly name: string
  readonly children: ReactNode
}

interface BoundaryState {
  readonly bug: string | null
}

/** React has no other form for this than a class. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { bug: null }

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { bug: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    if (this.state.bug === null) return this.props.children
    return (
      <div className="empty" role="alert">
        <p className="empty-title">The {this.props.name} stopped because of a bug in Morgana.</p>
        <div className="empty-words">
          <p>Your design is untouched.</p>
          <pre className="boundary-bug">{this.state.bug}</pre>
          <Button onClick={() => this.setState({ bug: null })}>Start the {this.props.name} again</Button>
        </div>
      </div>
    )
  }
}
