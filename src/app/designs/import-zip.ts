// Opens an exported project: its design file, else its configuration; sources that the user wrote come along.

import { ownSources } from '../../core/emit/project/own-sources.ts'
import { readZip } from '../../platform/codecs/zip.ts'
import { readText, type Imported } from './import-text.ts'
import type { Page } from '../page.ts'

const REFUSALS = {
  broken: 'It is no zip, or it was cut off.',
  'too-large': 'It unpacks to more than a project can be.',
} as const

/** The one folder that holds everything, as when a project's folder was packed with its name; '' when there is none. */
function commonFolder(paths: readonly string[]): string {
  const folder = /^[^/]+\//.exec(paths[0] ?? '')?.[0] ?? ''
  return paths.every((path) => path.startsWith(folder)) ? folder : ''
}

/** The design of an archive's bytes. */
export async function readProject(page: Page, bytes: Uint8Array): Promise<Imported> {
  const result = readZip(bytes)
  if (result.kind !== 'files') return { kind: 'refused', reason: REFUSALS[result.kind] }
  const folder = commonFolder([...result.files.keys()])
  const files = new Map([...result.files].map(([path, text]) => [path.slice(folder.length), text]))
  const names = [...files.keys()].filter((path) => !path.includes('/'))
  const name =
    names.find((path) => path.endsWith('.morgana.json')) ?? ['config.ml', 'config.ts'].find((path) => files.has(path))
  if (name === undefined) {
    return { kind: 'refused', reason: 'It holds neither a design file nor a config.ml at its root.' }
  }
  const imported = await readText(page, name, files.get(name) ?? '')
  if (imported.kind === 'refused') return { kind: 'refused', reason: `${name}: ${imported.reason}` }
  const { design, warnings } = imported
  const sources = ownSources(files, design, page.stores.catalog)
  return { kind: 'design', design: { ...design, sources }, warnings }
}
