// Objects and classes, as far as configurations use them: methods, instance variables, self, super, parameters, inheritance.

import type {
  ClassBinding,
  ClassExpression,
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
import { bindValue, findModule, findValue, newFrame, type Scope } from './scope.ts'
import { refuse, rejectCompile } from './signals.ts'
import { type ClassValue, type FunctionValue, type Methods, UNIT_VALUE, type Routine } from './values.ts'

/** The value of `object … end`. */
export function* objectValue(machine: Machine, object: ObjectExpression, scope: Scope): Routine {
  const methods: Methods = new Map()
  yield buildObject(machine, object, scope, methods)
  return { kind: 'object', methods }
}

/** `new c`: an object, or a function when the class has parameters. */
export function instantiate(value: ClassValue, location: Location): Routine {
  const methods: Methods = new Map()
  const made = classFunction(value, methods)
  return value.parameters.length > 0 ? done(made) : made.call([], location)
}

/** The class as a function that adds the methods of one instance to `methods` and gives the object. */
function classFunction(value: ClassValue, methods: Methods): FunctionValue {
  return {
    kind: 'function',
    name: value.name,
    parameters: value.parameters,
    given: value.parameters.map(() => undefined),
    call: function* (args, location): Routine {
      yield value.build(args, methods, location)
      return { kind: 'object', methods }
    },
  }
}

/** The value of a class definition. */
export function declareClass(machine: Machine, binding: ClassBinding, scope: Scope): ClassValue {
  const { parameters, body } = peelParameters(binding.value)
  return {
    kind: 'class',
    name: binding.name.text,
    parameters: parameters.map(({ label }) => ({ label: label?.name ?? null, isOptional: label?.kind === 'optional' })),
    build: function* (args, into, location): Routine {
      const inner = yield* bindParameters(machine, parameters, args, scope, location)
      return yield buildClass(machine, body, inner, into)
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

function* buildClass(machine: Machine, expression: ClassExpression, scope: Scope, into: Methods): Routine {
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
  into: Methods,
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
  const made = classFunction(found, into)
  return args.length === 0 ? yield made.call([], location) : yield applyValue(made, args, expression.location)
}

/** Adds the methods of an object: instance variables first, so that all methods see them. */
function* buildObject(machine: Machine, { self, fields }: ObjectExpression, scope: Scope, into: Methods): Routine {
  let inner = newFrame(scope)
  const name = self === null ? null : selfName(self)
  if (name !== null) inner = bindValue(inner, name, { kind: 'object', methods: into })
  for (const field of fields) {
    if (field.kind === 'instance-variable' && field.value !== null) {
      inner = bindValue(inner, field.name.text, yield machine.evaluate(field.value, inner))
    }
  }
  for (const field of fields) {
    if (field.kind === 'inherit') {
      yield buildClass(machine, field.class, inner, into)
      if (field.alias !== null) inner = bindValue(inner, field.alias.text, { kind: 'object', methods: new Map(into) })
    } else addMethod(machine, field, inner, into)
  }
  return UNIT_VALUE
}

function selfName(pattern: NonNullable<ObjectExpression['self']>): string | null {
  if (pattern.kind === 'constraint') return selfName(pattern.pattern)
  return pattern.kind === 'variable' ? pattern.name : null
}

function addMethod(machine: Machine, field: ObjectField, scope: Scope, into: Methods): void {
  if (field.kind === 'method' && field.value !== null) {
    const { value } = field
    into.set(field.name.text, () => machine.evaluate(value, scope))
  } else if (field.kind === 'initializer') {
    refuse(
      'MG-READ-FORM',
      'Initializers of objects are not understood here.',
      'Compute what is needed with let before the object.',
      field.location,
    )
  }
}
