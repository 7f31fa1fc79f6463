// Finished designs to look at and start from.

import { Button } from '../../ui/button.tsx'
import './examples.css'

export interface ExampleEntry {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly look: string
  readonly config: string
}

export interface ExamplesProps {
  readonly examples: readonly ExampleEntry[]
  readonly onOpen: (example: ExampleEntry) => void
}

/** The list; what opening one means is the page's business. */
export function Examples({ examples, onOpen }: ExamplesProps) {
  return (
    <div className="examples">
      <p className="examples-words">Each opens as a design of its own; what is on the canvas stays kept.</p>
      <ul className="examples-list" aria-label="Examples">
        {examples.map((example) => (
          <li key={example.id} className="example">
            <h2 className="example-title">{example.title}</h2>
            <p>{example.summary}</p>
            <p className="example-look">{example.look}</p>
            <Button aria-label={`Open ${example.title}`} onClick={() => onOpen(example)}>
              Open
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
