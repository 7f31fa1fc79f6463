// Constants against the types that arguments ask for.

import { expect, it } from 'vitest'
import { type Constant, int, list, string } from '../../model/constant.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { DataType, DataTypeDeclaration } from '../../model/data-type.ts'
import { TOY_CATALOG } from '../../testing/toy-catalog.ts'
import { fitsType } from './data-fits.ts'

const INT: DataType = { kind: 'int' }
const PAIR: DataType = { kind: 'tuple', items: [INT, { kind: 'string' }] }
const tuple = (...items: Constant[]): Constant => ({ kind: 'tuple', items })
const some = (argument: Constant): Constant => ({ kind: 'constructor', name: 'Some', argument })
const tag = (name: string): Constant => ({ kind: 'variant', tag: name })

const catalog: Catalog = {
  ...TOY_CATALOG,
  dataTypes: new Map<string, DataTypeDeclaration>([
    ['place', { kind: 'record', name: 'place', doc: '', fields: [{ name: 'port', type: INT, doc: '' }] }],
    ['speed', { kind: 'constructors', name: 'speed', doc: '', names: ['Fast'] }],
    ['address', { kind: 'abstract', name: 'address', doc: '' }],
  ]),
}

it.each<[string, Constant, DataType, boolean]>([
  ['an int as int', int(1), INT, true],
  ['a text as int', string('1'), INT, false],
  ['a list of ints', list([int(1), int(2)]), { kind: 'list', of: INT }, true],
  ['a list with a text among ints', list([int(1), string('2')]), { kind: 'list', of: INT }, false],
  ['a pair', tuple(int(1), string('a')), PAIR, true],
  ['a pair the other way round', tuple(string('a'), int(1)), PAIR, false],
  ['three as a pair', tuple(int(1), string('a'), int(3)), PAIR, false],
  ['a list as a pair', list([int(1), string('a')]), PAIR, false],
  ['None', { kind: 'constructor', name: 'None' }, { kind: 'option', of: INT }, true],
  ['Some 1', some(int(1)), { kind: 'option', of: INT }, true],
  ['Some "1" as an int option', some(string('1')), { kind: 'option', of: INT }, false],
  ['another constructor as an option', { kind: 'constructor', name: 'Any' }, { kind: 'option', of: INT }, false],
  ['one of the tags', tag('A'), { kind: 'variants', tags: ['A', 'B'] }, true],
  ['another tag', tag('C'), { kind: 'variants', tags: ['A', 'B'] }, false],
  ['a record', { kind: 'record', fields: { port: int(1) } }, { kind: 'named', name: 'place' }, true],
  ['a record without its field', { kind: 'record', fields: {} }, { kind: 'named', name: 'place' }, false],
  ['a constructor of the type', { kind: 'constructor', name: 'Fast' }, { kind: 'named', name: 'speed' }, true],
  ['a constructor of no type', { kind: 'constructor', name: 'Slow' }, { kind: 'named', name: 'speed' }, false],
  ['a text as an abstract type', string('10.0.0.1'), { kind: 'named', name: 'address' }, false],
])('%s', (_, constant, type, fits) => {
  expect(fitsType(constant, type, catalog)).toBe(fits)
})
