// What functoria 3.1.1 loses (key_graph.ml, `EvalIf.apply`): each configuration was decided by that function, too.

import { beforeAll, describe, expect, it } from 'vitest'
import { analyzeDesign } from '../../../../core/compile.ts'
import type { Diagnostic } from '../../../../core/model/diagnostic.ts'
import { loadOcamlParser } from '../../../../parsers/ocaml/load-node.ts'
import { mirage381 } from '../../release.ts'
import { readText } from '../../testing/configure-text.ts'

let parse: Awaited<ReturnType<typeof loadOcamlParser>>['parse']
beforeAll(async () => {
  const parser = await loadOcamlParser()
  parse = (text) => parser.parse(text)
})

const PARTS = `let flag = Key.(create "flag" Arg.(flag (info ["flag"])))
let num = Key.(create "num" Arg.(opt int 1 (info ["num"])))
let late = Key.(create "late" Arg.(flag ~stage:\`Run (info ["late"])))
let is n = Key.(map (fun m -> m = n) (value num))
let net = default_network
let x = etif net
let y = etif (netif ~group:"o" "tap7")
let wrap = foreign "Wrap.Make" (ethernet @-> ethernet)
let both = foreign "Both.Make" (ethernet @-> ethernet @-> ethernet)
`

function warnings(choice: string, more = ''): readonly Diagnostic[] {
  const text = `${PARTS}let e = ${choice}
let main = foreign "Unikernel.Main" (ethernet @-> job)
let () = register "app" [main $ e${more}]`
  const design = readText(parse, text)
  const { diagnostics } = analyzeDesign({ design, release: mirage381, revision: 1, args: [], env: {} })
  return diagnostics.filter(({ code }) => code === 'MG-SHARED-BRANCH')
}

describe('is warned of', () => {
  it.each([
    ['a branch inside the other', 'if_impl Key.is_unix x (wrap $ x)', 'on unix, macosx'],
    ['the same the other way round', 'if_impl Key.is_xen (wrap $ x) x', 'on unix, macosx, virtio'],
    ['one deeper inside', 'if_impl Key.is_unix x (wrap $ (wrap $ x))', 'on unix, macosx'],
    ['twice the same', 'if_impl Key.is_unix x x', 'the real tool stops. '],
    // The inner choice is decided first, and leaves x alone in the other branch.
    [
      'one that an inner choice leaves alone',
      'if_impl Key.is_unix x (if_impl (Key.value flag) (wrap $ x) x)',
      'the real tool stops. ',
    ],
    ['one behind an argument', 'if_impl (Key.value flag) x (wrap $ x)', 'with some values'],
    ['one behind two arguments', 'if_impl (Key.value flag) (if_impl (is 3) x y) (wrap $ x)', 'with some values'],
    ['one of the cases', 'match_impl (Key.value num) ~default:(wrap $ x) [(1, x); (2, y)]', 'the real tool stops. '],
  ])('%s', (_, choice, words) => {
    const found = warnings(choice)
    expect(found).toHaveLength(1)
    expect(found[0]?.message).toContain(words)
  })
})

describe('is not warned of', () => {
  it.each([
    ['what a key decides that has no value yet', 'if_impl (Key.value late) x (wrap $ x)', ''],
    ['other devices', 'if_impl Key.is_unix (wrap $ x) (both $ x $ x)', ''],
    ['one that is used elsewhere', 'if_impl Key.is_unix x (wrap $ x)', '; foreign "Other" (ethernet @-> job) $ x'],
    [
      'one that the other choice uses',
      'both $ (if_impl Key.is_unix x (wrap $ x)) $ (if_impl Key.is_xen x (wrap $ x))',
      '',
    ],
    // When the inner choice is decided, the outer one still holds x.
    [
      'one that stays beside an inner choice',
      'if_impl Key.is_unix y (if_impl Key.is_xen (wrap $ x) (both $ x $ x))',
      '',
    ],
  ])('%s', (_, choice, more) => {
    expect(warnings(choice, more)).toEqual([])
  })
})
