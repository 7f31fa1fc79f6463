// OCaml's typing of the measured configurations: what the tool accepts is accepted, what its compiler refuses is
// refused at the same place in the same words.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createTypingEnvironment } from '../../../core/read/typing/environment.ts'
import { typeConfig } from '../../../core/read/typing/type-config.ts'
import { loadOcamlParser } from '../../../parsers/ocaml/load-node.ts'
import { devices } from '../devices.gen.ts'
import { interfaces, opaqueModules } from '../interface/interfaces.ts'

const parser = await loadOcamlParser()
const environment = createTypingEnvironment(interfaces, opaqueModules)
const folder = new URL('../../../../fixtures/conformance/cases/', import.meta.url)

interface Case {
  readonly name: string
  readonly config: string
  readonly runs: readonly { readonly error?: { readonly kind: string; readonly message: string } }[]
}

function readCase(file: string): Case {
  const found: Case = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
  return found
}

const cases = readdirSync(folder).map(readCase)
const compileError = ({ runs }: Case): string | null =>
  runs.find(({ error }) => error?.kind === 'compile')?.error?.message ?? null
const refused = cases.flatMap((one) => {
  const message = compileError(one)
  return message === null || message.includes('Syntax error') ? [] : [{ ...one, message }]
})

function words(text: string | undefined): string {
  return (text ?? '').replaceAll(/\s+/g, ' ').trim()
}

function fixture(name: string): string {
  return readFileSync(new URL(`../../../../fixtures/typing/${name}.json`, import.meta.url), 'utf8')
}

const accepted: readonly string[] = JSON.parse(fixture('accepted'))
const mistakes: readonly { readonly config: string; readonly message: string }[] = JSON.parse(fixture('refused'))

function toolMessage(config: string): string | undefined {
  return typeConfig(parser.parse(config), environment).diagnostics[0]?.tool?.message
}

describe('typing of small configurations', () => {
  it.each(accepted)('accepts %j', (config) => {
    expect(toolMessage(config)).toBeUndefined()
  })

  it.each(mistakes)('refuses $config', ({ config, message }) => {
    const found = toolMessage(config)
    if (message.includes('\n')) expect(words(found)).toBe(words(message))
    else expect(found?.split('\n')[0]).toBe(message)
  })
})

describe('typing', () => {
  it.each(cases.filter((one) => compileError(one) === null))('accepts $name', ({ config }) => {
    expect(typeConfig(parser.parse(config), environment).diagnostics).toEqual([])
  })

  it.each(refused)('refuses $name as OCaml does', ({ config, message }) => {
    const [first] = typeConfig(parser.parse(config), environment).diagnostics
    expect(words(first?.tool?.message)).toBe(words(message))
  })
})

describe('typing without the stack', () => {
  const many = 5000
  const nested: readonly (readonly [string, string])[] = [
    [
      'applications',
      `let m = foreign "U" (${'time @-> '.repeat(many)}job)\nlet x = m${' $ default_time'.repeat(many)}`,
    ],
    ['lists', `let l = ${'default_time :: '.repeat(many)}[]`],
    ['lets', `let l = ${'let x = default_time in '.repeat(many)}x`],
    ['functions', `let f = ${'fun x -> '.repeat(many)}x`],
    ['conditions', `let f = ${'if true then 1 else '.repeat(many)}2`],
  ]

  it.each(nested)('accepts long %s', (_, text) => {
    expect(toolMessage(`open Mirage\n${text}\n`)).toBeUndefined()
  })

  it('blames the last of many', () => {
    const text = `open Mirage\nlet m = foreign "U" (${'time @-> '.repeat(many)}job)\nlet x = m${' $ default_time'.repeat(many - 1)} $ noop`
    expect(toolMessage(text)).toContain('This expression has type job impl')
  })
})

describe('typing of examples', () => {
  it.each(devices.map(({ signature }) => [signature.id, signature.example] as const))(
    'accepts that of %s',
    (_, text) => {
      expect(toolMessage(text)).toBeUndefined()
    },
  )
})
