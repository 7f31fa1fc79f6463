// What the panel of kept designs is given.

import type { DocumentStore } from '../../state/document.ts'
import type { Library } from '../../state/library/library.ts'

export interface LibraryPanelProps {
  readonly library: Library
  readonly document: DocumentStore
  /** Examples to start from. */
  readonly starts: readonly { readonly id: string; readonly title: string }[]
  /** The moment the list is shown at, in milliseconds since 1970. */
  readonly now: number
  readonly isOnVersions: boolean
  readonly onOpen: (id: string) => void
  readonly onBlank: () => void
  readonly onStart: (id: string) => void
  readonly onFile: () => void
  /** Hands the text of a kept design to the user as a file. */
  readonly onSaveText: (name: string, text: string) => void
  readonly onRestored: () => void
}
