// Random configurations, each in many spellings that mean the same: bindings inlined, wrapped, reordered; applications with
// `$`, `@@`, `|>`; labels in any order; lists and texts computed in loops. The same seed gives the same text.

/** A choice below `count`, from 0. */
type Random = (count: number) => number

/** Numbers that look random, from a seed. */
function createRandom(seed: number): Random {
  let state = (seed * 2_654_435_761) >>> 0
  return (count) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0
    return (state >>> 3) % count
  }
}

type Sort = 'network' | 'stackv4' | 'kv_ro' | 'console' | 'block' | 'key' | 'package'

/** What is bound: a function, its labelled arguments and its last arguments; a value that is built has no name of its own. */
interface Item {
  readonly name: string
  readonly type: string
  readonly callee: string
  readonly labels: readonly (readonly [string, Part])[]
  readonly arguments: readonly Part[]
}

type Part =
  | { readonly kind: 'item'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'list'; readonly items: readonly Part[] }
  | { readonly kind: 'code'; readonly code: string }
  /** `f $ a $ b`. */
  | { readonly kind: 'applied'; readonly functor: Part; readonly to: readonly Part[] }

export interface Program {
  readonly items: readonly Item[]
  readonly jobs: readonly Part[]
}

const item = (name: string): Part => ({ kind: 'item', name })
const text = (value: string): Part => ({ kind: 'text', text: value })
const code = (value: string): Part => ({ kind: 'code', code: value })

/** What a seed stands for. */
export function randomProgram(seed: number): Program {
  const random = createRandom(seed)
  const items: Item[] = []
  const bySort = new Map<Sort, string[]>()
  const add = (sort: Sort, type: string, made: Pick<Item, 'callee' | 'labels' | 'arguments'>): void => {
    const name = `${sort === 'kv_ro' ? 'store' : sort}_${items.length}`
    items.push({ name, type, ...made })
    bySort.set(sort, [...(bySort.get(sort) ?? []), name])
  }
  const one = (sort: Sort): Part => {
    const names = bySort.get(sort) ?? []
    return item(names[random(names.length)] ?? '')
  }
  const plain = (callee: string, ...args: readonly Part[]) => ({ callee, labels: [], arguments: args })
  for (let index = 0; index < 2 + random(2); index += 1) {
    const info = code(`Key.Arg.info ~doc:"Number ${index}." ~docv:"N" [ "opt-${index}" ]`)
    const stage: readonly [string, Part] = ['stage', code(['`Both', '`Configure', '`Run'][random(3)] ?? '`Both')]
    const kinds: readonly (readonly [string, string, readonly Part[]])[] = [
      ['Key.Arg.opt', 'int', [code('Key.Arg.int'), { kind: 'number', number: 8000 + random(90) }, info]],
      ['Key.Arg.opt', 'string', [code('Key.Arg.string'), text(`value ${random(9)}`), info]],
      ['Key.Arg.flag', 'bool', [info]],
    ]
    const [callee = '', type = '', args = []] = kinds[random(3)] ?? []
    const argument = `argument_${items.length}`
    items.push({ name: argument, type: `${type} Key.Arg.t`, callee, labels: [stage], arguments: args })
    add('key', `${type} Key.key`, plain('Key.create', text(`opt-${index}`), item(argument)))
  }
  add('network', 'network impl', plain('netif', text('0')))
  add('network', 'network impl', {
    callee: 'netif',
    labels: [['group', text('side')]],
    arguments: [text('1')],
  })
  add('stackv4', 'stackv4 impl', plain('generic_stackv4', one('network')))
  add('stackv4', 'stackv4 impl', {
    callee: ['static_ipv4_stack', 'generic_stackv4'][random(2)] ?? '',
    labels: [['group', text('second')]],
    arguments: [one('network')],
  })
  add(
    'stackv4',
    'stackv4 impl',
    plain('if_impl', code(random(2) === 0 ? 'Key.is_unix' : 'Key.is_xen'), one('stackv4'), one('stackv4')),
  )
  add('kv_ro', 'kv_ro impl', plain('crunch', text('data')))
  add('kv_ro', 'kv_ro impl', plain('generic_kv_ro', text('htdocs')))
  add('console', 'console impl', plain('custom_console', text('left')))
  add('block', 'block impl', plain('block_of_file', text('disk.img')))
  for (let index = 0; index < 3; index += 1)
    add('package', 'package', {
      callee: 'package',
      labels: [
        ['min', text(`${1 + random(3)}.0.0`)],
        ['sublibs', { kind: 'list', items: ['lwt', 'unix'].slice(random(2)).map(text) }],
      ],
      arguments: [text(['fmt', 'cstruct', 'duration'][index] ?? '')],
    })
  const jobs = Array.from({ length: 1 + random(2) }, (_, index): Part => {
    const sorts = (['stackv4', 'kv_ro', 'console', 'network', 'block'] as const).filter(() => random(3) > 0)
    const type = sorts.reduceRight((result, sort) => `${sort} @-> ${result}`, 'job')
    items.push({
      name: `main_${index}`,
      type: `${sorts.length === 0 ? 'job' : `(${[...sorts, 'job'].join(' -> ')})`} impl`,
      callee: 'foreign',
      labels: [
        ['packages', { kind: 'list', items: [one('package'), one('package')] }],
        ['keys', { kind: 'list', items: (bySort.get('key') ?? []).map((name) => code(`Key.abstract ${name}`)) }],
      ],
      arguments: [text(`Unikernel_${index}.Main`), code(type)],
    })
    return { kind: 'applied', functor: item(`main_${index}`), to: sorts.map(one) }
  })
  return { items, jobs }
}

/** The program as a config.ml; each seed spells it in another way. */
export function spellProgram({ items, jobs }: Program, seed: number): string {
  const random = createRandom(seed)
  const uses = new Map<string, number>()
  const count = (part: Part): void => {
    if (part.kind === 'item') uses.set(part.name, (uses.get(part.name) ?? 0) + 1)
    if (part.kind === 'list') for (const inner of part.items) count(inner)
    if (part.kind === 'applied') for (const inner of [part.functor, ...part.to]) count(inner)
    if (part.kind === 'code') for (const [name] of part.code.matchAll(/\b[a-z]+_\d+\b/g)) uses.set(name, 9)
  }
  for (const one of items) for (const part of [...one.labels.map(([, value]) => value), ...one.arguments]) count(part)
  jobs.forEach(count)
  const inlined = new Map<string, string>()
  const speller: Speller = { random, inlined }
  const lines: string[] = []
  for (const one of shuffled(items, random)) {
    const value = spellCall(speller, one)
    // A value that is used once may stand where it is used.
    if (uses.get(one.name) === 1 && random(3) === 0) inlined.set(one.name, `(${value})`)
    else lines.push(spellBinding(speller, one, value))
  }
  const registered = spellPart(speller, { kind: 'list', items: jobs })
  return `open Mirage\n\n${lines.join('\n')}\n\nlet () = register "random" ${registered}\n`
}

/** The items in another order in which each stands after what it mentions. */
function shuffled(items: readonly Item[], random: Random): readonly Item[] {
  const left = [...items]
  const ordered: Item[] = []
  const done = new Set<string>()
  while (left.length > 0) {
    const ready = left.filter((one) => mentions(one).every((name) => done.has(name)))
    const next = ready[random(ready.length)]
    if (next === undefined) throw new Error('items mention each other')
    done.add(next.name)
    ordered.push(next)
    left.splice(left.indexOf(next), 1)
  }
  return ordered
}

/** Names of items that an item mentions: all of them end with a number. */
function mentions(one: Item): readonly string[] {
  const parts = JSON.stringify([one.labels, one.arguments])
  return [...parts.matchAll(/\b(?:network|stackv4|store|console|block|key|package|argument)_\d+\b/g)].map(
    ([name]) => name,
  )
}

interface Speller {
  readonly random: Random
  readonly inlined: ReadonlyMap<string, string>
}

function spellPart(speller: Speller, part: Part): string {
  const { random, inlined } = speller
  switch (part.kind) {
    case 'item':
      return inlined.get(part.name) ?? part.name
    case 'code':
      return `(${part.code})`
    case 'text':
      return spellText(random, part.text)
    case 'number': {
      const { number } = part
      const forms = [`${number}`, `(${number - 80} + 80)`, `(int_of_string "${number}")`, `(fst (${number}, ()))`]
      return forms[random(forms.length)] ?? ''
    }
    case 'list':
      return spellList(speller, part.items)
    case 'applied':
      return `(${spellApplied(speller, part.functor, part.to)})`
  }
}

function spellText(random: Random, value: string): string {
  const middle = Math.floor(value.length / 2)
  const [left, right] = [value.slice(0, middle), value.slice(middle)]
  const forms = [
    `"${value}"`,
    `{|${value}|}`,
    `("${left}" ^ "${right}")`,
    `(String.concat "" [ "${left}"; "${right}" ])`,
    `(Printf.sprintf "${left}%s" "${right}")`,
    `(Fmt.str "%s%a" "${left}" Fmt.string "${right}")`,
    `(let b = Buffer.create 8 in String.iter (Buffer.add_char b) "${value}"; Buffer.contents b)`,
    `(Option.value ~default:"${value}" None)`,
    `(let module M = Map.Make (String) in M.find "k" (M.singleton "k" "${value}"))`,
  ]
  return forms[random(forms.length)] ?? ''
}

function spellList(speller: Speller, items: readonly Part[]): string {
  const spelled = items.map((part) => spellPart(speller, part))
  const plain = `[ ${spelled.join('; ')} ]`
  const [first, ...rest] = spelled
  const forms = [
    plain,
    `(List.rev (List.rev ${plain}))`,
    `(List.map (fun x -> x) ${plain})`,
    `(Array.to_list [| ${spelled.join('; ')} |])`,
    first === undefined ? plain : `(${first} :: [ ${rest.join('; ')} ])`,
    first === undefined ? plain : `([ ${first} ] @ [ ${rest.join('; ')} ])`,
    first === undefined
      ? plain
      : `(let a = [| ${spelled.join('; ')} |] in let l = ref [] in for i = Array.length a - 1 downto 0 do l := a.(i) :: !l done; !l)`,
    `(List.of_seq (List.to_seq ${plain}))`,
  ]
  return forms[speller.random(forms.length)] ?? ''
}

function spellApplied(speller: Speller, functor: Part, to: readonly Part[]): string {
  const head = spellPart(speller, functor)
  const args = to.map((part) => spellPart(speller, part))
  const [first, second] = args
  if (first === undefined) return head
  if (second === undefined || speller.random(3) > 0) {
    if (second === undefined && speller.random(2) === 0) return `( $ ) ${head} @@ ${first}`
    return [head, ...args].join(' $ ')
  }
  return [`(let apply x y = ${head} $ x $ y in apply ${first} ${second})`, ...args.slice(2)].join(' $ ')
}

/** A call of a function with labels: in any order, with a pun, with the last argument apart, or through a function. */
function spellCall(speller: Speller, { callee, labels, arguments: args }: Item): string {
  const { random } = speller
  const puns: string[] = []
  const labelled = labels.map(([label, part]) => {
    const value = spellPart(speller, part)
    if (random(3) > 0) return `~${label}:${value}`
    puns.push(`let ${label} = ${value} in `)
    return `~${label}`
  })
  if (random(2) === 0) labelled.reverse()
  const positional = args.map((part) => spellPart(speller, part))
  const start = puns.join('')
  const last = positional.at(-1) ?? ''
  const others = positional.slice(0, -1)
  const before = [callee, ...labelled, ...others].join(' ')
  const forms = [
    [before, last].join(' '),
    [callee, ...positional.slice(0, 1), ...labelled, ...positional.slice(1)].join(' '),
    `${before} @@ ${last}`,
    `${last} |> ${before}`,
    `(fun x -> ${before} x) ${last}`,
    `let make ?(x = ${last}) () = ${before} x in make ()`,
    `let f = function x -> ${before} x in f ${last}`,
  ]
  return `${start}${forms[random(forms.length)] ?? ''}`
}

function spellBinding({ random }: Speller, { name, type }: Item, value: string): string {
  const module = `M_${name}`
  const forms = [
    `let ${name} = ${value}`,
    `let ${name} : ${type} = ${value}`,
    `let ${name} = let ${name} = ${value} in ${name}`,
    `module ${module} = struct let ${name} = ${value} end\nlet ${name} = ${module}.${name}`,
    `module ${module} : sig val ${name} : ${type} end = struct let hidden = () let ${name} = ignore hidden; ${value} end\nopen ${module}`,
    `include struct let ${name} = ${value} end`,
    `let ${name}, () = (${value}), ()`,
    `let ${name} = List.hd [ (${value}) ]`,
    `let ${name} = let cell = ref None in cell := Some (${value}); Option.get !cell`,
    `let ${name} = Lazy.force (lazy (${value}))`,
    `let ${name} = (object method made = ${value} end)#made`,
    `let ${name} = match (${value}) with made -> made`,
    `let ${name} = try ${value} with Not_found -> assert false`,
    `let ${name} = let exception Found of ${type} in try raise (Found (${value})) with Found made -> made`,
    `let ${name} = if List.length [ 1; 2 ] = 2 then (${value}) else failwith "never"`,
    `let ${name} = let ( let* ) x f = f x in let* made = (${value}) in made`,
    `module ${module} = (functor (X : sig val unit : unit end) -> struct let ${name} = X.unit; ${value} end) (struct let unit = () end)\nlet ${name} = ${module}.${name};;`,
  ]
  return forms[random(forms.length)] ?? ''
}
