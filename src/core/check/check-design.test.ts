// Each rule on a design that breaks it, and one design that breaks none.

import { describe, expect, it } from 'vitest'
import { applyCommand } from '../edit/apply.ts'
import type { Command } from '../edit/command.ts'
import { readTemplate } from '../edit/custom/connect-template.ts'
import { textTerm } from '../edit/custom/text-parts.ts'
import type { Constant } from '../model/constant.ts'
import type { CustomNode, Design } from '../model/design.ts'
import type { Converter, CreatedKey } from '../model/key.ts'
import type { Term } from '../model/term.ts'
import { deviceNode, foreignNode, makeDesign, registration } from '../testing/designs.ts'
import { TOY_CATALOG, TOY_TYPES } from '../testing/toy-catalog.ts'
import { checkDesign } from './check-design.ts'
import { ruleInput } from './rule.ts'

const INT = { name: 'int', type: { kind: 'int' }, summary: '' } as const
const TEST = { ref: 'Key.is_fancy', type: { kind: 'bool' }, keys: [], summary: '' } as const
const CATALOG = { ...TOY_CATALOG, converters: new Map([['int', INT]]), values: new Map([[TEST.ref, TEST]]) }

function codes(design: Design): readonly string[] {
  return checkDesign(ruleInput(design, CATALOG)).map((entry) => entry.code)
}

const good = makeDesign(
  {
    net: deviceNode('default_network'),
    eth: deviceNode('etif'),
    main: foreignNode('Unikernel.Main', TOY_TYPES.job, [TOY_TYPES.ethernet]),
  },
  { 'eth.network': 'net', 'main.param0': 'eth', 'register.job0': 'main' },
  { registration: registration(1) },
)

function changed(nodes: Design['logic']['nodes'], wires: Design['logic']['wires']): Design {
  const { logic } = good
  return { ...good, logic: { ...logic, nodes: { ...logic.nodes, ...nodes }, wires: { ...logic.wires, ...wires } } }
}

describe('rules', () => {
  it('have nothing to say about a whole design', () => {
    expect(codes(good)).toEqual([])
  })

  it('miss the call of register, its name and its jobs', () => {
    expect(codes({ ...good, logic: { ...good.logic, registration: null } })).toContain('MG-REGISTER-MISSING')
    expect(codes(makeDesign({}, {}, { registration: registration(0) }))).toEqual(['MG-REGISTER-EMPTY'])
    expect(codes(makeDesign({}, {}, { registration: { ...registration(0), name: ' ' } }))).toEqual(['MG-REGISTER-NAME'])
  })

  it('find holes, but not in optional inputs', () => {
    expect(codes(changed({ ip: deviceNode('make_ip') }, { 'register.job0': 'main' }))).toEqual(['MG-HOLE', 'MG-UNUSED'])
  })

  it('leave trailing parameters of a functor open when a functor is wanted', () => {
    const design = changed(
      {
        mk: foreignNode('Wrap.Make', TOY_TYPES.job, [TOY_TYPES.time]),
        app: { kind: 'apply', binding: null, parameters: 1 },
        time: deviceNode('default_time'),
      },
      { 'app.functor': 'mk', 'app.param0': 'time', 'register.job0': 'app' },
    )
    expect(codes(design)).not.toContain('MG-HOLE')
  })

  it('ask for parameters of a module that nothing takes, but not as an error: the tool accepts the functor', () => {
    const severities = (design: Design) =>
      checkDesign(ruleInput(design, CATALOG))
        .filter(({ code }) => code === 'MG-HOLE')
        .map(({ severity }) => severity)
    const node = foreignNode('Other', TOY_TYPES.job, [TOY_TYPES.time, TOY_TYPES.time])
    expect(severities(changed({ node }, {}))).toEqual(['info', 'info'])
    const time = deviceNode('default_time')
    expect(severities(changed({ node, time }, { 'node.param0': 'time' }))).toEqual(['info'])
    expect(severities(changed({ node, time }, { 'node.param1': 'time' }))).toEqual(['error'])
    expect(severities(changed({ node }, { 'register.job0': 'node' }))).toEqual(['error', 'error'])
  })

  it('find rings', () => {
    const ring = changed(
      { a: foreignNode('A', null, [null]), b: foreignNode('B', null, [null]) },
      { 'a.param0': 'b', 'b.param0': 'a' },
    )
    expect(codes(ring)).toContain('MG-CYCLE')
  })

  it('find wires that lost an end and devices that nobody knows', () => {
    expect(codes(changed({}, { 'eth.network': 'gone' }))).toContain('MG-DANGLING-WIRE')
    expect(
      codes(changed({ x: { kind: 'placeholder', binding: null, device: 'warp', data: 1, ports: [] } }, {})),
    ).toContain('MG-UNKNOWN-DEVICE')
  })

  it('find wires between different types', () => {
    expect(codes(changed({}, { 'eth.network': 'time' }))).toContain('MG-DANGLING-WIRE')
    expect(codes(changed({ time: deviceNode('default_time') }, { 'eth.network': 'time' }))).toContain(
      'MG-TYPE-MISMATCH',
    )
  })

  it('find names that OCaml does not take, and data that is missing', () => {
    expect(codes(changed({ net: { ...deviceNode('default_network'), binding: 'Type' } }, {}))).toEqual([
      'MG-NAME-NOT-BINDING',
    ])
    expect(codes(changed({ con: deviceNode('console') }, {}))).toContain('MG-ARGUMENT-MISSING')
  })

  it('find data of another type, in arguments and in keys', () => {
    const wrong = deviceNode('console', { title: { kind: 'constant', value: { kind: 'int', value: '1' } } })
    expect(codes(changed({ con: wrong }, {}))).toContain('MG-DATA-ARGUMENT')
    const right = deviceNode('console', { title: { kind: 'constant', value: { kind: 'string', value: '1' } } })
    expect(codes(changed({ con: right }, {}))).not.toContain('MG-DATA-ARGUMENT')
    const key = (value: Constant): Design => ({
      ...good,
      logic: { ...good.logic, keys: { port: createdKey('port', { kind: 'named', name: 'int' }, value) } },
    })
    expect(codes(key({ kind: 'string', value: 'x' }))).toContain('MG-DATA-KEY')
    const fix = checkDesign(ruleInput(key({ kind: 'string', value: 'x' }), CATALOG)).find(
      (one) => one.code === 'MG-DATA-KEY',
    )?.fix
    expect(fix?.title).toBe('Make `0` its default')
    expect(fix?.commands).toMatchObject([
      { type: 'key.set', ref: 'port', key: { argument: { default: { kind: 'int', value: '0' } } } },
    ])
    expect(codes(key({ kind: 'int', value: '1' }))).not.toContain('MG-DATA-KEY')
  })

  it('find choices by what is neither true nor false, and cases that can never fit', () => {
    const port = createdKey('port', { kind: 'named', name: 'int' }, { kind: 'int', value: '1' })
    const chosen = (nodes: Design['logic']['nodes'], term: Term<string>): Design => {
      const { logic } = changed(nodes, {})
      return { ...good, logic: { ...logic, keys: { port }, values: { v: { binding: null, term } } } }
    }
    const pick: Design['logic']['nodes'] = { pick: { kind: 'if_impl', binding: 'pick', condition: 'v' } }
    const read: Term<string> = { kind: 'key', key: 'port' }
    const one: Term<string> = { kind: 'constant', value: { kind: 'int', value: '1' } }
    expect(codes(chosen(pick, read))).toContain('MG-CONDITION-TYPE')
    expect(codes(chosen(pick, { kind: 'call', primitive: '=', arguments: [read, one] }))).not.toContain(
      'MG-CONDITION-TYPE',
    )
    const match = (value: Constant): Design =>
      chosen({ pick: { kind: 'match_impl', binding: 'pick', value: 'v', cases: [value] } }, read)
    expect(codes(match({ kind: 'bool', value: true }))).toContain('MG-CONDITION-CASE')
    expect(codes(match({ kind: 'int', value: '7' }))).not.toContain('MG-CONDITION-CASE')
  })

  it('find arguments and keys that connect names and the device does not have, with a fix', () => {
    const read = readTemplate('{M}.go {0} {1} (Key_gen.my_port ())', 2)
    const device: CustomNode = {
      kind: 'impl',
      binding: 'dev',
      name: textTerm('dev'),
      module: textTerm('Dev'),
      type: { kind: 'functor', from: TOY_TYPES.time, to: TOY_TYPES.job },
      keys: [],
      packages: null,
      dependencies: 0,
      connect: 'ok' in read ? read.ok : null,
      configure: null,
      build: null,
      clean: null,
    }
    const design = changed({ dev: device }, {})
    const found = checkDesign(ruleInput(design, CATALOG))
    expect(found.map(({ code }) => code)).toEqual(expect.arrayContaining(['MG-CONNECT-ARGUMENT', 'MG-CONNECT-KEY']))
    const { fix } = found.find(({ code }) => code === 'MG-CONNECT-ARGUMENT') ?? {}
    expect(fix?.title).toBe('Start it with `{M}.go {0} (Key_gen.my_port ())`')
    expect(fix?.commands[0]).toMatchObject({ type: 'node.update', id: 'dev' })
    const port = createdKey('my-port', { kind: 'named', name: 'int' }, { kind: 'int', value: '1' })
    const keyed = { ...design, logic: { ...design.logic, keys: { port } } }
    const declared = {
      ...keyed,
      logic: { ...keyed.logic, nodes: { ...keyed.logic.nodes, dev: { ...device, keys: ['port'] } } },
    }
    expect(checkDesign(ruleInput(keyed, CATALOG)).find(({ code }) => code === 'MG-CONNECT-KEY')?.fix?.title).toBe(
      'Declare the key my_port here',
    )
    expect(codes(declared)).not.toContain('MG-CONNECT-KEY')
  })
})

describe('fixes', () => {
  const text = (value: string): Term<string> => ({ kind: 'constant', value: { kind: 'string', value } })
  const always: Design['logic']['values'] = {
    v: { binding: null, term: { kind: 'constant', value: { kind: 'bool', value: true } } },
    t: { binding: null, term: text('x') },
  }
  const choice = (value: string): Design['logic']['nodes'] => ({
    pick: { kind: 'if_impl', binding: 'pick', condition: value },
    net2: deviceNode('default_network'),
  })
  const withValues = (design: Design): Design => ({ ...design, logic: { ...design.logic, values: always } })
  const wired = { 'pick.then': 'net', 'pick.else': 'net2', 'eth.network': 'pick' }

  it.each<readonly [string, Design]>([
    ['MG-NAME-NOT-BINDING', changed({ net: { ...deviceNode('default_network'), binding: 'let' } }, {})],
    ['MG-NAME-NOT-BINDING', changed({ net: { ...deviceNode('default_network'), binding: '9 Nets' } }, {})],
    [
      'MG-CYCLE',
      changed(
        { a: foreignNode('A', null, [null]), b: foreignNode('B', null, [null]) },
        { 'a.param0': 'b', 'b.param0': 'a' },
      ),
    ],
    ['MG-CYCLE', changed({ a: foreignNode('A', null, [null]) }, { 'a.param0': 'a' })],
    [
      'MG-UNKNOWN-DEVICE',
      changed({ x: { kind: 'placeholder', binding: null, device: 'warp', data: 1, ports: [] } }, {}),
    ],
    ['MG-REGISTER-NAME', makeDesign({}, {}, { registration: { ...registration(0), name: ' ' } })],
    [
      'MG-DANGLING-NAME',
      changed({ main: { ...foreignNode('M', TOY_TYPES.job, [TOY_TYPES.ethernet]), keys: ['gone'] } }, {}),
    ],
    ['MG-DANGLING-NAME', makeDesign({}, {}, { registration: { ...registration(0), keys: ['gone'] } })],
    ['MG-CASE-NEVER', withValues(changed(choice('v'), wired))],
    ['MG-CONDITION-TYPE', withValues(changed(choice('t'), wired))],
    ['MG-DANGLING-WIRE', changed({}, { 'eth.network': 'gone' })],
  ])('of %s mend what they are about', (code, design) => {
    const found = checkDesign(ruleInput(design, CATALOG)).find((one) => one.code === code)
    expect(found?.at).not.toBeNull()
    const commands = found?.fix?.commands ?? []
    expect(commands.length).toBeGreaterThan(0)
    const mended = applyCommand(
      design,
      // A fix's commands are those of core/edit.
      { type: 'batch', title: '', commands: commands as readonly Command[] },
      CATALOG,
    )
    expect(codes(mended)).not.toContain(code)
  })
})

function createdKey(name: string, converter: Converter, fallback: Constant): CreatedKey {
  const argument = { kind: 'opt', converter, default: fallback } as const
  return { kind: 'created', binding: null, name, stage: 'both', argument, info: { names: [name] } }
}
