// The modules of OCaml's standard library that typing knows, and the names of those that it only knows to exist.

import type { ModuleInterface } from './interface/module-interface.ts'
import { argInterface } from './stdlib/arg.ts'
import { arrayInterface } from './stdlib/array.ts'
import { boolInterface } from './stdlib/bool.ts'
import { bufferInterface } from './stdlib/buffer.ts'
import { bytesInterface } from './stdlib/bytes.ts'
import { charInterface } from './stdlib/char.ts'
import { eitherInterface } from './stdlib/either.ts'
import { filenameInterface } from './stdlib/filename.ts'
import { floatInterface } from './stdlib/float.ts'
import { formatInterface } from './stdlib/format.ts'
import { funInterface } from './stdlib/fun.ts'
import { hashtblInterface } from './stdlib/hashtbl.ts'
import { intInterface } from './stdlib/int.ts'
import { int32Interface } from './stdlib/int32.ts'
import { int64Interface } from './stdlib/int64.ts'
import { lazyInterface } from './stdlib/lazy.ts'
import { listInterface } from './stdlib/list.ts'
import { optionInterface } from './stdlib/option.ts'
import { printexcInterface } from './stdlib/printexc.ts'
import { printfInterface } from './stdlib/printf.ts'
import { queueInterface } from './stdlib/queue.ts'
import { randomInterface } from './stdlib/random.ts'
import { resultInterface } from './stdlib/result.ts'
import { seqInterface } from './stdlib/seq.ts'
import { stackInterface } from './stdlib/stack.ts'
import { stdlibInterface } from './stdlib/stdlib.ts'
import { stringInterface } from './stdlib/string.ts'
import { mapInterface } from './stdlib/map.ts'
import { setInterface } from './stdlib/set.ts'
import { unitInterface } from './stdlib/unit.ts'
import { listLabelsInterface } from './stdlib/list-labels.ts'
import { stringLabelsInterface } from './stdlib/string-labels.ts'
import { ucharInterface } from './stdlib/uchar.ts'
import { digestInterface } from './stdlib/digest.ts'
import { nativeintInterface } from './stdlib/nativeint.ts'
import { sysInterface } from './stdlib/sys.ts'

function complete(text: string): ModuleInterface {
  return { text, isPartial: false }
}

const STD_LABELS =
  'module List = ListLabels module String = StringLabels module Array = ArrayLabels module Bytes = BytesLabels'

/** Interfaces by the name of the module. */
export const STDLIB_INTERFACES: ReadonlyMap<string, ModuleInterface> = new Map([
  ['Arg', complete(argInterface)],
  ['Seq', complete(seqInterface)],
  ['Either', complete(eitherInterface)],
  ['Buffer', complete(bufferInterface)],
  ['Format', complete(formatInterface)],
  ['List', complete(listInterface)],
  ['String', complete(stringInterface)],
  ['Option', complete(optionInterface)],
  ['Result', complete(resultInterface)],
  ['Printf', complete(printfInterface)],
  ['Sys', complete(sysInterface)],
  ['Filename', complete(filenameInterface)],
  ['Hashtbl', complete(hashtblInterface)],
  ['Array', complete(arrayInterface)],
  ['Bytes', complete(bytesInterface)],
  ['Char', complete(charInterface)],
  ['Fun', complete(funInterface)],
  ['Int', complete(intInterface)],
  ['Bool', complete(boolInterface)],
  ['Lazy', complete(lazyInterface)],
  ['CamlinternalLazy', complete("exception Undefined val force : 'a lazy_t -> 'a val force_val : 'a lazy_t -> 'a")],
  ['Stack', complete(stackInterface)],
  ['Queue', complete(queueInterface)],
  ['Printexc', complete(printexcInterface)],
  ['Random', complete(randomInterface)],
  ['Float', complete(floatInterface)],
  ['Int32', complete(int32Interface)],
  ['Int64', complete(int64Interface)],
  ['Map', complete(mapInterface)],
  ['Set', complete(setInterface)],
  ['Unit', complete(unitInterface)],
  ['ListLabels', complete(listLabelsInterface)],
  ['StringLabels', complete(stringLabelsInterface)],
  ['Uchar', complete(ucharInterface)],
  ['Digest', complete(digestInterface)],
  ['Nativeint', complete(nativeintInterface)],
  ['StdLabels', complete(STD_LABELS)],
  ['Stdlib', complete(stdlibInterface)],
])

/** Modules that exist, of which nothing is known. */
export const STDLIB_OTHERS: readonly string[] = [
  'ArrayLabels',
  'Atomic',
  'Bigarray',
  'BytesLabels',
  'Callback',
  'Complex',
  'Ephemeron',
  'Gc',
  'Genlex',
  'Lexing',
  'Marshal',
  'MoreLabels',
  'Obj',
  'Oo',
  'Parsing',
  'Pervasives',
  'Scanf',
  'Stream',
  'Weak',
  'Unix',
  'UnixLabels',
  'Str',
  'Dynlink',
  'Thread',
  'Mutex',
  'Condition',
  'Event',
]
