// Editing the text of every measured configuration: what the edit does not touch stays the same object, under the same id and place.

import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rereadDesign, type TextLanguage } from '../../../core/edit/reread/reread-design.ts'
import type { Design } from '../../../core/model/design.ts'
import { mirage381 } from '../../../releases/mirage-3.8.1/release.ts'
import { readMl, readTs } from '../text-readers.ts'

const folder = new URL('../../../../fixtures/conformance/cases/', import.meta.url)
const { catalog } = mirage381.semantics

const files = readdirSync(folder)

interface MeasuredCase {
  readonly config: string
  readonly runs: readonly { readonly env?: Readonly<Record<string, string>> }[]
}

async function designOf(file: string): Promise<{ design: Design; env: Readonly<Record<string, string>> } | null> {
  const measured: MeasuredCase = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
  const env = measured.runs[0]?.env ?? {}
  const { design } = await readMl(measured.config, 'config.ml', env)
  if (design === null) return null
  // Ids and places as editing leaves them: not those that reading would give.
  const ids = Object.keys(design.logic.nodes)
  return { design: { ...design, layout: Object.fromEntries(ids.map((id, x) => [id, { x, y: 0 }])) }, env }
}

function print(design: Design, language: TextLanguage): string {
  const { printConfigMl, printConfigTs } = mirage381.files
  return (language === 'config.ml' ? printConfigMl : printConfigTs)(design, catalog).text
}

test.each([
  ['config.ml', 0],
  ['config.ml', 1],
  ['config.ts', 0],
  ['config.ts', 1],
] as const)(
  'reading the printed %s again changes nothing (half %i)',
  async (language, half) => {
    const different: string[] = []
    let looked = 0
    for (const file of files.filter((_, index) => index % 2 === half)) {
      const made = await designOf(file)
      if (made === null) continue
      const { design, env } = made
      const text = print(design, language)
      const read = language === 'config.ml' ? await readMl(text, language, env) : await readTs(text, language, env)
      if (read.design === null) continue
      looked += 1
      const again = rereadDesign(design, read.design, language, catalog)
      if (again.design === design) continue
      different.push(file)
    }
    expect(looked).toBeGreaterThan(150)
    expect(different).toEqual([])
  },
  120_000,
)

/** Names bound by a line of its own, once. */
function boundNames(text: string): readonly string[] {
  const names = [...text.matchAll(/^let ([a-z]\w*) =/gm)].map((match) => match[1] ?? '')
  return names.filter((name) => names.indexOf(name) === names.lastIndexOf(name))
}

/** Texts that differ from this one by one character: in a name wherever it stands, or in what stands in quotes or is a number. */
function edits(text: string): readonly string[] {
  const renamed = boundNames(text)
    .slice(0, 3)
    .map((name) => text.replaceAll(new RegExp(`(?<![\\w~."'-])${name}(?![\\w.:"'-])`, 'g'), `${name}z`))
  const changed = [...text.matchAll(/"[a-z]+(?=")|\b\d+(?=\b)/g)]
    .slice(-4)
    .map(
      ({ index, 0: found }) =>
        `${text.slice(0, index)}${found}${found.startsWith('"') ? 'z' : '1'}${text.slice(index + found.length)}`,
    )
  return [...renamed, ...changed]
}

test.each([0, 1, 2, 3])(
  'one character more keeps every id and place (quarter %i)',
  async (quarter) => {
    const lost: string[] = []
    let looked = 0
    for (const file of files.filter((_, index) => index % 4 === quarter)) {
      const made = await designOf(file)
      if (made === null) continue
      const { design, env } = made
      for (const text of edits(print(design, 'config.ml'))) {
        const { design: read } = await readMl(text, 'config.ml', env)
        // One letter more can make two things one, or one two.
        if (read === null || Object.keys(read.logic.nodes).length !== Object.keys(design.logic.nodes).length) continue
        looked += 1
        const again = rereadDesign(design, read, 'config.ml', catalog).design
        const before = Object.keys(design.logic.nodes)
        const missing = before.filter(
          (id) => again.logic.nodes[id] === undefined || again.layout[id] !== design.layout[id],
        )
        if (missing.length > 0) lost.push(`${file}: ${missing.join()}`)
      }
    }
    expect(looked).toBeGreaterThan(100)
    expect(lost).toEqual([])
  },
  120_000,
)
