// Where a diagnostic belongs, in words, and how to get there. Pure.

import type { Design } from '../../core/model/design.ts'
import type { Diagnostic } from '../../core/model/diagnostic.ts'
import type { NodeId } from '../../core/model/ids.ts'
import { nodeName } from '../../core/model/node-name.ts'
import { portWords } from '../../core/model/port-words.ts'

export interface PlaceWords {
  readonly text: string
  /** The node to show; null for places that are no node. */
  readonly node: NodeId | null
  /** Set for a key: its name. */
  readonly isKey: boolean
}

/** Null for a diagnostic that belongs to the whole design. */
export function placeWords(design: Design, at: Diagnostic['at']): PlaceWords | null {
  if (at === null) return null
  if ('file' in at) return { text: `${at.file}:${at.line}:${at.column}`, node: null, isKey: false }
  if ('key' in at) {
    const key = design.logic.keys[at.key]
    return {
      text: key?.binding ?? (key?.kind === 'created' ? key.name : at.key.replace(/^Key\./, '')),
      node: null,
      isKey: true,
    }
  }
  const name = nodeName(design.logic, at.node)
  return { text: at.port === undefined ? name : `${name}, ${portWords(at.port)}`, node: at.node, isKey: false }
}
