// The module List. Functions over items work when the length of the list is known, whatever the items are.

import type { Location } from '../../ocaml/syntax.ts'
import { applyTo } from '../apply-function.ts'
import {
  argument,
  builtin,
  failWith,
  intArgument,
  invalidArg,
  listArgument,
  mismatch,
  notFound,
  routine,
} from '../builtin.ts'
import { compareValues } from '../compare-values.ts'
import { createNames } from '../scope.ts'
import {
  boolValue,
  type Given,
  intValue,
  listItems,
  listValue,
  NIL,
  NONE_VALUE,
  someValue,
  toConstant,
  UNIT_VALUE,
  type Value,
  type Routine,
  type Names,
} from '../values.ts'
import { callPrimitive, primitivesOf } from './primitives.ts'
import { appendLists, isSymbolic } from './stdlib.ts'

type Items = readonly Value[]

/** The module List. */
export function listNames(): Names {
  const names = createNames()
  for (const [name, value] of primitivesOf('List')) names.values.set(name, value)
  for (const [name, value] of [...structural(), ...overItems(), ...folds(), ...searches(), ...pairs()])
    names.values.set(name, value)
  for (const [alias, name] of ALIASES) {
    const value = names.values.get(name)
    if (value !== undefined) names.values.set(alias, value)
  }
  return names
}

const ALIASES = [
  ['find_all', 'filter'],
  ['stable_sort', 'sort'],
  ['fast_sort', 'sort'],
] as const

type Entries = readonly (readonly [string, Value])[]

/** A function that needs only the shape of its list: the last argument. A list that depends on keys goes to the term. */
function shape(
  name: string,
  parameters: readonly string[],
  compute: (items: Items, args: readonly Given[], location: Location) => Value,
): readonly [string, Value] {
  const subject = parameters.indexOf('list')
  return [
    name,
    builtin(`List.${name}`, parameters, (args, location) => {
      const items = listItems(argument(args, subject))
      return items === null ? callPrimitive(`List.${name}`, args, location) : compute(items, args, location)
    }),
  ]
}

/** The head or the tail: no further item is looked at. */
function end(name: string, part: (list: Value & { readonly kind: 'cons' }) => Value): readonly [string, Value] {
  return [
    name,
    builtin(`List.${name}`, ['list'], (args, location) => {
      const list = argument(args, 0)
      if (list.kind === 'cons') return part(list)
      return list.kind === 'nil' ? failWith(name, location) : callPrimitive(`List.${name}`, args, location)
    }),
  ]
}

/** The item at a place: those behind it are not looked at, so that the list may be without an end. */
function nth(name: string, result: (found: Value | null, location: Location) => Value): readonly [string, Value] {
  return [
    name,
    builtin(`List.${name}`, ['list', 'index'], (args, location) => {
      const index = intArgument(args, 1)
      if (index < 0) return invalidArg('List.nth', location)
      let rest = argument(args, 0)
      for (let at = 0; at < index && rest.kind === 'cons'; at += 1) rest = rest.tail
      if (rest.kind === 'cons') return result(rest.head, location)
      return rest.kind === 'nil' ? result(null, location) : callPrimitive(`List.${name}`, args, location)
    }),
  ]
}

function structural(): Entries {
  return [
    shape('length', ['list'], (items) => intValue(items.length)),
    shape('rev', ['list'], (items) => listValue([...items].reverse())),
    end('hd', ({ head }) => head),
    end('tl', ({ tail }) => tail),
    shape('concat', ['list'], (items, args) =>
      listValue(items.flatMap((item) => listItems(item) ?? mismatch('a list of lists', args, 0))),
    ),
    shape('flatten', ['list'], (items, args) =>
      listValue(items.flatMap((item) => listItems(item) ?? mismatch('a list of lists', args, 0))),
    ),
    nth('nth', (found, location) => found ?? failWith('nth', location)),
    nth('nth_opt', (found) => (found === null ? NONE_VALUE : someValue(found))),
    ['append', builtin('List.append', ['left', 'right'], (args, location) => appendLists(args, location))],
    [
      'rev_append',
      builtin('List.rev_append', ['left', 'right'], (args) =>
        listValue([...listArgument(args, 0)].reverse(), argument(args, 1)),
      ),
    ],
    [
      'cons',
      builtin('List.cons', ['head', 'tail'], (args) => ({
        kind: 'cons',
        head: argument(args, 0),
        tail: argument(args, 1),
      })),
    ],
  ]
}

type Loop = (items: Items, call: (...args: Value[]) => Routine, args: readonly Given[], location: Location) => Routine

/** A function that applies its first argument to items of its last. */
function loop(name: string, parameters: readonly string[], body: Loop): readonly [string, Value] {
  const subject = parameters.indexOf('list')
  return [
    name,
    routine(`List.${name}`, parameters, function* (args, location): Routine {
      const call = (...values: Value[]): Routine => applyTo(argument(args, 0), values, location)
      return yield body(listArgument(args, subject), call, args, location)
    }),
  ]
}

function overItems(): Entries {
  const one = ['function', 'list']
  return [
    loop('map', one, function* (items, call) {
      const results: Value[] = []
      for (const item of items) results.push(yield call(item))
      return listValue(results)
    }),
    loop('mapi', one, function* (items, call) {
      const results: Value[] = []
      for (const [index, item] of items.entries()) results.push(yield call(intValue(index), item))
      return listValue(results)
    }),
    loop('rev_map', one, function* (items, call) {
      const results: Value[] = []
      for (const item of items) results.push(yield call(item))
      return listValue(results.reverse())
    }),
    loop('iter', one, function* (items, call) {
      for (const item of items) yield call(item)
      return UNIT_VALUE
    }),
    loop('iteri', one, function* (items, call) {
      for (const [index, item] of items.entries()) yield call(intValue(index), item)
      return UNIT_VALUE
    }),
    loop('concat_map', one, function* (items, call, args) {
      const results: Value[] = []
      for (const item of items)
        results.push(...(listItems(yield call(item)) ?? mismatch('a function that gives lists', args, 0)))
      return listValue(results)
    }),
    loop('filter_map', one, function* (items, call) {
      const results: Value[] = []
      for (const item of items) {
        const found = yield call(item)
        if (found.kind === 'construct' && found.argument !== null) results.push(found.argument)
      }
      return listValue(results)
    }),
    [
      'init',
      routine('List.init', ['length', 'function'], function* (args, location): Routine {
        const results: Value[] = []
        for (let index = 0; index < intArgument(args, 0); index += 1)
          results.push(yield applyTo(argument(args, 1), [intValue(index)], location))
        return listValue(results)
      }),
    ],
  ]
}

function folds(): Entries {
  return [
    loop('fold_left', ['function', 'start', 'list'], function* (items, call, args) {
      let result = argument(args, 1)
      for (const item of items) result = yield call(result, item)
      return result
    }),
    [
      'fold_right',
      routine('List.fold_right', ['function', 'list', 'start'], function* (args, location): Routine {
        let result = argument(args, 2)
        for (const item of [...listArgument(args, 1)].reverse())
          result = yield applyTo(argument(args, 0), [item, result], location)
        return result
      }),
    ],
    [
      'map2',
      routine('List.map2', ['function', 'left', 'right'], function* (args, location): Routine {
        const right = listArgument(args, 2)
        const results: Value[] = []
        for (const [index, item] of listArgument(args, 1).entries()) {
          const other = right[index] ?? invalidArg('List.map2', location)
          results.push(yield applyTo(argument(args, 0), [item, other], location))
        }
        return listValue(results)
      }),
    ],
    [
      'sort',
      routine('List.sort', ['compare', 'list'], function* (args, location): Routine {
        const sorted: Value[] = []
        for (const item of listArgument(args, 1)) {
          let place = sorted.length
          for (; place > 0; place -= 1) {
            const other = sorted[place - 1]
            const order =
              other === undefined ? null : toConstant(yield applyTo(argument(args, 0), [other, item], location))
            if (order?.kind !== 'int' || Number(order.value) <= 0) break
          }
          sorted.splice(place, 0, item)
        }
        return listValue(sorted)
      }),
    ],
  ]
}

function isTrue(value: Value, args: readonly Given[]): boolean {
  const constant = toConstant(value)
  return constant?.kind === 'bool' ? constant.value : mismatch('a function that gives true or false', args, 0)
}

function searches(): Entries {
  const one = ['function', 'list']
  return [
    loop('filter', one, function* (items, call, args) {
      const results: Value[] = []
      for (const item of items) if (isTrue(yield call(item), args)) results.push(item)
      return listValue(results)
    }),
    loop('partition', one, function* (items, call, args) {
      const yes: Value[] = []
      const no: Value[] = []
      for (const item of items) (isTrue(yield call(item), args) ? yes : no).push(item)
      return { kind: 'tuple', items: [listValue(yes), listValue(no)] }
    }),
    loop('exists', one, function* (items, call, args) {
      for (const item of items) if (isTrue(yield call(item), args)) return boolValue(true)
      return boolValue(false)
    }),
    loop('for_all', one, function* (items, call, args) {
      for (const item of items) if (!isTrue(yield call(item), args)) return boolValue(false)
      return boolValue(true)
    }),
    loop('find', one, function* (items, call, args, location) {
      for (const item of items) if (isTrue(yield call(item), args)) return item
      return notFound(location)
    }),
    loop('find_opt', one, function* (items, call, args) {
      for (const item of items) if (isTrue(yield call(item), args)) return someValue(item)
      return NONE_VALUE
    }),
  ]
}

function pairs(): Entries {
  const lookUp = (args: readonly Given[], items: Items, location: Location): Value | null => {
    const wanted = argument(args, 0)
    for (const item of items) {
      const [key, value] = item.kind === 'tuple' ? item.items : []
      if (key !== undefined && value !== undefined && compareValues(key, wanted, location) === 0) return value
    }
    return null
  }
  return [
    shape('assoc', ['key', 'list'], (items, args, location) =>
      isSymbolic(args)
        ? callPrimitive('List.assoc', args, location)
        : (lookUp(args, items, location) ?? notFound(location)),
    ),
    shape('assoc_opt', ['key', 'list'], (items, args, location) => {
      if (isSymbolic(args)) return callPrimitive('List.assoc_opt', args, location)
      const found = lookUp(args, items, location)
      return found === null ? NONE_VALUE : someValue(found)
    }),
    shape('mem', ['item', 'list'], (items, args, location) =>
      isSymbolic(args)
        ? callPrimitive('List.mem', args, location)
        : boolValue(items.some((item) => compareValues(item, argument(args, 0), location) === 0)),
    ),
    shape('mem_assoc', ['key', 'list'], (items, args, location) =>
      isSymbolic(args)
        ? callPrimitive('List.mem_assoc', args, location)
        : boolValue(lookUp(args, items, location) !== null),
    ),
    [
      'combine',
      builtin('List.combine', ['left', 'right'], (args, location) => {
        const right = listArgument(args, 1)
        const left = listArgument(args, 0)
        if (left.length !== right.length) return invalidArg('List.combine', location)
        return listValue(
          left.map((item, index): Value => ({ kind: 'tuple', items: [item, right[index] ?? UNIT_VALUE] })),
        )
      }),
    ],
    shape('split', ['list'], (items, args) => {
      const halves = items.map((item) => (item.kind === 'tuple' ? item.items : mismatch('a list of pairs', args, 0)))
      const half = (index: number): Value =>
        halves.length === 0 ? NIL : listValue(halves.map((pair) => pair[index] ?? UNIT_VALUE))
      return { kind: 'tuple', items: [half(0), half(1)] }
    }),
  ]
}
