// Functions of config.ts in the forms that people write: the term that each becomes gives, for every sample of the keys, what the
// JavaScript itself gives.

import { describe, expect, test } from 'vitest'
import { toData } from '../../../core/dsl/typescript/to-data.ts'
import { evaluateTerm } from '../../../core/graph/term/evaluate-term.ts'
import type { Constant } from '../../../core/model/constant.ts'
import { readTs } from '../text-readers.ts'

/** Around the functions: names of every sort, also those that change. */
const AROUND = `
const xens = ['Xen', 'Qubes']
const set = new Set(['hvt', 'Hvt', 'Spt'])
const ports = { Unix: 80, Xen: 443 }
const table = new Map([['Unix', 'a'], ['Hvt', 'b']])
const limit = 1024
const words = { low: 'small', high: 'large', nested: { deep: [1, 2, 3] } }
function isHigh(p) { return p > limit }
const label = (p, { prefix = 'p' } = {}) => \`\${prefix}-\${p}\`
const both = (...tests) => tests.every((one) => one)
const compose = (f, g) => (x) => f(g(x))
function later() { return early }
const early = 7
`

const FORMS: readonly string[] = [
  '(target, flag, port, mode) => flag',
  "(target) => target === 'Unix'",
  "(target) => 'Unix' !== target",
  '(target, flag, port) => (flag ? port : 0)',
  "(target, flag, port) => (flag ? (port > 10 ? 'a' : 'b') : 'c')",
  '(target, flag, port) => flag && port >= 80',
  "(target, flag, port) => flag || port < 80 || target === 'Xen'",
  '(target, flag) => !flag',
  '(target, flag, port) => port + 1',
  '(target, flag, port) => port * 2 - 3',
  '(target, flag, port) => port % 7',
  '(target, flag, port) => Math.trunc(port / 7)',
  '(target, flag, port) => Math.max(port, limit, 5)',
  '(target, flag, port) => -port - 1',
  '(target, flag, port, mode) => `${mode}:${port}`',
  "(target, flag, port, mode) => mode + '-' + target",
  '(target, flag, port, mode) => `${target}/${flag}/${limit}`',
  "(target, flag, port, mode) => mode === ''",
  "(target, flag, port, mode) => mode || 'none'",
  '(target, flag, port, mode) => (mode ? 1 : 0)',
  '(target, flag, port) => (port ? 1 : 2)',
  "(target) => ['Unix', 'MacOSX'].includes(target)",
  '(target) => xens.includes(target)',
  '(target) => set.has(target)',
  '(target) => ports[target] ?? 1',
  "(target) => ({ Unix: 'u', Xen: 'x' })[target] ?? 'other'",
  "(target) => table.get(target) ?? 'none'",
  '(target) => target in ports',
  '(target) => xens.some((one) => one === target)',
  '(target) => xens.every((one) => one !== target)',
  '(target, flag, port) => [80, 443].find((one) => one === port) ?? limit',
  '(target, flag, port) => isHigh(port)',
  '(target, flag, port) => label(port)',
  '(target, flag, port) => label(port, { prefix: words.low })',
  '(target, flag, port) => both(flag, port > 3, isHigh(port))',
  '(target, flag, port) => compose(isHigh, (x) => x * 100)(port)',
  '(target, flag, port) => later() + port',
  "(target, flag, port) => words[flag ? 'low' : 'high']",
  '(target, flag, port) => words.nested.deep[1] + port',
  `(target) => {
    switch (target) {
      case 'Unix':
      case 'MacOSX':
        return 'host'
      case 'Xen':
        return 'xen'
      default:
        return 'other'
    }
  }`,
  `(target) => {
    let_: switch (target) { default: return 1 }
  }`.replace('let_: ', ''),
  `(target, flag) => {
    switch (target) {
      case 'Unix':
        if (flag) break
        return 'a'
      case 'Xen':
      case 'Hvt':
    }
    return 'b'
  }`,
  `(target, flag, port) => {
    switch (true) {
      case flag: return 1
    }
    return 2
  }`,
  `(target, flag, port) => {
    if (port > 1000) return 'high'
    else if (port > 100) { return 'middle' }
    return 'low'
  }`,
  `(target, flag, port) => {
    const twice = port * 2, name = \`n\${twice}\`
    const { low, nested: { deep: [, second] } } = words
    function inner(x) { return \`\${x}\${second}\` }
    return flag ? inner(name) : low
  }`,
  `(...all) => all[1]`,
  `function (target, flag) { return flag ? target : 'Unix' }`,
  '(target, flag, port, mode) => mode.toUpperCase()',
  '(target, flag, port, mode) => target.toLowerCase() + mode.trim().length',
  "(target, flag, port, mode) => mode.startsWith('ab') || mode.endsWith('z')",
  "(target, flag, port) => [flag ? 'a' : 'b', ...xens, `${port}`].join(',')",
  "(target, flag, port) => ['a', 'b'].map((x) => x + port).join(' ')",
  '(target, flag, port) => [1, 2].reduce((sum, x) => sum + x * port, 0)',
  '(target, flag, port) => [flag, port > 3].filter((x) => x).length > 0'.replace(
    '.filter((x) => x).length > 0',
    '.includes(true)',
  ),
  '(target, flag) => (flag === true ? 1 : 2)',
  '(target, flag) => Boolean(flag) && typeof limit === "number"',
  '(target, flag, port, mode, level) => level ?? 3',
  '(target, flag, port, mode, level) => level === null',
  '(target, flag, port, mode, level) => (level !== null && port > 3 ? 1 : 0)',
  '(target, flag, port, mode, level) => (level ? 1 : 0)',
  '(target, flag, port, mode, level) => level || port',
  '(target, flag) => (flag ? { a: 1, ...words.nested } : { a: 2, deep: [] }).a',
  '(target) => new Date === target ? 1 : /x/.test(target)'.replace('new Date === target ? 1 : ', ''),
]

const TARGETS = ['Unix', 'MacOSX', 'Xen', 'Qubes', 'Virtio', 'Hvt', 'Spt', 'Muen', 'Genode']

interface Sample {
  readonly target: string
  readonly flag: boolean
  readonly port: number
  readonly mode: string
  readonly level: number | null
}

const SAMPLES: readonly Sample[] = TARGETS.flatMap((target, index) =>
  [true, false].map((flag) => ({
    target,
    flag,
    port: [0, 80, 443, 8080, 5][(index + (flag ? 2 : 0)) % 5] ?? 0,
    mode: ['', 'abc', 'xyz', ' q '][index % 4] ?? '',
    level: [null, 0, 4][(index + (flag ? 1 : 0)) % 3] ?? null,
  })),
)

function constantOf(key: string, sample: Sample): Constant {
  if (key === 'Key.target') return { kind: 'variant', tag: sample.target }
  if (key === 'flag') return { kind: 'bool', value: sample.flag }
  if (key === 'port') return { kind: 'int', value: String(sample.port) }
  if (key === 'mode') return { kind: 'string', value: sample.mode }
  if (sample.level === null) return { kind: 'constructor', name: 'None' }
  return { kind: 'constructor', name: 'Some', argument: { kind: 'int', value: String(sample.level) } }
}

/** The function itself, with the names around it. */
async function functionOf(form: string): Promise<(...args: readonly unknown[]) => unknown> {
  const code = `${AROUND}\nexport default ${form}`
  const loaded: { readonly default: (...args: readonly unknown[]) => unknown } = await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`
  )
  return loaded.default
}

function configOf(form: string): string {
  const count = /^\(\s*\.\.\./.test(form) ? 2 : (/^[^(]*\(([^)]*)\)/.exec(form)?.[1]?.split(',').length ?? 0)
  const values = ['Key.target', 'flag', 'port', 'mode', 'level'].slice(0, count).map((key) => `Key.value(${key})`)
  return `import { Key, job, foreign, register, if_impl } from './morgana/index.js'
${AROUND}
const info = (n) => Key.Arg.info([n])
const flag = Key.create('flag', Key.Arg.flag(info('flag')))
const port = Key.create('port', Key.Arg.opt(Key.Arg.int, 1, info('port')))
const mode = Key.create('mode', Key.Arg.opt(Key.Arg.string, '', info('mode')))
const level = Key.create('level', Key.Arg.opt(Key.Arg.some(Key.Arg.int), null, info('level')))
const v = Key.map(${form}, ${values.join(', ')})
register('x', [foreign('M', job)])
`
}

describe('the term of a function gives what the function gives', () => {
  test.each(FORMS)('%s', async (form) => {
    const { design, diagnostics } = await readTs(configOf(form), 'config.ts', {})
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const term = design?.logic.values['v']?.term
    if (term === undefined) throw new Error('no value')
    const call = await functionOf(form)
    for (const sample of SAMPLES) {
      const wanted = call(sample.target, sample.flag, sample.port, sample.mode, sample.level)
      const found = evaluateTerm(term, (key) => constantOf(key, sample))
      expect([sample, 'ok' in found ? toData(found.ok) : found]).toEqual([sample, wanted])
    }
  })

  test.each([
    [
      '(port, n) => { let sum = 0; for (const x of [1]) sum += port; return sum }',
      'A statement without a result|A loop',
    ],
    ['(port) => new Date(port)', '`new`'],
    ['(port) => port / 3', 'Math.trunc'],
    ['(port) => mode.length', 'mode'],
    ['(port) => { const f = (x) => (x > 0 ? f(x - port) : 1); return f(port) }', 'too deep|not known'],
    ['(port) => [1, 2].sort((a, b) => port)', 'sort'],
  ])('%s is refused at its place, with what to write', async (form, words) => {
    const text = `import { Key } from './morgana/index.js'
const port: Key<number> = Key.create('port', Key.Arg.opt(Key.Arg.int, 1, Key.Arg.info(['port'])))

const a = 1; const v = Key.map(${form}, Key.value(port))
`
    const { diagnostics } = await readTs(text, 'config.ts', {})
    expect(diagnostics[0]?.at).toEqual({ file: 'config.ts', line: 4, column: 23 })
    expect(`${diagnostics[0]?.message} ${diagnostics[0]?.hint}`).toMatch(new RegExp(words))
    expect(diagnostics[0]?.hint ?? '').not.toBe('')
  })

  test('a word that the value never is', async () => {
    const text = `import { Key } from './morgana/index.js'\nKey.map((t) => t === 'hvt', Key.value(Key.target))`
    const [first] = (await readTs(text, 'config.ts', {})).diagnostics
    expect(first).toMatchObject({ code: 'MG-TS-TYPE', message: "'hvt' is never the value that it is compared with." })
  })
})
