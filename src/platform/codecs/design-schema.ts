// The shape of a design file, version 1, as a schema: what is read from outside is checked against it before anybody uses it.

import * as v from 'valibot'

const name = v.pipe(v.string(), v.maxLength(10_000))
const text = v.pipe(v.string(), v.maxLength(10_000_000))

/** A table by name. */
function table<Entry extends v.GenericSchema>(entry: Entry) {
  return v.record(name, entry)
}

const packageSchema = v.strictObject({
  opam: name,
  sublibs: v.exactOptional(v.array(name)),
  ocamlfind: v.exactOptional(v.array(name)),
  min: v.exactOptional(name),
  max: v.exactOptional(name),
  pin: v.exactOptional(name),
  build: v.exactOptional(v.boolean()),
})

const constantSchema: v.GenericSchema = v.lazy(() =>
  v.variant('kind', [
    v.strictObject({ kind: v.literal('unit') }),
    v.strictObject({ kind: v.literal('bool'), value: v.boolean() }),
    v.strictObject({ kind: v.literal('int'), value: v.pipe(v.string(), v.regex(/^-?\d{1,19}$/)) }),
    v.strictObject({ kind: v.picklist(['float', 'char', 'string']), value: text }),
    v.strictObject({ kind: v.picklist(['list', 'tuple']), items: v.array(constantSchema) }),
    v.strictObject({ kind: v.literal('variant'), tag: name, argument: v.exactOptional(constantSchema) }),
    v.strictObject({ kind: v.literal('constructor'), name, argument: v.exactOptional(constantSchema) }),
    v.strictObject({ kind: v.literal('record'), fields: table(constantSchema) }),
    v.strictObject({ kind: v.literal('opaque'), type: name, text }),
    v.strictObject({ kind: v.literal('package'), package: packageSchema }),
  ]),
)

const patternSchema: v.GenericSchema = v.lazy(() =>
  v.variant('kind', [
    v.strictObject({ kind: v.literal('any') }),
    v.strictObject({ kind: v.literal('variable'), name }),
    v.strictObject({ kind: v.literal('alias'), pattern: patternSchema, name }),
    v.strictObject({ kind: v.literal('constant'), value: constantSchema }),
    v.strictObject({ kind: v.picklist(['tuple', 'list']), items: v.array(patternSchema) }),
    v.strictObject({ kind: v.literal('cons'), head: patternSchema, tail: patternSchema }),
    v.strictObject({ kind: v.literal('variant'), tag: name, argument: v.exactOptional(patternSchema) }),
    v.strictObject({ kind: v.literal('constructor'), name, argument: v.exactOptional(patternSchema) }),
    v.strictObject({ kind: v.literal('record'), fields: table(patternSchema) }),
    v.strictObject({ kind: v.literal('or'), patterns: v.array(patternSchema) }),
  ]),
)

const termSchema: v.GenericSchema = v.lazy(() =>
  v.variant('kind', [
    v.strictObject({ kind: v.literal('constant'), value: constantSchema }),
    v.strictObject({ kind: v.literal('key'), key: name }),
    v.strictObject({ kind: v.literal('variable'), name }),
    v.strictObject({ kind: v.picklist(['tuple', 'list']), items: v.array(termSchema) }),
    v.strictObject({ kind: v.literal('variant'), tag: name, argument: termSchema }),
    v.strictObject({ kind: v.literal('constructor'), name, argument: termSchema }),
    v.strictObject({ kind: v.literal('record'), fields: table(termSchema) }),
    v.strictObject({ kind: v.literal('call'), primitive: name, arguments: v.array(termSchema) }),
    v.strictObject({ kind: v.literal('if'), condition: termSchema, then: termSchema, else: termSchema }),
    v.strictObject({
      kind: v.literal('case'),
      subject: termSchema,
      rows: v.array(v.strictObject({ pattern: patternSchema, guard: v.exactOptional(termSchema), body: termSchema })),
    }),
  ]),
)

const lambdaSchema = v.strictObject({ parameters: v.array(name), body: termSchema })

const moduleTypeSchema: v.GenericSchema = v.lazy(() =>
  v.variant('kind', [
    v.strictObject({ kind: v.literal('constructor'), name, parameters: v.array(moduleTypeSchema) }),
    v.strictObject({ kind: v.literal('functor'), from: moduleTypeSchema, to: moduleTypeSchema }),
    v.strictObject({ kind: v.literal('variable'), name }),
  ]),
)

const converterSchema: v.GenericSchema = v.lazy(() =>
  v.variant('kind', [
    v.strictObject({ kind: v.literal('named'), name }),
    v.strictObject({ kind: v.picklist(['list', 'some']), of: converterSchema }),
    v.strictObject({
      kind: v.literal('custom'),
      runtime: text,
      parse: v.nullable(lambdaSchema),
      print: v.nullable(lambdaSchema),
      serialize: v.nullable(lambdaSchema),
    }),
  ]),
)

const binding = v.nullable(name)

const valueSchema = v.strictObject({ binding, term: termSchema, extraKeys: v.exactOptional(v.array(name)) })

const keySchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('created'),
    binding,
    name,
    stage: v.picklist(['configure', 'run', 'both']),
    argument: v.variant('kind', [
      v.strictObject({ kind: v.literal('opt'), converter: converterSchema, default: constantSchema }),
      v.strictObject({ kind: v.literal('required'), converter: converterSchema }),
      v.strictObject({ kind: v.literal('flag') }),
    ]),
    info: v.strictObject({
      names: v.array(name),
      doc: v.exactOptional(text),
      docv: v.exactOptional(name),
      docs: v.exactOptional(name),
      env: v.exactOptional(name),
    }),
    setters: v.exactOptional(v.array(v.strictObject({ key: name, value: lambdaSchema }))),
  }),
  v.strictObject({ kind: v.literal('builtin'), binding, builtin: name, arguments: table(constantSchema) }),
])

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_000))

const argumentSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('constant'), value: constantSchema }),
  v.strictObject({ kind: v.literal('value'), value: name }),
  v.strictObject({ kind: v.literal('function'), parameter: name, result: name }),
])

const nullableLambda = v.nullable(lambdaSchema)

/** A node of a kind that this version knows; the reader keeps others as placeholders. */
export const nodeSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('device'), binding, device: name, arguments: table(argumentSchema) }),
  v.strictObject({
    kind: v.literal('foreign'),
    binding,
    module: name,
    parameters: v.array(v.nullable(moduleTypeSchema)),
    result: v.nullable(moduleTypeSchema),
    packages: v.array(packageSchema),
    keys: v.array(name),
    dependencies: count,
  }),
  v.strictObject({
    kind: v.literal('impl'),
    binding,
    name: termSchema,
    module: termSchema,
    type: moduleTypeSchema,
    keys: v.array(name),
    packages: v.nullable(valueSchema),
    dependencies: count,
    connect: nullableLambda,
    configure: nullableLambda,
    build: nullableLambda,
    clean: nullableLambda,
  }),
  v.strictObject({ kind: v.literal('if_impl'), binding, condition: v.nullable(name) }),
  v.strictObject({ kind: v.literal('match_impl'), binding, value: v.nullable(name), cases: v.array(constantSchema) }),
  v.strictObject({ kind: v.literal('apply'), binding, parameters: count }),
  v.strictObject({ kind: v.literal('parameter'), binding, type: moduleTypeSchema }),
  v.strictObject({ kind: v.literal('placeholder'), binding, device: name, data: v.unknown(), ports: v.array(name) }),
])

const sourceTextSchema = v.strictObject({
  text,
  print: text,
  parts: v.array(text),
  binds: table(text),
  uses: table(text),
  comments: v.array(text),
})

const textItemSchema = v.variant('kind', [
  v.strictObject({
    kind: v.picklist(['node', 'key', 'value', 'type']),
    id: name,
    source: v.exactOptional(sourceTextSchema),
  }),
  v.strictObject({ kind: v.literal('register'), source: v.exactOptional(sourceTextSchema) }),
  v.strictObject({ kind: v.literal('helper'), source: sourceTextSchema }),
  v.strictObject({ kind: v.literal('comment'), text, place: v.exactOptional(v.literal('end')) }),
  v.strictObject({ kind: v.literal('opaque'), language: v.picklist(['config.ml', 'config.ts']), text }),
])

const place = v.pipe(v.number(), v.finite(), v.minValue(-1e7), v.maxValue(1e7))

/** A design of version 1. Nodes stay unknown here: each is read by itself, so that one strange node does not refuse the file. */
export const designSchema = v.strictObject({
  format: v.literal('morgana'),
  version: v.literal(1),
  release: name,
  name,
  logic: v.strictObject({
    types: table(v.strictObject({ type: name, constructor: name, binding })),
    keys: table(keySchema),
    values: table(valueSchema),
    nodes: table(v.unknown()),
    wires: table(name),
    registration: v.nullable(
      v.strictObject({ name, jobs: count, keys: v.array(name), packages: v.array(packageSchema) }),
    ),
    text: v.array(textItemSchema),
  }),
  settings: v.array(v.strictObject({ name, target: name, arguments: v.array(name), env: table(name) })),
  sources: table(text),
  layout: table(
    v.strictObject({
      x: place,
      y: place,
      open: v.exactOptional(v.boolean()),
      collapsed: v.exactOptional(v.literal(true)),
    }),
  ),
  direction: v.exactOptional(v.literal('down')),
  groups: v.exactOptional(
    table(
      v.strictObject({
        title: name,
        members: v.pipe(v.array(name), v.maxLength(200_000)),
        collapsed: v.exactOptional(v.literal(true)),
      }),
    ),
  ),
})
