// Layout, spans and cost of the document printer.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  align,
  concat,
  fill,
  group,
  hardline,
  ifBreak,
  indent,
  join,
  label,
  line,
  measure,
  softline,
  text,
} from './builders.ts'
import type { Doc } from './doc.ts'
import { printDoc } from './print.ts'
import { assertProperty } from '../../testing/assert-property.ts'

function print(doc: Doc, width = 20): string {
  return printDoc(doc, { width }).text
}

function list(items: readonly string[]): Doc {
  return group(
    concat(['[', indent(2, concat([softline, join(concat([',', line]), items)])), ifBreak(','), softline, ']']),
  )
}

describe('printDoc', () => {
  it('keeps a group on one line when it fits and breaks all its lines when not', () => {
    expect(print(list(['one', 'two', 'three']))).toBe('[one, two, three]')
    expect(print(list(['one', 'two', 'three', 'four']))).toBe('[\n  one,\n  two,\n  three,\n  four,\n]')
  })

  it('counts what follows a group up to the next possible break', () => {
    const doc = concat([list(['one', 'two', 'three']), '.abc', hardline, 'x'])
    expect(print(doc, 21)).toBe('[one, two, three].abc\nx')
    expect(print(doc, 20)).toBe('[\n  one,\n  two,\n  three,\n].abc\nx')
  })

  it('breaks an outer group first and keeps inner ones whole', () => {
    const doc = group(
      concat(['f(', indent(2, concat([softline, list(['aa', 'bb']), ',', line, list(['cc', 'dd'])])), softline, ')']),
    )
    expect(print(doc, 21)).toBe('f([aa, bb], [cc, dd])')
    expect(print(doc, 20)).toBe('f(\n  [aa, bb],\n  [cc, dd]\n)')
  })

  it('breaks every group around a hard line', () => {
    expect(print(group(concat(['a', line, group(concat(['b', hardline, 'c']))])))).toBe('a\nb\nc')
  })

  it('breaks a group that is told to', () => {
    expect(print(group(concat(['a', line, 'b']), { shouldBreak: true }))).toBe('a\nb')
  })

  it('fills lines', () => {
    const words = 'the quick brown fox jumps over the lazy dog'.split(' ')
    const parts = words.flatMap((word, index): Doc[] => (index === 0 ? [word] : [line, word]))
    expect(print(fill(parts), 16)).toBe('the quick brown\nfox jumps over\nthe lazy dog')
    expect(print(concat([fill(parts), ')']), 12)).toBe('the quick\nbrown fox\njumps over\nthe lazy\ndog)')
  })

  it('aligns to the column where contents begin', () => {
    expect(print(concat(['let ', align(concat(['a', hardline, 'b']))]))).toBe('let a\n    b')
  })

  it('leaves blank lines empty', () => {
    expect(print(indent(4, concat(['a', hardline, hardline, 'b'])))).toBe('a\n\n    b')
  })

  it('keeps newlines of text and continues at the right column', () => {
    const doc = concat([text('"two\nlines"'), group(concat(['+', line, 'z']))])
    expect(print(doc, 10)).toBe('"two\nlines"+ z')
  })

  it('counts code points', () => {
    expect(measure('né😀').flat).toBe(3)
  })
})

describe('spans', () => {
  it('report lines and offsets, without the indentation before', () => {
    const doc = concat([
      'a',
      indent(2, concat([hardline, label('x', concat(['bc', hardline, label('y', 'd')]))])),
      hardline,
      label('z', 'e'),
    ])
    const printed = printDoc(doc, { width: 80 })
    expect(printed.text).toBe('a\n  bc\n  d\ne')
    expect(printed.spans).toEqual([
      { label: 'x', start: { line: 2, offset: 4 }, end: { line: 3, offset: 10 } },
      { label: 'y', start: { line: 3, offset: 9 }, end: { line: 3, offset: 10 } },
      { label: 'z', start: { line: 4, offset: 11 }, end: { line: 4, offset: 12 } },
    ])
  })

  it('begin at the first text even when the label begins with a newline', () => {
    const printed = printDoc(concat(['a', label('x', concat([hardline, 'b'])), label('empty', ''), 'c']), { width: 80 })
    expect(printed.spans).toEqual([
      { label: 'x', start: { line: 2, offset: 2 }, end: { line: 2, offset: 3 } },
      { label: 'empty', start: { line: 2, offset: 3 }, end: { line: 2, offset: 3 } },
    ])
  })
})

const docs: fc.Arbitrary<Doc> = fc.letrec<{ doc: Doc }>((tie) => ({
  doc: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.stringMatching(/^[a-z]{0,8}$/),
    fc.constantFrom<Doc>(line, softline, hardline),
    fc.array(tie('doc'), { maxLength: 4 }).map(concat),
    tie('doc').map((doc) => group(doc)),
    tie('doc').map((doc) => indent(2, doc)),
    tie('doc').map(align),
    tie('doc').map((doc) => label('l', doc)),
    fc.array(tie('doc'), { maxLength: 4 }).map((items) => fill(items.flatMap((doc): Doc[] => [doc, line]))),
  ),
})).doc

function solid(value: string): string {
  return value.replaceAll(/\s/g, '')
}

describe('laws', () => {
  it('width changes white space only', () => {
    assertProperty(
      fc.property(docs, fc.integer({ min: 1, max: 40 }), (doc, width) => {
        expect(solid(print(doc, width))).toBe(solid(print(doc, 10_000)))
      }),
    )
  })

  it('a document with a flat width has exactly that width on a line that is wide enough', () => {
    assertProperty(
      fc.property(docs, (doc) => {
        const { flat } = measure(doc)
        fc.pre(flat !== Number.POSITIVE_INFINITY)
        expect(print(group(doc), Math.max(flat, 1))).toHaveLength(flat)
      }),
    )
  })

  it('spans cut out the text that they label', () => {
    assertProperty(
      fc.property(docs, (doc) => {
        const { text: printed, spans } = printDoc(doc, { width: 20 })
        for (const { start, end } of spans) {
          expect(printed.slice(0, start.offset).split('\n')).toHaveLength(start.line)
          expect(printed.slice(0, end.offset).split('\n')).toHaveLength(end.line)
        }
      }),
    )
  })
})

describe('size', () => {
  it('prints 100,000 parts', () => {
    const parts = Array.from({ length: 100_000 }, (_, index): Doc => concat([`item${index}`, hardline]))
    expect(print(concat(parts), 80).split('\n')).toHaveLength(100_001)
    expect(print(fill(parts.map((_, index) => (index % 2 === 0 ? 'word' : line))), 80).split('\n')).toHaveLength(3125)
  })

  it('prints 100,000 nested groups that do not fit, in linear time', () => {
    let doc: Doc = text('x'.repeat(100))
    for (let i = 0; i < 100_000; i += 1) doc = label('l', group(indent(0, concat([softline, doc]))))
    const printed = printDoc(doc, { width: 80 })
    expect(printed.text.length).toBe(100_100)
    expect(printed.spans).toHaveLength(100_000)
  })
})
