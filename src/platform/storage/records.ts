// The records of the database as schemas: what an earlier or later Morgana left there is checked before it is used.

import * as v from 'valibot'
import type { KeptDesign, KeptVersion } from '../../core/model/kept-design.ts'

const summary = v.object({
  id: v.string(),
  name: v.string(),
  changed: v.number(),
  thumbnail: v.string(),
  problem: v.nullable(v.string()),
})

const versionRecord = v.object({
  id: v.string(),
  design: v.string(),
  name: v.nullable(v.string()),
  changed: v.number(),
  thumbnail: v.string(),
})

/** A summary as it is shown; one that is none is listed with its problem. */
export function readSummary(key: string, record: unknown): KeptDesign {
  const result = v.safeParse(summary, record)
  if (result.success && result.output.id === key) return result.output
  return { id: key, name: key, changed: 0, thumbnail: '', problem: 'Its entry in the browser is damaged.' }
}

/** Text and save number; null when the text is damaged. A damaged number is no reason to lose the text: saves count from 0 again. */
export function readText(record: unknown): { readonly text: string; readonly stamp: number } | null {
  if (typeof record !== 'object' || record === null || !('text' in record)) return null
  const { text } = record
  if (typeof text !== 'string') return null
  const stamp = 'stamp' in record ? record.stamp : null
  return { text, stamp: typeof stamp === 'number' && Number.isSafeInteger(stamp) ? stamp : 0 }
}

/** A version, without its text; null when the record is damaged. */
export function readVersionRecord(record: unknown): KeptVersion | null {
  const result = v.safeParse(versionRecord, record)
  return result.success ? result.output : null
}
