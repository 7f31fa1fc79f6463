// Lays a document out as text. The only place where columns are counted. One loop over an explicit stack:
// linear in the size of the document, whatever its depth.

import { measure } from './builders.ts'
import type { Doc, FillNode, LabelNode, LineNode } from './doc.ts'

/** A place in printed text. */
export interface Position {
  /** Line number, from 1. */
  readonly line: number
  /** Index into the text, in UTF-16 units. */
  readonly offset: number
}

/** Where a labelled part of the document stands in the text; `end` is after its last character. */
export interface Span {
  readonly label: string
  readonly start: Position
  readonly end: Position
}

export interface PrintedDoc {
  readonly text: string
  /** One span for each label, in the order in which they begin; an outer one before those inside. */
  readonly spans: readonly Span[]
}

export interface PrintOptions {
  /** Columns that a line should not exceed. */
  readonly width: number
}

interface DocEntry {
  readonly kind: 'doc'
  readonly doc: Doc
  readonly indentation: number
  readonly isFlat: boolean
  /** Width from the end of this entry to the next possible break. */
  readonly tail: number
}

/** The rest of a fill, from part `index` on. */
interface FillEntry {
  readonly kind: 'fill-rest'
  readonly node: FillNode
  readonly index: number
  readonly indentation: number
  readonly tail: number
}

interface LabelEndEntry {
  readonly kind: 'label-end'
  readonly slot: number
}

type Entry = DocEntry | FillEntry | LabelEndEntry

interface OpenSpan {
  readonly label: string
  start: Position | undefined
  end: Position | undefined
}

interface Printer {
  readonly width: number
  readonly chunks: string[]
  readonly stack: Entry[]
  readonly spans: OpenSpan[]
  /** Spans from this index on wait for the first text after their beginning. */
  firstUnplaced: number
  offset: number
  line: number
  column: number
  /** Indentation of the line, not yet written: blank lines must stay empty. */
  pending: number
}

/** The text of `doc` in lines of at most `width` columns where it can be broken, and the spans of its labels. */
export function printDoc(doc: Doc, options: PrintOptions): PrintedDoc {
  const printer: Printer = {
    width: options.width,
    chunks: [],
    stack: [{ kind: 'doc', doc, indentation: 0, isFlat: false, tail: 0 }],
    spans: [],
    firstUnplaced: 0,
    offset: 0,
    line: 1,
    column: 0,
    pending: 0,
  }
  let entry = printer.stack.pop()
  while (entry !== undefined) {
    if (entry.kind === 'doc') printEntry(printer, entry)
    else if (entry.kind === 'fill-rest') printFillRest(printer, entry)
    else closeSpan(printer, entry.slot)
    entry = printer.stack.pop()
  }
  return { text: printer.chunks.join(''), spans: printer.spans.map(finishSpan) }
}

function printEntry(printer: Printer, entry: DocEntry): void {
  const { doc } = entry
  if (typeof doc === 'string') {
    writeText(printer, doc)
    return
  }
  switch (doc.kind) {
    case 'text':
      writeText(printer, doc.text)
      return
    case 'line':
      writeLine(printer, doc, entry)
      return
    case 'concat':
      pushParts(printer, doc.parts, entry)
      return
    case 'group':
      pushDoc(printer, entry, doc.contents, { isFlat: entry.isFlat || fits(printer, doc, entry.tail) })
      return
    case 'indent':
      pushDoc(printer, entry, doc.contents, { indentation: entry.indentation + doc.columns })
      return
    case 'align':
      pushDoc(printer, entry, doc.contents, { indentation: printer.column })
      return
    case 'if-break':
      pushDoc(printer, entry, entry.isFlat ? doc.unbroken : doc.broken, {})
      return
    case 'fill':
      if (entry.isFlat) pushParts(printer, doc.parts, entry)
      else pushFill(printer, entry, doc)
      return
    case 'label':
      openSpan(printer, entry, doc)
  }
}

function fits(printer: Printer, doc: Doc, tail: number): boolean {
  return printer.column + measure(doc).flat + tail <= printer.width
}

function tailBefore(doc: Doc, isFlat: boolean, tail: number): number {
  const { flat, head, canBreak } = measure(doc)
  if (isFlat) return flat + tail
  return canBreak ? head : head + tail
}

type Override = Partial<Pick<DocEntry, 'indentation' | 'isFlat' | 'tail'>>

function pushDoc(printer: Printer, from: DocEntry, doc: Doc, override: Override): void {
  const { indentation, isFlat, tail } = from
  printer.stack.push({
    kind: 'doc',
    doc,
    indentation: override.indentation ?? indentation,
    isFlat: override.isFlat ?? isFlat,
    tail: override.tail ?? tail,
  })
}

function pushParts(printer: Printer, parts: readonly Doc[], entry: DocEntry): void {
  let tail = entry.tail
  for (let i = parts.length - 1; i >= 0; i -= 1) {
    const part = parts[i] ?? ''
    pushDoc(printer, entry, part, { tail })
    tail = tailBefore(part, entry.isFlat, tail)
  }
}

function pushFill(printer: Printer, entry: DocEntry, node: FillNode): void {
  const { indentation, tail } = entry
  printer.stack.push({ kind: 'fill-rest', node, index: 0, indentation, tail })
}

function printFillRest(printer: Printer, entry: FillEntry): void {
  const { node, index, indentation, tail } = entry
  const part = node.parts[index]
  if (part === undefined) return
  const isSeparator = index % 2 === 1
  const measured = isSeparator ? (node.parts[index + 1] ?? '') : part
  const isLast = index + (isSeparator ? 2 : 1) >= node.parts.length
  const flatSeparator = isSeparator ? measure(part).flat : 0
  const isFlat = printer.column + flatSeparator + measure(measured).flat + (isLast ? tail : 0) <= printer.width
  printer.stack.push({ ...entry, index: index + 1 })
  printer.stack.push({ kind: 'doc', doc: part, indentation, isFlat, tail: isLast && !isSeparator ? tail : 0 })
}

function openSpan(printer: Printer, entry: DocEntry, doc: LabelNode): void {
  printer.stack.push({ kind: 'label-end', slot: printer.spans.length })
  printer.spans.push({ label: doc.label, start: undefined, end: undefined })
  pushDoc(printer, entry, doc.contents, {})
}

function closeSpan(printer: Printer, slot: number): void {
  const span = printer.spans[slot]
  if (span === undefined) return
  const here = { line: printer.line, offset: printer.offset }
  span.start ??= here
  span.end = here
}

function finishSpan(span: OpenSpan): Span {
  const start = span.start ?? { line: 1, offset: 0 }
  return { label: span.label, start, end: span.end ?? start }
}

function placeSpans(printer: Printer): void {
  const here = { line: printer.line, offset: printer.offset }
  for (let i = printer.firstUnplaced; i < printer.spans.length; i += 1) {
    const span = printer.spans[i]
    if (span !== undefined) span.start ??= here
  }
  printer.firstUnplaced = printer.spans.length
}

function writeLine(printer: Printer, doc: LineNode, entry: DocEntry): void {
  if (entry.isFlat && !doc.isHard) {
    if (doc.flatText !== '') writeText(printer, doc.flatText)
    return
  }
  printer.chunks.push('\n')
  printer.offset += 1
  printer.line += 1
  printer.column = entry.indentation
  printer.pending = entry.indentation
}

function writeText(printer: Printer, value: string): void {
  if (value === '') return
  if (printer.pending > 0) {
    printer.chunks.push(' '.repeat(printer.pending))
    printer.offset += printer.pending
    printer.pending = 0
  }
  placeSpans(printer)
  printer.chunks.push(value)
  printer.offset += value.length
  const lastNewline = value.lastIndexOf('\n')
  if (lastNewline < 0) {
    printer.column += measure(value).flat
    return
  }
  for (let i = value.indexOf('\n'); i >= 0; i = value.indexOf('\n', i + 1)) printer.line += 1
  printer.column = measure(value.slice(lastNewline + 1)).flat
}
