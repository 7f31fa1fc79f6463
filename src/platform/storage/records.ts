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

const textRecord = v.object({ id: v.string(), text: v.string(), stamp: v.number() })

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

/** Text and save number; null when the record is damaged. */
export function readText(record: unknown): { readonly text: string; readonly stamp: number } | null {
  const result = v.safeParse(textRecord, record)
  return result.success ? { text: result.output.text, stamp: result.output.stamp } : null
}

/** A version, without its text; null when the record is damaged. */
export function readVersionRecord(record: unknown): KeptVersion | null {
  const result = v.safeParse(versionRecord, record)
  return result.success ? result.output : null
}
