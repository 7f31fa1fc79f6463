// Which of several mistakes `mirage` names, and what `mirage describe` refuses: each stated with the function of functoria
// 3.1.1 or cmdliner 1.1.1 that decides it.

import { beforeAll, describe, expect, it } from 'vitest'
import { loadOcamlParser } from '../../../parsers/ocaml/load-node.ts'
import { configureText, describeText } from './configure-text.ts'

let parse: Awaited<ReturnType<typeof loadOcamlParser>>['parse']
beforeAll(async () => {
  const parser = await loadOcamlParser()
  parse = (text) => parser.parse(text)
})

const device = (name: string, methods: string): string => `impl @@ object
    inherit base_configurable
    method ty = job
    method name = "${name}"
    method module_name = "Some"
    ${methods}
  end`

describe('several mistakes at once', () => {
  const picky = device('picky', 'method! configure _ = Error (`Msg "picky: never")')
  const nameless = 'Fatal error: exception Invalid_argument("1x")'

  // functoria_app.ml, `Engine.configure` and `connect`: names are made when all devices have been configured.
  it('names a device that refuses before one whose name is none', () => {
    const jobs = `let first = ${device('1x', '')}\nlet second = ${picky}`
    expect(configureText(parse, `${jobs}\nlet () = register "app" [first; second]`)).toBe('picky: never')
    expect(configureText(parse, `${jobs}\nlet () = register "app" [second; first]`)).toBe('picky: never')
    expect(configureText(parse, `${jobs}\nlet () = register "app" [first]`)).toBe(nameless)
  })

  // functoria_app.ml, `Engine.module_name`: that of a functor is made just before the device is configured.
  it('names a functor without a module name in the order of devices', () => {
    const functor = (extra: string): string =>
      `let f = foreign "1.Make" (time @-> job)\nlet p = ${picky}\nlet () = register "app" [${extra}]`
    expect(configureText(parse, functor('f $ default_time'))).toBe('Fatal error: exception Invalid_argument("1")')
    expect(configureText(parse, functor('f $ default_time; p'))).toBe('picky: never')
  })

  // mirage_configure_xen.ml: the root's own files come before anything is connected.
  it('names an image below a folder on Xen before a name that is none', () => {
    const text = `let main = foreign "Unikernel.Main" (block @-> job)
let other = ${device('1x', '')}
let () = register "app" [main $ block_of_file "a/b.img"; other]`
    const path = 'Fatal error: exception Invalid_argument("\\"a/b.img\\": invalid segment")'
    expect(configureText(parse, text, { target: 'xen' })).toBe(path)
    expect(configureText(parse, text, { target: 'hvt' })).toBe(nameless)
  })
})

describe('mirage describe', () => {
  const text = `let port = Key.(create "port" Arg.(opt int 1 (info ["port"])))
let size = Key.(create "size" Arg.(required ~stage:\`Configure int (info ["size"])))
let main = foreign ~keys:[Key.abstract port; Key.abstract size] "Unikernel.Main" job
let () = register "app" [main]`

  // functoria_command_line.ml, `describe`: the whole command line is read, but nothing is required.
  it.each([
    [['--unknown'], "mirage: unknown option '--unknown'."],
    [['--port=x'], "mirage: option '--port': invalid value 'x', expected an integer"],
    [['extra'], "mirage: too many arguments, don't know what to do with 'extra'"],
    [['--no-eval', '--eval'], "mirage: options '--eval' and '--no-eval' cannot be present at the same time"],
  ])('refuses %j', (args, message) => {
    expect(describeText(parse, text, args)).toBe(message)
  })

  it('shows a graph although a required key is missing', () => {
    expect(describeText(parse, text, [])).toHaveProperty('graph')
    expect(describeText(parse, text, ['--eval', '--port=3'])).toHaveProperty('graph')
  })

  // functoria_app.ml, `run_configure_with_argv`: the term of `configure` is made whichever command is meant.
  it('dies of a condition although it leaves the choice open', () => {
    const failing = `let num = Key.(create "num" Arg.(opt int 1 (info ["num"])))
let bad = Key.(map (fun n -> if n = 1 then failwith "one" else true) (value num))
let () = register "app" [if_impl bad noop (foreign "A" job)]`
    expect(describeText(parse, failing, [])).toBe('Fatal error: exception Failure("one")')
    expect(describeText(parse, failing, ['--num=2'])).toHaveProperty('graph')
  })
})

describe('what describe draws', () => {
  const job = (name: string): string => `(foreign "${name}" job)`
  const graphOf = (text: string) => {
    const result = describeText(parse, text, [])
    if (typeof result === 'string') throw new Error(result)
    return result.graph
  }
  const defaults = (text: string): readonly string[] => {
    const { nodes, edges } = graphOf(text)
    return edges.flatMap(([, to, kind]) => {
      const node = nodes[to]
      const isJob = node !== undefined && 'module' in node && node.module !== 'Bootvar'
      return kind === 'default-branch' && isJob ? [node.module] : []
    })
  }

  // functoria.ml, `Package.merge`: packages of branches that are left are merged, too.
  it('dies of packages of two branches that cannot be merged', () => {
    const pinned = (name: string, pin: string): string =>
      `(foreign ~packages:[package ~pin:"${pin}" "same"] "${name}" job)`
    const text = `let () = register "app" [if_impl Key.is_xen ${pinned('A', 'git+a')} ${pinned('B', 'git+b')}]`
    const conflict = 'Fatal error: exception Invalid_argument("conflicting pin depends for same")'
    expect(describeText(parse, text, [])).toBe(conflict)
    expect(describeText(parse, text, ['-t', 'xen'])).toHaveProperty('graph')
  })

  // key_graph.ml, `MergeNode.apply`: each choice below is merged into the condition as it was, so the last one counts alone.
  it('keeps the default of the older of two choices below one over the same keys', () => {
    const older = `let older = if_impl Key.is_unix ${job('A')} ${job('B')}`
    const later = `let later = if_impl Key.(map not is_unix) ${job('C')} ${job('D')}`
    const register = (choice: string): string => `${older}\n${later}\nlet () = register "app" [${choice}]`
    expect(defaults(register('if_impl Key.is_unix older later'))).toEqual(['A'])
    expect(defaults(register('if_impl Key.is_xen older later'))).toEqual([])
  })
})

describe('addresses', () => {
  // ipaddr.ml, `V6.to_buffer`: an address of version 4 in one of version 6 is written with dots.
  it('keep the dots of version 4 in version 6', () => {
    const text = `let six = { addresses = [Ipaddr.V6.of_string_exn "0:0::ffff:102:304"]; netmasks = []; gateways = [] }
let main = foreign "Unikernel.Main" (ipv6 @-> job)
let () = register "app" [main $ create_ipv6 (etif default_network) six]`
    const facts = configureText(parse, text)
    const ips = typeof facts === 'string' ? facts : facts.keys.find((key) => key.name === 'ips')?.default
    expect(ips).toBe('[(Ipaddr.V6.of_string_exn "::ffff:1.2.3.4")]')
  })
})
