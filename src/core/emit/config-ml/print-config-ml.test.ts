// Every measured configuration printed as config.ml and as config.ts: read again it is the same design, and it prints the same.

import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadOcamlParser } from '../../../parsers/ocaml/load-node.ts'
import type { OcamlParser } from '../../../parsers/ocaml/create-parser.ts'
import { catalog } from '../../../releases/mirage-3.8.1/catalog.ts'
import type { Design } from '../../model/design.ts'
import { readConfigMl } from '../../read/read-config-ml.ts'
import { printConfigMl } from './print-config-ml.ts'

const cases = new URL('../../../../fixtures/conformance/cases/', import.meta.url)

let parser: OcamlParser

beforeAll(async () => {
  parser = await loadOcamlParser()
})

function read(text: string): Design | null {
  return readConfigMl({ text, file: 'config.ml', catalog, parser: parser.parse, env: {} }).design
}

test('every measured configuration', () => {
  let count = 0
  for (const file of readdirSync(cases)) {
    const { config }: { config: string } = JSON.parse(readFileSync(new URL(file, cases), 'utf8'))
    const design = read(config)
    if (design === null) continue
    const { text } = printConfigMl(design, catalog)
    const again = read(text)
    expect({ file, logic: again?.logic }).toEqual({ file, logic: design.logic })
    expect(again === null ? '' : printConfigMl(again, catalog).text).toBe(text)
    count += 1
  }
  expect(count).toBeGreaterThan(340)
}, 120_000)

function printed(text: string): string {
  const design = read(`open Mirage\n${text}`)
  return design === null ? '' : printConfigMl(design, catalog).text
}

describe('what people read', () => {
  test('names, comments and order are kept; a job is applied where it is registered', () => {
    const text = `open Mirage

(* the shop *)
let stack = generic_stackv4 ~group:"front" default_network
let main = foreign "Unikernel.Main" (stackv4 @-> kv_ro @-> job)
let () = register "shop" [ main $ stack $ generic_kv_ro "www" ]
`
    expect(printed(text.slice(text.indexOf('\n')))).toBe(text)
  })

  test('a name that hides one of the language is written around', () => {
    expect(
      printed(
        'let console = default_console\nlet main = foreign "M" (Mirage.console @-> job)\nlet () = register "x" [ main $ console ]',
      ),
    ).toContain('foreign "M" (Mirage.console @-> job)')
  })

  test('a nameless part that is shared gets a name', () => {
    const text = printed(
      'let both c = [ foreign "A" (console @-> job) $ c; foreign "B" (console @-> job) $ c ]\nlet () = register "x" (both (custom_console "1"))',
    )
    expect(text).toContain('let custom_console_2 = custom_console "1"')
  })

  test('places of nodes and keys are reported', () => {
    const design = read(
      'open Mirage\nlet c = default_console\nlet () = register "x" [ foreign "A" (console @-> job) $ c ]',
    )
    if (design === null) throw new Error('no design')
    const { text, spans } = printConfigMl(design, catalog)
    const found = spans.find((span) => span.label === 'c')
    expect(text.slice(found?.start.offset, found?.end.offset)).toBe('let c = default_console')
  })
})
