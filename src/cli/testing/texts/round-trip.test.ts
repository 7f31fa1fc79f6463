// Every measured configuration through every form: config.ml → config.ts → evaluated, and → design file → read, give the same on every run.

import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { generateTargets, type GenerateTargetResult } from '../../../core/compile.ts'
import { opensLanguage } from '../../../core/model/kept-statement.ts'
import type { Design, Logic, TextItem } from '../../../core/model/design.ts'
import { canonicalMain } from '../../../core/testing/canonical-main.ts'
import { printDesignFile, readDesignFile } from '../../../platform/codecs/design-file.ts'
import { mirage381 } from '../../../releases/mirage-3.8.1/release.ts'
import { readMl, readTs } from '../text-readers.ts'

interface MeasuredCase {
  readonly config: string
  readonly runs: readonly {
    readonly target: string
    readonly args: readonly string[]
    readonly env?: Readonly<Record<string, string>>
    readonly command?: readonly string[]
    readonly error?: { readonly kind: string }
  }[]
}

const folder = new URL('../../../../fixtures/conformance/cases/', import.meta.url)
const { catalog } = mirage381.semantics

/** What a design gives on each run. Digits are left out: numbers in generated names mean nothing. */
function outcomes(design: Design, { runs }: MeasuredCase): readonly string[] {
  const requests = runs.map(({ target, args, env = {}, command }) => {
    return { target, args, env, outline: true, ...(command === undefined ? {} : { command }) }
  })
  return generateTargets(design, mirage381, requests).map(outcome)
}

function outcome(result: GenerateTargetResult): string {
  if ('error' in result) return JSON.stringify(result.error)
  const { facts } = result.generated
  return JSON.stringify({ ...facts, main: canonicalMain(facts.main) }).replaceAll(/\d+/g, '#')
}

/**
 * All that config.ts keeps: everything but openings of the language, which it has no use for, and how statements of config.ml were
 * written; comments inside those stand above.
 */
function kept({ logic }: Design): Logic {
  const text = logic.text.flatMap((item): readonly TextItem[] => {
    if (item.kind === 'helper' || (item.kind === 'opaque' && opensLanguage(item.text))) return []
    if (!('source' in item) || item.source === undefined) return [item]
    const { source, ...bare } = item
    return [...source.comments.map((said): TextItem => ({ kind: 'comment', text: said })), bare]
  })
  return { ...logic, text }
}

const files = readdirSync(folder)

test.each(Array.from({ length: 8 }, (_, part) => part))(
  'part %i of 8',
  async (part) => {
    let looked = 0
    for (const file of files.filter((_, index) => index % 8 === part)) {
      const measured: MeasuredCase = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
      const env = measured.runs[0]?.env ?? {}
      const { design, diagnostics } = await readMl(measured.config, 'config.ml', env)
      if (design === null || diagnostics.some(({ severity }) => severity === 'error')) continue
      if (measured.runs.every(({ error }) => error?.kind === 'compile')) continue
      looked += 1
      const before = outcomes(design, measured)
      const text = mirage381.files.printConfigTs(design, catalog).text
      const evaluated = await readTs(text, 'config.ts', env)
      expect(
        evaluated.diagnostics.filter(({ severity }) => severity === 'error'),
        `${file}\n${text}`,
      ).toEqual([])
      if (evaluated.design === null) throw new Error(`${file}: no design`)
      expect([text, ...outcomes(evaluated.design, measured)]).toEqual([text, ...before])
      expect(mirage381.files.printConfigTs(evaluated.design, catalog).text).toBe(text)
      const reread = readDesignFile(printDesignFile(design), 'x.morgana.json')
      expect(reread).toEqual({ kind: 'design', design, diagnostics: [] })
      expect([text, kept(evaluated.design)]).toEqual([text, kept(design)])
    }
    expect(looked).toBeGreaterThan(30)
  },
  120_000,
)
