// Functions of configurations as plain data, and what is refused.

import { describe, expect, test } from 'vitest'
import { parseFunction } from './parse-function.ts'

function body(text: string): unknown {
  const parsed = parseFunction(text)
  if (parsed.kind === 'refused') throw new Error(parsed.message)
  return parsed.body
}

describe('functions that can be translated', () => {
  test('an arrow with an expression is one return', () => {
    const source = "(mode) => mode === 'Xen' ? `vif-${mode}` : null"
    expect(parseFunction(source)).toMatchObject({
      kind: 'function',
      parameters: [{ kind: 'name', name: 'mode' }],
      body: [
        {
          kind: 'return',
          value: {
            kind: 'conditional',
            test: {
              kind: 'binary',
              operator: '===',
              left: { kind: 'identifier', name: 'mode' },
              right: { kind: 'literal', value: 'Xen' },
            },
            whenTrue: { kind: 'template', texts: ['vif-', ''], values: [{ kind: 'identifier', name: 'mode' }] },
            whenFalse: { kind: 'literal', value: null },
          },
        },
      ],
      location: { start: { offset: 0, line: 1, column: 0 }, end: { offset: source.length } },
    })
  })

  test('a block: definitions, switch, if, throw', () => {
    const text = `function (target, [net, store = 'x'], { size: n, ...[] }) {}`
    expect(parseFunction(text)).toMatchObject({ kind: 'refused' })
    expect(
      body(`(target, [net, , store = 'x'], { size: n }) => {
        const doubled = n * 2, other = !net
        switch (target) { case 'hvt': case 'spt': return doubled; case 'unix': break; default: throw new Error('no ' + target) }
        if (other && n >= 1) return -n
        else { return [net, ...store.list, { a: 1, 'b-c': f?.(x), ...rest }] }
      }`),
    ).toMatchObject([
      { kind: 'define', pattern: { name: 'doubled' }, value: { kind: 'binary', operator: '*' } },
      { kind: 'define', value: { kind: 'unary', operator: '!' } },
      {
        kind: 'switch',
        cases: [
          { test: { value: 'hvt' }, body: [] },
          { test: { value: 'spt' }, body: [{ kind: 'return' }] },
          { test: { value: 'unix' }, body: [{ kind: 'break' }] },
          { test: null, body: [{ kind: 'throw', message: { kind: 'binary' } }] },
        ],
      },
      {
        kind: 'if',
        test: { kind: 'logical', operator: '&&' },
        whenTrue: [{ kind: 'return', value: { kind: 'unary', operator: '-' } }],
        whenFalse: [
          {
            value: {
              kind: 'array',
              items: [
                { isSpread: false },
                { isSpread: true, value: { kind: 'member', property: 'list' } },
                {
                  value: {
                    kind: 'object',
                    fields: [{ key: 'a' }, { key: 'b-c', value: { kind: 'call', isOptional: true } }, { key: null }],
                  },
                },
              ],
            },
          },
        ],
      },
    ])
  })

  test('a method as toString gives it', () => {
    const source = 'connect(info, name, args) { return `${name}.connect ${args[0]}` }'
    expect(parseFunction(source)).toMatchObject({
      parameters: [{ name: 'info' }, { name: 'name' }, { name: 'args' }],
      body: [{ value: { texts: ['', '.connect ', ''], values: [{}, { kind: 'index', index: { value: 0 } }] } }],
    })
  })

  test('places count from the start of the text', () => {
    const parsed = parseFunction('(x) =>\n  x.y')
    const value = parsed.kind === 'function' ? parsed.body[0] : undefined
    expect(value?.location).toEqual({
      start: { offset: 9, line: 2, column: 2 },
      end: { offset: 12, line: 2, column: 5 },
    })
  })
})

describe('what is refused', () => {
  test.each([
    ['(x) => { let y = 1; y = 2; return y }', 'A statement without a result cannot be translated', 20],
    ['(x) => (x = 1)', 'An assignment cannot be translated', 8],
    ['(x) => /a/.test(x)', 'A regular expression cannot be translated', 7],
    ['(x) => { for (const y of x) return y }', 'A loop cannot be translated', 9],
    ['async (x) => x', 'An async or generator function cannot be translated', 0],
    ['(x) => new Date()', '`new` cannot be translated', 7],
    ['(x) => x instanceof y', 'The operator instanceof cannot be translated', 7],
    ['(x) => ({ [x]: 1 })', 'A computed key cannot be translated', 10],
  ])('%s', (source, message, offset) => {
    expect(parseFunction(source)).toMatchObject({
      kind: 'refused',
      reason: 'unsupported',
      message,
      location: { start: { offset } },
    })
  })

  test('what is no JavaScript, at its place', () => {
    expect(parseFunction('(x) =>\n  x +')).toMatchObject({
      reason: 'syntax',
      location: { start: { line: 2, column: 5, offset: 12 } },
    })
    expect(parseFunction('12')).toMatchObject({ reason: 'unsupported', message: 'This is no function' })
  })

  test('absurdly deep and long texts', () => {
    expect(parseFunction(`() => ${'('.repeat(20_000)}1${')'.repeat(20_000)}`).kind).toBe('refused')
    expect(parseFunction(`() => ${'!'.repeat(1_000)}1`)).toMatchObject({
      message: 'An expression this deep cannot be translated',
    })
    expect(parseFunction(`() => "${'x'.repeat(200_000)}"`)).toMatchObject({ kind: 'refused' })
  })
})
