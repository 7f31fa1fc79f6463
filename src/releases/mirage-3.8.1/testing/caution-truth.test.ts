// Cautions that must not speak where nothing happens, and must speak where it does: what decides is named by its function.

import { beforeAll, describe, expect, it } from 'vitest'
import { analyzeDesign } from '../../../core/compile.ts'
import { loadOcamlParser } from '../../../parsers/ocaml/load-node.ts'
import { mirage381 } from '../release.ts'
import { configureText, readText } from './configure-text.ts'

let parse: Awaited<ReturnType<typeof loadOcamlParser>>['parse']
beforeAll(async () => {
  const parser = await loadOcamlParser()
  parse = (text) => parser.parse(text)
})

function codesOf(text: string): readonly string[] {
  const { diagnostics } = analyzeDesign({
    design: readText(parse, text),
    release: mirage381,
    revision: 1,
    args: [],
    env: {},
  })
  return diagnostics.map(({ code }) => code)
}

function librariesOf(text: string): readonly string[] {
  const facts = configureText(parse, text)
  if (typeof facts === 'string') throw new Error(facts)
  return facts.libraries
}

const key = (name: string): string => `let k = Key.(create "${name}" Arg.(opt int 1 (info ["own-${name}"])))\n`
const using = 'let () = register "app" [foreign ~keys:[Key.abstract k] "Unikernel.Main" job]'

describe('names of keys', () => {
  it.each([
    ['class', 'MG-KEY-NAME'],
    ['1st', 'MG-KEY-NAME'],
    ['logs', 'MG-KEY-HIDES'],
  ])('%s matters only where the key is used', (name, code) => {
    expect(codesOf(`${key(name)}${using}`)).toContain(code)
    expect(codesOf(`${key(name)}let () = register "app" [noop]`)).not.toContain(code)
  })

  it('are those of MirageOS only where a device brings that key', () => {
    expect(codesOf(`${key('dhcp')}${using}`)).not.toContain('MG-KEY-HIDES')
    const stack = using.replace('job]', '(stackv4 @-> job) $ generic_stackv4 default_network]')
    expect(codesOf(`${key('dhcp')}${stack}`)).toContain('MG-KEY-HIDES')
  })
})

describe('packages', () => {
  // functoria.ml, `Package.merge`: one request to build makes all of them so.
  it('that MirageOS builds with lose the libraries that a module asks for', () => {
    const text = (
      store: string,
    ): string => `let main = foreign ~packages:[package "crunch"] "Unikernel.Main" (kv_ro @-> job)
let () = register "app" [main $ ${store}]`
    expect(librariesOf(text('crunch "www"'))).not.toContain('crunch')
    expect(codesOf(text('crunch "www"'))).toContain('MG-PACKAGE-BUILD')
    expect(librariesOf(text('archive (block_of_file "a")'))).toContain('crunch')
    expect(codesOf(text('archive (block_of_file "a")'))).not.toContain('MG-PACKAGE-BUILD')
  })

  it('that a module only builds with take the library from a device', () => {
    const text = `let () = register ~packages:[package ~build:true "lwt"] "app" [noop]`
    expect(librariesOf(text)).not.toContain('lwt')
    expect(codesOf(text)).toContain('MG-PACKAGE-BUILD')
  })

  it('of a module that nothing uses lose nothing', () => {
    const text = `let other = foreign ~packages:[package ~build:true ~sublibs:["x"] "lost"] "Other" job
let () = register "app" [noop]`
    expect(codesOf(text)).not.toContain('MG-PACKAGE-BUILD')
  })

  // functoria.ml, `Package.merge`: "pin wins over min and max", but only when there is something to merge.
  it('keep bounds beside a pin only when they are asked for once', () => {
    const pinned = 'package ~min:"1.0" ~pin:"git+https://example.org/p.git" "p"'
    const main = `let main = foreign ~packages:[${pinned}] "Unikernel.Main" job\n`
    expect(codesOf(`${main}let () = register "app" [main]`)).toContain('MG-PACKAGE-PIN')
    expect(codesOf(`${main}let () = register ~packages:[package "p"] "app" [main]`)).not.toContain('MG-PACKAGE-PIN')
  })
})

describe('devices of one name', () => {
  // functoria.ml, `equal`: names, keys and data dependencies; packages do not count.
  it('are lost with equal data dependencies, too', () => {
    const twins = (
      second: string,
    ): string => `let a = foreign ~packages:[package "mine"] ~deps:[abstract default_time] "Same.Main" job
let b = foreign ~deps:[abstract ${second}] "Same.Main" job
let () = register "app" [a; b]`
    expect(codesOf(twins('default_time'))).toContain('MG-LOST-TWIN')
    expect(codesOf(twins('default_posix_clock'))).not.toContain('MG-LOST-TWIN')
  })

  // Measured: struct-same-module-packages keeps the packages of the second job.
  it('are told only where something is lost', () => {
    const pair = (first: string, second: string, more = ''): string => `let a = foreign ${first} "Same.Main" job
let b = foreign ${second} "Same.Main" job
let () = register ${more} "app" [a; b]`
    const mine = '~packages:[package "mine"]'
    const lost = (text: string): boolean => codesOf(text).includes('MG-LOST-TWIN')
    const asks = (text: string): boolean => {
      const facts = configureText(parse, text)
      return typeof facts !== 'string' && facts.packages.some(({ opam }) => opam === 'mine')
    }
    expect([asks(pair(mine, '')), lost(pair(mine, ''))]).toEqual([false, true])
    expect([asks(pair('', mine)), lost(pair('', mine))]).toEqual([true, false])
    expect([asks(pair(mine, '', mine)), lost(pair(mine, '', mine))]).toEqual([true, false])
  })
})
