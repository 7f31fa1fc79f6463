// What a recorder has remembered so far. Only the recorder changes it; the rest of this folder reads it.

import type { Catalog } from '../model/catalog.ts'
import type { DraftItem, RegistrationDraft, TypeDraft } from './drafts.ts'

export interface FinishOptions {
  /** Name of the design when nothing is registered. */
  readonly name: string
  readonly env: Readonly<Record<string, string>>
}

/** What has been recorded so far; only the recorder changes it. */
export interface Recording {
  readonly catalog: Catalog
  readonly items: DraftItem[]
  readonly types: TypeDraft[]
  readonly reservedNames: Set<string>
  registration: RegistrationDraft | null
  serial: number
}
