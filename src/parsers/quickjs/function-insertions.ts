// Tells the language where the functions of a configuration were written and what the names around them mean, so that it can
// read a function instead of only calling it.

import type * as acorn from 'acorn'
import { around, between, type Insertion } from './insertion.ts'
import { type ScriptTree, walkTree } from './syntax-tree.ts'

/** Pieces around and beside functions. */
export function functionInsertions({ program }: ScriptTree): readonly Insertion[] {
  const insertions: Insertion[] = []
  const methods = new Set<acorn.Node>()
  walkTree(program, (node) => {
    switch (node.type) {
      case 'Program':
        insertions.push(...declarations(node.body, 0))
        break
      case 'BlockStatement':
        insertions.push(...declarations(node.body, node.start + 1))
        break
      case 'Property':
        if (node.value.type === 'FunctionExpression' && (node.method || node.kind !== 'init')) {
          methods.add(node.value)
          if (node.method) insertions.push(...objectMethod(node, node.value))
        }
        break
      case 'ClassBody':
        for (const part of node.body) if (part.type === 'MethodDefinition') methods.add(part.value)
        insertions.push(...classMethods(node))
        break
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
        if (!methods.has(node) && isPlain(node))
          insertions.push(...around(node.start, node.end, '$morgana.fn(', `,${describe(node, node)})`))
        break
      default:
    }
  })
  return insertions
}

function isPlain({ async, generator }: acorn.Function): boolean {
  return !async && !generator
}

/** Functions are there from the start of their block, before the statement that declares them. */
function declarations(statements: readonly acorn.AnyNode[], at: number): readonly Insertion[] {
  return statements.flatMap((statement): readonly Insertion[] => {
    const inner = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (inner?.type !== 'FunctionDeclaration' || inner.id === null || !isPlain(inner)) return []
    return [between(at, `;$morgana.fn(${inner.id.name},${describe(inner, inner)});`)]
  })
}

/** `connect(info) {}` in an object becomes `connect:$morgana.fn(function(info) {})`, except where `super` needs it to be a method. */
function objectMethod(property: acorn.Property, value: acorn.FunctionExpression): readonly Insertion[] {
  if (!isPlain(value) || mentionsSuper(value)) return []
  return around(value.start, value.end, ':$morgana.fn(function', `,${describe(property, value)})`)
}

function mentionsSuper(root: acorn.Node): boolean {
  let found = false
  walkTree(root, (node) => {
    if (node.type === 'Super') found = true
  })
  return found
}

function classMethods(body: acorn.ClassBody): readonly Insertion[] {
  const calls = body.body.flatMap((part) => {
    if (part.type !== 'MethodDefinition' || part.kind === 'constructor' || part.kind === 'set') return []
    if (part.computed || part.key.type !== 'Identifier' || !isPlain(part.value)) return []
    const owner = part.static ? 'this' : 'this.prototype'
    const name = JSON.stringify(part.key.name)
    return part.kind === 'method' ? [`$morgana.fn(${owner}[${name}],${describe(part, part.value)})`] : []
  })
  return calls.length === 0 ? [] : [between(body.end - 1, `;static{${calls.join(';')}}`)]
}

/** Start and end of a function's text, and what gives the values of the names in it. */
function describe(written: acorn.Node, { params, body }: acorn.Function): string {
  const names = new Set<string>()
  for (const root of [...params, body]) for (const name of expressionNames(root)) names.add(name)
  const cases = [...names].map((name) => `case ${JSON.stringify(name)}:return{value:${name}};`)
  return `${written.start},${written.end},($name)=>{switch($name){${cases.join('')}}return null}`
}

/** Identifiers that may be names of values: all but fields and labels. */
function expressionNames(root: acorn.Node): ReadonlySet<string> {
  const names = new Set<string>()
  const fields = new Set<acorn.Node>()
  walkTree(root, (node) => {
    if (node.type === 'MemberExpression' && !node.computed) fields.add(node.property)
    if (node.type === 'Property' && !node.computed && !node.shorthand) fields.add(node.key)
    if ((node.type === 'MethodDefinition' || node.type === 'PropertyDefinition') && !node.computed) fields.add(node.key)
    if (node.type === 'Identifier' && !fields.has(node) && node.name !== 'arguments') names.add(node.name)
  })
  return names
}
