// Measured sequences of commands: each `configure` creates the files that we write, as far as they were not there, or ends
// with our error.

import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { generateTarget, type GenerateTargetResult } from '../../../../core/compile.ts'
import { readConfigMl } from '../../../../core/read/read-config-ml.ts'
import type { OcamlParser } from '../../../../parsers/ocaml/create-parser.ts'
import { loadOcamlParser } from '../../../../parsers/ocaml/load-node.ts'
import { mirage381 } from '../../release.ts'

interface Step {
  readonly command: readonly string[]
  readonly exit: number
  readonly stderr: string
  readonly created: readonly string[]
  readonly removed: readonly string[]
}

interface Sequence {
  readonly name: string
  readonly config: string | null
  readonly files?: Readonly<Record<string, string>>
  readonly steps: readonly Step[]
}

const url = new URL('../../../../../fixtures/conformance/command-sequences.json', import.meta.url)
const { sequences } = JSON.parse(readFileSync(url, 'utf8')) as { readonly sequences: readonly Sequence[] }

let parser: OcamlParser

beforeAll(async () => {
  parser = await loadOcamlParser()
})

/** A configuration that another file holds, or none: the tool does not get as far as reading one. */
function isElsewhere({ files = {} }: Sequence): boolean {
  return files['other.ml'] !== undefined
}

function run(config: string, command: readonly string[]): GenerateTargetResult {
  const { catalog } = mirage381.semantics
  const { design } = readConfigMl({ text: config, file: 'config.ml', catalog, parser: parser.parse, env: {} })
  if (design === null) throw new Error('the configuration cannot be read')
  return generateTarget({ design, release: mirage381, target: '', args: [], env: {}, command })
}

const usable = sequences.filter(
  (sequence) =>
    sequence.config !== null &&
    !isElsewhere(sequence) &&
    sequence.steps.some((step) => step.command[0] === 'configure'),
)

describe.each(usable)('$name', ({ config, files = {}, steps }) => {
  it('creates the files that we write', () => {
    const present = new Set(Object.keys(files))
    for (const { command, exit, stderr, created, removed } of steps) {
      if (command[0] === 'configure') {
        const result = run(config ?? '', command)
        if (exit !== 0) {
          expect('error' in result && stderr.replaceAll(/\s+/g, ' ')).toContain(
            'error' in result ? result.error.message : 'an error',
          )
        } else if ('error' in result) throw new Error(result.error.message)
        else {
          const written = result.generated.files.map((file) => file.path)
          expect(written.filter((path) => !present.has(path)).toSorted()).toEqual([...created].toSorted())
        }
      }
      for (const path of removed) present.delete(path)
      for (const path of created) present.add(path)
    }
  })
})

it('looks at most sequences', () => {
  expect(usable.length).toBeGreaterThan(10)
})
