// DESIGN of the command line: a config.ml, a config.ts, a design file or an exported zip.

import { skeletons } from '../../core/emit/project/skeletons.ts'
import type { Design } from '../../core/model/design.ts'
import type { Diagnostic } from '../../core/model/diagnostic.ts'
import { readDesignFile } from '../../platform/codecs/design-file.ts'
import { readZip } from '../../platform/codecs/zip.ts'
import type { ReadDesign, Session } from '../session.ts'
import { UsageMistake } from '../words/usage-mistake.ts'

export interface LoadedDesign extends ReadDesign {
  /** The file as diagnostics name it. */
  readonly file: string
  /** A source file of the project, by its name; null when there is none. */
  readonly readSource: (name: string) => string | null
}

type Env = Readonly<Record<string, string>>

/** The design of a file. Mistakes in it are diagnostics; a file that cannot be read is wrong usage. */
export async function loadDesign(session: Session, path: string, env: Env, folder?: string): Promise<LoadedDesign> {
  const place = session.io.resolve(path, folder)
  const bytes = session.io.readFile(place)
  if (bytes === null) throw new UsageMistake(`cannot read ${path}: ${session.io.whyUnreadable(place)}`)
  if (path.endsWith('.zip')) return loadZip(session, path, bytes, env)
  const text = decode(bytes)
  if (text === null) throw new UsageMistake(`${path} is not a text file`)
  const read = await readText(session, path, text, env)
  return { ...read, file: path, readSource: (name) => readBeside(session, place, name) }
}

/** The design of a text; the file's name tells what it is. */
export async function readText(session: Session, file: string, text: string, env: Env): Promise<ReadDesign> {
  if (file.endsWith('.json')) {
    const result = readDesignFile(text, file)
    if (result.kind === 'refused') return { design: null, diagnostics: [result.diagnostic], spans: {} }
    const strange = otherRelease(session, result.design, file)
    if (strange !== null) return { design: null, diagnostics: [strange], spans: {} }
    return { ...result, spans: {} }
  }
  if (file.endsWith('.ts')) return session.readConfigTs(text, file, env)
  if (!file.endsWith('.ml')) {
    throw new UsageMistake(
      `${file} is no design`,
      'Give a config.ml, a config.ts, a *.morgana.json or an exported zip.',
    )
  }
  if (session.readConfigMl === null) {
    throw new UsageMistake('this small command line does not read config.ml', 'Give it the config.ts beside it.')
  }
  return session.readConfigMl(text, file, env)
}

function otherRelease({ release }: Session, { release: wanted }: Design, file: string): Diagnostic | null {
  if (wanted === release.id) return null
  return {
    code: 'MG-FILE-RELEASE',
    severity: 'error',
    target: null,
    at: { file, line: 1, column: 0 },
    message: `This design is for ${wanted}; this Morgana knows ${release.id}.`,
    hint: 'Open it with a Morgana that knows that release.',
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function readBeside({ io }: Session, place: string, name: string): string | null {
  const bytes = io.readFile(io.resolve(name, io.resolve('..', place)))
  return bytes === null ? null : decode(bytes)
}

async function loadZip(session: Session, path: string, bytes: Uint8Array, env: Env): Promise<LoadedDesign> {
  const result = readZip(bytes)
  if (result.kind !== 'files')
    throw new UsageMistake(`${path} is ${result.kind === 'too-large' ? 'too large' : 'no zip'}`)
  const { files } = result
  const names = [...files.keys()].filter((name) => !name.includes('/'))
  const name = names.find((one) => one.endsWith('.morgana.json')) ?? names.find((one) => /^config\.(ml|ts)$/.test(one))
  if (name === undefined)
    throw new UsageMistake(`${path} holds no design`, 'An exported project has a *.morgana.json at its root.')
  const read = await readText(session, name, files.get(name) ?? '', env)
  const design = read.design === null ? null : withOwnSource(session, read.design, files.get('unikernel.ml') ?? null)
  return { ...read, design, file: name, readSource: (source) => files.get(source) ?? null }
}

/** A skeleton that was changed since the export has become the user's source. */
function withOwnSource({ release }: Session, design: Design, text: string | null): Design {
  if (text === null || design.sources['unikernel.ml'] !== undefined) return design
  const [skeleton] = skeletons(design, release.semantics.catalog).files
  return skeleton?.text === text ? design : { ...design, sources: { ...design.sources, 'unikernel.ml': text } }
}
