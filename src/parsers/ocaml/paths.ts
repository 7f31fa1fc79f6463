// Identifiers and paths, and the small shapes that expressions, patterns and types share.

import { isKeyword } from '../../core/model/ocaml-keywords.ts'
import type { Attribute, Extension, Name } from '../../core/read/ocaml/syntax.ts'
import type { Branch, Built, Handler, Part, PathSort, Source } from './part.ts'
import { locationOf, textOf } from './part.ts'

function pathHandler(of: PathSort): Handler {
  return function buildPath(branch) {
    let path: string[] | null = null
    for (const part of branch.parts) {
      if (part.built.sort === 'missing' || part.built.sort === 'error') return { sort: 'error', parts: branch.parts }
      if (part.type === '.') continue
      if (part.built.sort === 'path' && path === null) path = part.built.path
      // The array belongs to this node alone: a long path is not copied at each of its dots.
      else (path ??= []).push(lastName(part, branch.source))
    }
    return { sort: 'path', of, path: path ?? [''] }
  }
}

function lastName(part: Part, source: Source): string {
  if (part.built.sort === 'operator-name') return part.built.text
  return textOf(source, part)
}

/** The identifier that a leaf or an operator in parentheses stands for. */
export function nameOf(source: Source, part: Part | undefined, fallback: Branch): Name {
  if (part === undefined) return { text: '', location: locationOf(source, { start: fallback.end, end: fallback.end }) }
  return { text: lastName(part, source), location: locationOf(source, part) }
}

function buildExtendedModulePath(branch: Branch): Built {
  if (branch.parts.some((part) => part.type === '(')) {
    return { sort: 'path', of: 'module', path: [textOf(branch.source, branch)] }
  }
  return pathHandler('module')(branch)
}

/** The name and text of an attribute or extension node. */
export function attributeOf(
  source: Source,
  range: { readonly start: number; readonly end: number },
): Attribute & Extension {
  const text = textOf(source, range)
  const name = /^[[{][@%]+\s*([\w.']+)/.exec(text)?.[1] ?? ''
  return { name, text, location: locationOf(source, range) }
}

function buildExtension({ source, ...branch }: Branch): Built {
  return { sort: 'extension', extension: attributeOf(source, branch) }
}

function buildTag({ source, ...branch }: Branch): Built {
  const tag = textOf(source, branch).slice(1)
  // The grammar takes a reserved word for the name of a tag.
  if (isKeyword(tag)) source.rejected.push(branch.start + 1)
  return { sort: 'tag', tag }
}

export const pathHandlers: Readonly<Record<string, Handler>> = {
  value_path: pathHandler('value'),
  constructor_path: pathHandler('constructor'),
  module_path: pathHandler('module'),
  extended_module_path: buildExtendedModulePath,
  module_type_path: pathHandler('module'),
  type_constructor_path: pathHandler('type'),
  field_path: pathHandler('field'),
  class_path: pathHandler('class'),
  class_type_path: pathHandler('class'),
  indexing_operator_path: pathHandler('operator'),
  parenthesized_operator: ({ parts, source }) => ({
    sort: 'operator-name',
    text: parts
      .slice(1, -1)
      .map((part) => textOf(source, part))
      .join(''),
  }),
  tag: buildTag,
  extension: buildExtension,
  quoted_extension: buildExtension,
}
