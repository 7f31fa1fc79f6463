// Reads what comes from outside as a design: by its name, or (pasted) by what it looks like. Whole, or refused with a sentence.

import { sourcePathProblems } from '../../core/check/source-paths.ts'
import type { TextLanguage } from '../../core/edit/reread/reread-design.ts'
import type { Design } from '../../core/model/design.ts'
import type { Diagnostic } from '../../core/model/diagnostic.ts'
import { readDesignFile } from '../../platform/codecs/design-file.ts'
import type { Page } from '../page.ts'

export type Imported =
  /** `warnings` are sentences about what could not be understood but is kept. */
  | { readonly kind: 'design'; readonly design: Design; readonly warnings: readonly string[] }
  /** `draft` is a configuration that somebody can mend; absent for what is none. */
  | { readonly kind: 'refused'; readonly reason: string; readonly draft?: ConfigurationDraft }

export interface ConfigurationDraft {
  readonly language: TextLanguage
  readonly text: string
}

/** Most bytes of a file that is read at all. */
export const MOST_BYTES = { text: 20_000_000, configuration: 2_000_000, zip: 50_000_000 } as const

/** Most nodes that the window shows; the command line takes more. */
const MOST_NODES = 10_000

function sentence({ code, at, message, hint }: Diagnostic): string {
  // A source is named by its message; its path may be anything.
  const place =
    !code.startsWith('MG-SOURCE') && at !== null && 'file' in at && at.line > 0
      ? `${at.file}:${at.line}:${at.column}: `
      : ''
  // OCaml's own messages end without a full stop.
  const ended = hint === undefined || /[.:!?]$/.test(message) ? message : `${message}.`
  return `${place}${ended}${hint === undefined ? '' : ` ${hint}`}`
}

function firstError(diagnostics: readonly Diagnostic[]): string {
  const diagnostic = diagnostics.find(({ severity }) => severity === 'error') ?? diagnostics[0]
  return diagnostic === undefined ? 'It holds no configuration.' : sentence(diagnostic)
}

/** A design that the window can show, or the refusal. */
function checked(design: Design, warnings: readonly Diagnostic[]): Imported {
  const count = Object.keys(design.logic.nodes).length
  if (count > MOST_NODES) {
    const reason = `It has ${count.toLocaleString('en')} nodes; the window shows at most ${MOST_NODES.toLocaleString('en')}.`
    return { kind: 'refused', reason: `${reason} Use the command line for it.` }
  }
  return { kind: 'design', design, warnings: warnings.map(sentence) }
}

function readDesign(page: Page, name: string, text: string): Imported {
  const result = readDesignFile(text, name)
  const { release } = page.stores.catalog
  if (result.kind === 'design' && result.design.release !== release) {
    const reason = `It is for ${result.design.release}; this Morgana knows ${release}.`
    return { kind: 'refused', reason }
  }
  return result.kind === 'design'
    ? checked(result.design, [...result.diagnostics, ...sourcePathProblems(result.design.sources)])
    : { kind: 'refused', reason: [result.diagnostic.message, result.diagnostic.hint ?? ''].join(' ').trim() }
}

/** Name of a project from what it registers, or from its file. */
function projectName(path: string, design: Design): string {
  const stem = path.replace(/\.[^/]*$/, '')
  return design.logic.registration?.name ?? (design.name === '' ? stem : design.name)
}

async function readConfiguration(page: Page, path: string, text: string): Promise<Imported> {
  if (text.length > MOST_BYTES.configuration)
    return { kind: 'refused', reason: 'It is too large to be a configuration: two megabytes are the most.' }
  // What is read as UTF-8 and is none holds signs in place of what could not be read.
  if (/[\0\uFFFD]/.test(text))
    return { kind: 'refused', reason: 'It is no text in UTF-8. Save it as UTF-8, or look whether it is another file.' }
  const { design, diagnostics } = path.endsWith('.ts')
    ? await page.evaluator.evaluate(path, text, {})
    : await page.compiler.ask('read', { path, text })
  if (design === null) {
    const language = path.endsWith('.ts') ? 'config.ts' : 'config.ml'
    return { kind: 'refused', reason: firstError(diagnostics), draft: { language, text } }
  }
  return checked({ ...design, name: projectName(path, design) }, [])
}

/** The design in a text; the name's end says what it is: `.json`, `.ml` or `.ts`. Rejects only for bugs of ours. */
export async function readText(page: Page, name: string, text: string): Promise<Imported> {
  return /\.json$/i.test(name) ? readDesign(page, name, text) : readConfiguration(page, name, text)
}

/** What a pasted text is: a design file, a configuration, or (null) none of ours. Given as the name to read it by. */
export function pastedName(text: string): string | null {
  if (/^\s*\{/.test(text) && /"format"\s*:\s*"morgana"/.test(text)) return 'pasted.morgana.json'
  if (/\bregister\s*\(\s*['"`]/.test(text) && /from\s+['"]\.\/morgana\//.test(text)) return 'config.ts'
  return /\bregister\s+(~\w|")/.test(text) && /\blet\b/.test(text) ? 'config.ml' : null
}
