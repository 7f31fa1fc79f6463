// Values over keys become values of the design.

import { keysOfTerm } from '../../graph/term/walk-term.ts'
import type { Term } from '../../model/term.ts'
import type { KeyDraft, ValueDraft } from '../drafts.ts'
import type { Recorder } from '../recorder.ts'

/** The draft of a term; keys that it declares without reading them are kept apart. */
export function recordValue(recorder: Recorder, term: Term<KeyDraft>, dependencies: readonly KeyDraft[]): ValueDraft {
  const read = new Set(keysOfTerm(term))
  return recorder.value(
    term,
    dependencies.filter((key) => !read.has(key)),
  )
}
