// Objects and classes, as far as configurations use them: methods, instance variables, self, super, parameters, inheritance.

import type {
  ClassBinding,
  ClassExpression,
  Expression,
  Location,
  ObjectExpression,
  ObjectField,
  Parameter,
} from '../ocaml/syntax.ts'
import { applyValue } from './apply-function.ts'
import { evaluateBindings } from './bindings.ts'
import { done } from './coroutine.ts'
import { bindParameters } from './functions.ts'
import type { AppliedArgument, Machine } from './machine.ts'
import { findModule, findValue, newFrame, openNames, type Scope } from './scope.ts'
import { refuse, rejectCompile } from './signals.ts'
import { type ClassValue, type FunctionValue, type Instance, UNIT_VALUE, type Value, type Routine } from './values.ts'

/** The value of `object … end`. */
export function* objectValue(machine: Machine, object: ObjectExpression, scope: Scope): Routine {
  return yield built((into) => buildObject(machine, object, scope, into))
}

function* built(build: (into: Instance) => Routine): Routine {
  const instance = newInstance(null)
  instance.rebuild = build
  yield build(instance)
  return yield initialized(instance)
}

function newInstance(copied: Instance['copied']): Instance {
  return { methods: new Map(), variables: new Map(), initializers: [], rebuild: null, copied }
}

/** The value of `{< x = e >}`: the object as it is now, with other values for some variables. Initializers do not run. */
export function* copyObject(
  machine: Machine,
  { fields, location }: Expression & { readonly kind: 'object-copy' },
  scope: Scope,
): Routine {
  const self = findValue(scope, SELF)
  const instance = self?.kind === 'object' ? self.instance : undefined
  if (instance === undefined || instance.rebuild === null) {
    return rejectCompile(
      'MG-READ-FORM',
      'An object is copied with {< … >} only by its own methods.',
      null,
      location,
      'This object duplication occurs outside a method definition',
    )
  }
  const variables = new Map([...instance.variables].map(([name, { content }]) => [name, content]))
  for (const { field, value } of fields) variables.set(field.path.at(-1) ?? '', yield machine.evaluate(value, scope))
  const copy = newInstance(variables)
  copy.rebuild = instance.rebuild
  yield copy.rebuild(copy)
  return { kind: 'object', methods: copy.methods }
}

/** Under this name, which no identifier has, methods see the object that they belong to. */
const SELF = '{<'

/** The object, after its initializers. */
function* initialized({ methods, initializers }: Instance): Routine {
  for (const initialize of initializers) yield initialize()
  return { kind: 'object', methods }
}

/** `new c`: an object, or a function when the class has parameters. */
export function instantiate(value: ClassValue, location: Location): Routine {
  const make: FunctionValue['call'] = function* (args, place): Routine {
    return yield built((into) => value.build(args, into, place))
  }
  return value.parameters.length > 0 ? done(classFunction(value, make)) : make([], location)
}

function classFunction({ name, parameters }: ClassValue, call: FunctionValue['call']): FunctionValue {
  return { kind: 'function', name, parameters, given: parameters.map(() => undefined), call }
}

/** The value of a class definition. */
export function declareClass(machine: Machine, binding: ClassBinding, scope: Scope): ClassValue {
  const { parameters, body } = peelParameters(binding.value)
  return {
    kind: 'class',
    name: binding.name.text,
    parameters: parameters.map(({ label }) => ({ label: label?.name ?? null, isOptional: label?.kind === 'optional' })),
    build: function* (args, into, location): Routine {
      const bound = yield* bindParameters(machine, parameters, args, scope, location)
      return yield buildClass(machine, body, bound.scope, into)
    },
  }
}

function peelParameters(start: ClassExpression): {
  readonly parameters: readonly Parameter[]
  readonly body: ClassExpression
} {
  const parameters: Parameter[] = []
  let body = start
  while (body.kind === 'function') {
    parameters.push(...body.parameters.filter((parameter) => parameter.kind === 'value'))
    body = body.body
  }
  return { parameters, body }
}

function* buildClass(machine: Machine, expression: ClassExpression, scope: Scope, into: Instance): Routine {
  switch (expression.kind) {
    case 'object':
      return yield buildObject(machine, expression, scope, into)
    case 'constraint':
      return yield buildClass(machine, expression.class, scope, into)
    case 'let': {
      const inner = yield* evaluateBindings(machine, expression, newFrame(scope), () => undefined)
      return yield buildClass(machine, expression.body, inner, into)
    }
    case 'path':
      return yield applyClass(machine, expression, [], scope, into)
    case 'apply': {
      const args: AppliedArgument[] = []
      for (const { label, value } of [...expression.arguments].reverse()) {
        const applied = label === null ? null : { name: label.name, isOptional: label.kind === 'optional' }
        args.push({ label: applied, value: yield machine.evaluate(value, scope), location: value.location })
      }
      return yield applyClass(machine, expression.class, args.reverse(), scope, into)
    }
    case 'open': {
      const opened = yield* machine.module(expression.module, scope)
      return yield buildClass(machine, expression.body, openNames(opened, scope), into)
    }
    default:
      return refuse(
        'MG-READ-FORM',
        'This form of class is not understood here.',
        'Write an object.',
        expression.location,
      )
  }
}

function* applyClass(
  machine: Machine,
  expression: ClassExpression,
  args: readonly AppliedArgument[],
  scope: Scope,
  into: Instance,
): Routine {
  if (expression.kind !== 'path') return yield buildClass(machine, expression, scope, into)
  const { path, location } = expression.name
  const name = `class ${path.at(-1) ?? ''}`
  const found = path.length === 1 ? findValue(scope, name) : findModule(scope, path.slice(0, -1))?.values.get(name)
  if (found?.kind !== 'class') {
    return rejectCompile(
      'MG-READ-UNBOUND',
      `There is no class ${path.join('.')} here.`,
      'Devices inherit from base_configurable or from foreign.',
      location,
      `Unbound class ${path.join('.')}`,
    )
  }
  const made = classFunction(found, function* (given, place): Routine {
    yield found.build(given, into, place)
    return { kind: 'object', methods: into.methods }
  })
  return args.length === 0 ? yield made.call([], location) : yield applyValue(made, args, expression.location)
}

/** Adds what an object has, in the order of its fields; methods see all variables of the object, inherited ones included. */
function* buildObject(machine: Machine, { self, fields }: ObjectExpression, scope: Scope, into: Instance): Routine {
  // A frame of its own, filled while methods already refer to it.
  const inner = newFrame(scope)
  const { values } = inner.names
  values.set(SELF, { kind: 'object', methods: into.methods, instance: into })
  const name = self === null ? null : selfName(self)
  if (name !== null) values.set(name, { kind: 'object', methods: into.methods })
  for (const field of fields) {
    if (field.kind === 'instance-variable') {
      // The value is computed outside of the object.
      const name = field.name.text
      const kept = into.copied?.get(name)
      if (field.value !== null) setVariable(machine, into, name, kept ?? (yield machine.evaluate(field.value, scope)))
    } else if (field.kind === 'inherit') {
      yield buildClass(machine, field.class, scope, into)
      // Ancestors keep the methods that they have now.
      if (field.alias !== null) values.set(field.alias.text, { kind: 'object', methods: new Map(into.methods) })
    } else addMethod(machine, field, inner, into)
    for (const [variable, content] of into.variables) values.set(variable, content)
  }
  return UNIT_VALUE
}

function setVariable(machine: Machine, { variables }: Instance, name: string, value: Value): void {
  const known = variables.get(name)
  if (known === undefined)
    variables.set(name, { kind: 'instance-variable', content: value, born: machine.state.undecided })
  else known.content = value
}

function selfName(pattern: NonNullable<ObjectExpression['self']>): string | null {
  if (pattern.kind === 'constraint') return selfName(pattern.pattern)
  return pattern.kind === 'variable' ? pattern.name : null
}

function addMethod(machine: Machine, field: ObjectField, scope: Scope, into: Instance): void {
  if (field.kind === 'initializer') into.initializers.push(() => machine.evaluate(field.body, scope))
  else if (field.kind === 'method' && field.value !== null) {
    const { value } = field
    into.methods.set(field.name.text, () => machine.evaluate(value, scope))
  }
}
