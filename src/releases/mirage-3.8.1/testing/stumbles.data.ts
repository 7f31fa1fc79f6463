// Where the real tool stumbles: a configuration that does, what is said of it, and its neighbour that is right.
// The table in docs/problems.md is made of these and of the rules' own words.

export interface Stumble {
  /** What stumbles, as the table names it. */
  readonly what: string
  /** The body of a configuration behind `open Mirage`. */
  readonly wrong: string
  /** Arguments of `mirage configure` with which it happens, when it takes some. */
  readonly args?: readonly string[]
  readonly code: string
  /** Title of the first repair; null where only the user can tell what is meant. */
  readonly fix: string | null
  /** The same with what makes it right: nothing is said of it. */
  readonly right: string
  /** Targets on which the neighbour is asked: all without. */
  readonly on?: readonly string[]
}

function job(type: string, argument: string, before = ''): string {
  return `${before}let main = foreign "Unikernel.Main" (${type} @-> job)\nlet () = register "app" [ main $ ${argument} ]`
}

function keyed(name: string, option: string, argument = 'opt int 1', type = 'job', rest = 'main'): string {
  return `let k = Key.(create "${name}" Arg.(${argument} (info [ "${option}" ])))
let main = foreign ~keys:[ Key.abstract k ] "Unikernel.Main" ${type === 'job' ? 'job' : `(${type} @-> job)`}
let () = register "app" [ ${rest} ]`
}

function packaged(text: string): string {
  return `let main = foreign ~packages:[ ${text} ] "Unikernel.Main" job\nlet () = register "app" [ main ]`
}

function twins(first: string, second: string): string {
  return `let a = foreign ~packages:[ package "${first}" ] "Shop.Main" job
let b = foreign ~packages:[ package "${second}" ] "Shop.Main" job
let () = register "app" [ a; b ]`
}

function traced(tracing: string): string {
  return `let main = foreign "Unikernel.Main" job\nlet () = register ${tracing}"app" [ main ]`
}

function choice(branch: string): string {
  return `let stack = generic_stackv4 default_network
let wrap = foreign "Wrap.Make" (stackv4 @-> stackv4)
let main = foreign "Unikernel.Main" (stackv4 @-> ${branch === 'one' ? '' : 'stackv4 @-> '}job)
let () = register "app" [ main $ if_impl Key.is_unix stack (wrap $ stack)${branch === 'one' ? '' : ' $ stack'} ]`
}

const TWO_STACKS = (first: string, second: string): string => `let a = generic_stackv4${first} (netif "0")
let b = generic_stackv4${second} (netif ~group:"b" "1")
let main = foreign "Unikernel.Main" (stackv4 @-> stackv4 @-> job)
let () = register "app" [ main $ a $ b ]`

const TWO_KEYS = (
  first: string,
  second: string,
): string => `let j = Key.(create "${first}" Arg.(opt int 1 (info [ "one" ])))
let k = Key.(create "${second}" Arg.(opt int 2 (info [ "two" ])))
let main = foreign ~keys:[ Key.abstract j; Key.abstract k ] "Unikernel.Main" job
let () = register "app" [ main ]`

export const stumbles: readonly Stumble[] = [
  {
    what: 'Two interfaces without groups',
    wrong: job('network @-> network', 'netif "0" $ netif "1"'),
    code: 'MG-OPTION-CLASH',
    fix: 'Give `netif "0"` and `netif "1"` groups of their own',
    right: job('network @-> network', 'netif ~group:"a" "0" $ netif ~group:"b" "1"'),
  },
  {
    what: 'The default interface beside another',
    wrong: job('network @-> network', 'default_network $ netif "1"'),
    code: 'MG-OPTION-CLASH',
    fix: 'Give `netif` a group of its own',
    right: job('network @-> network', 'default_network $ netif ~group:"b" "1"'),
  },
  {
    what: 'Two generic stacks without groups',
    wrong: TWO_STACKS('', ''),
    code: 'MG-KEY-DUPLICATE',
    fix: 'Give `a` and `b` groups of their own',
    right: TWO_STACKS(' ~group:"a"', ' ~group:"b"'),
  },
  {
    what: 'The same with one of their keys on the command line',
    wrong: TWO_STACKS('', ''),
    args: ['--dhcp=true'],
    code: 'MG-KEY-DUPLICATE',
    fix: 'Give `a` and `b` groups of their own',
    right: TWO_STACKS(' ~group:"a"', ' ~group:"b"'),
  },
  {
    what: 'Two RAM disks',
    wrong: job('block @-> block', 'ramdisk "a" $ ramdisk "b"'),
    code: 'MG-LOST-TWIN',
    fix: 'Use `ramdisk "a"` for both and remove `ramdisk "b"`',
    right: job('block @-> block', 'ramdisk "a" $ ramdisk "a"'),
  },
  {
    what: 'Two consoles whose names have the same letters and digits',
    wrong: job('console @-> console', 'custom_console "a.b" $ custom_console "ab"'),
    code: 'MG-LOST-TWIN',
    fix: 'Use `custom_console "a.b"` for both and remove `custom_console "ab"`',
    right: job('console @-> console', 'custom_console "a.b" $ custom_console "ac"'),
  },
  {
    what: 'A file and a XenStore identifier of one name',
    wrong: job('block @-> block', 'block_of_xenstore_id "51712" $ block_of_file "51712"'),
    code: 'MG-LOST-TWIN',
    fix: 'Use `block_of_xenstore_id` for both and remove `block_of_file`',
    right: job('block @-> block', 'block_of_xenstore_id "51712" $ block_of_file "51728"'),
    on: ['xen', 'qubes'],
  },
  {
    what: '`foreign` twice of one module with different packages',
    wrong: twins('one', 'two'),
    code: 'MG-LOST-TWIN',
    fix: 'Ask for `two` and `one` in both',
    right: twins('one', 'one'),
  },
  {
    what: 'A key name that leaves no identifier',
    wrong: keyed('1st', 'first'),
    code: 'MG-KEY-NAME',
    fix: 'Call the key app-st',
    right: keyed('first', 'first'),
  },
  {
    what: 'A key name that is a keyword of OCaml',
    wrong: keyed('class', 'kind'),
    code: 'MG-KEY-NAME',
    fix: 'Call the key app-class',
    right: keyed('classes', 'kind'),
  },
  {
    what: 'A key name that begins with a capital',
    wrong: keyed('Port', 'port'),
    code: 'MG-KEY-NAME',
    fix: 'Call the key app-port',
    right: keyed('port', 'port'),
  },
  {
    what: 'Two keys that become one identifier',
    wrong: TWO_KEYS('a-b', 'a_b'),
    code: 'MG-KEY-HIDES',
    fix: 'Call the key app-a-b',
    right: TWO_KEYS('a-b', 'a-c'),
  },
  {
    what: 'Two keys of one name',
    wrong: TWO_KEYS('port', 'port'),
    code: 'MG-KEY-HIDES',
    fix: 'Call the key app-port',
    right: TWO_KEYS('port', 'socket'),
  },
  {
    what: 'Two keys of one name, one of them on the command line',
    wrong: TWO_KEYS('port', 'port'),
    args: ['--one=3'],
    code: 'MG-KEY-HIDES',
    fix: 'Call the key app-port',
    right: TWO_KEYS('port', 'socket'),
  },
  {
    what: 'A key that hides a built-in one',
    wrong: keyed('dhcp', 'own', 'opt int 1', 'stackv4', 'main $ generic_stackv4 default_network'),
    code: 'MG-KEY-HIDES',
    fix: 'Call the key app-dhcp',
    right: keyed('dhcp', 'own'),
  },
  {
    what: 'A key called `target`',
    wrong: keyed('target', 'own'),
    code: 'MG-KEY-HIDES',
    fix: 'Call the key app-target',
    right: keyed('target-name', 'own'),
  },
  {
    what: 'An option that the tool uses itself',
    wrong: keyed('where', 'output'),
    code: 'MG-OPTION-OWN',
    fix: 'Call the option of `where` `--where`',
    right: keyed('where', 'out'),
  },
  {
    what: 'An option of a built-in key',
    wrong: keyed('level', 'l'),
    code: 'MG-OPTION-CLASH',
    fix: 'Call the option of `level` `--level`',
    right: keyed('level', 'k'),
  },
  {
    what: 'An option that a key names twice',
    wrong: keyed('level', 'k"; "k'),
    code: 'MG-OPTION-CLASH',
    fix: 'Name it once',
    right: keyed('level', 'k"; "level'),
  },
  {
    what: 'A run-time option that every unikernel has',
    wrong: keyed('text', 'help', 'opt ~stage:`Run int 1'),
    code: 'MG-OPTION-OWN',
    fix: 'Call the option of `text` `--text`',
    right: keyed('text', 'helper', 'opt ~stage:`Run int 1'),
  },
  {
    what: 'Sockets off Unix',
    wrong: job('stackv4', 'socket_stackv4 [ Ipaddr.V4.any ]'),
    code: 'MG-MIRAGE-REFUSES',
    fix: 'Make it `generic_stackv4`, which is the same on unix and macosx',
    right: job('stackv4', 'generic_stackv4 default_network'),
  },
  {
    what: 'Sockets with addresses of their own off Unix',
    wrong: job('stackv4', 'socket_stackv4 [ Ipaddr.V4.localhost ]'),
    code: 'MG-MIRAGE-REFUSES',
    fix: 'Keep it for unix and macosx, and use `generic_stackv4` elsewhere',
    right: job(
      'stackv4',
      'if_impl Key.is_unix (socket_stackv4 [ Ipaddr.V4.localhost ]) (static_ipv4_stack default_network)',
    ),
  },
  {
    what: 'The resolver of the system off Unix',
    wrong: job('stackv4 @-> resolver', 'generic_stackv4 default_network $ resolver_unix_system'),
    code: 'MG-MIRAGE-REFUSES',
    fix: 'Keep it for unix and macosx, and use `resolver_dns` elsewhere',
    right: job('stackv4 @-> resolver', 'stack $ resolver_dns stack', 'let stack = generic_stackv4 default_network\n'),
  },
  {
    what: 'A block device on Muen',
    wrong: job('block', 'block_of_file "disk.img"'),
    code: 'MG-MIRAGE-EXCEPTION',
    fix: 'Keep it for all but muen, and use `ramdisk` there',
    right: job('block', 'ramdisk "disk"'),
  },
  {
    what: 'An archive on Muen',
    wrong: job('kv_ro', 'archive_of_files ~dir:"www" ()'),
    code: 'MG-MIRAGE-EXCEPTION',
    fix: 'Keep it for all but muen, and use `crunch` there',
    right: job('kv_ro', 'crunch "www"'),
  },
  {
    what: 'Tracing on Solo5',
    wrong: traced('~tracing:(mprof_trace ~size:1000 ()) '),
    code: 'MG-MIRAGE-EXCEPTION',
    fix: 'Remove `mprof_trace`',
    right: traced(''),
  },
  {
    what: 'A path that a store refuses',
    wrong: job('kv_ro', 'direct_kv_ro "../www"'),
    code: 'MG-MIRAGE-EXCEPTION',
    fix: 'Name it `www`, in the folder of config.ml',
    right: job('kv_ro', 'direct_kv_ro "www"'),
  },
  {
    what: 'A path that a block device refuses',
    wrong: job('block', 'block_of_file "images/disk.img"'),
    code: 'MG-MIRAGE-EXCEPTION',
    fix: 'Name it `disk.img`, in the folder of config.ml',
    right: job('block', 'block_of_file "disk.img"'),
    on: ['unix', 'macosx', 'xen', 'qubes', 'virtio', 'hvt', 'spt', 'genode'],
  },
  {
    what: 'A `build` package that loses its libraries',
    wrong: packaged('package ~build:true ~sublibs:[ "lwt" ] "cstruct"'),
    code: 'MG-PACKAGE-BUILD',
    fix: 'Leave build out of cstruct',
    right: packaged('package ~build:true "crunch"'),
  },
  {
    what: 'A pin that keeps its bounds',
    wrong: packaged('package ~pin:"git+https://example.org/x.git" ~min:"1.0" "x"'),
    code: 'MG-PACKAGE-PIN',
    fix: 'Leave the bounds of x out',
    right: packaged('package ~pin:"git+https://example.org/x.git" "x"'),
  },
  {
    what: 'Two pins of one package',
    wrong: packaged('package ~pin:"git+https://a.org/x.git" "x"; package ~pin:"git+https://b.org/x.git" "x"'),
    code: 'MG-PACKAGE-PINS',
    fix: 'Pin x to git+https://a.org/x.git everywhere',
    right: packaged('package ~pin:"git+https://a.org/x.git" "x"; package "x"'),
  },
  {
    what: 'A deprecated name: `nocrypto`',
    wrong: traced('').replace('foreign', 'foreign ~deps:[ abstract nocrypto ]'),
    code: 'MG-DEPRECATED',
    fix: 'Remove it; `start` of `main` takes one argument less',
    right: traced(''),
  },
  {
    what: 'A deprecated name: `http_server`',
    wrong: job('http', 'http_server (conduit_direct (generic_stackv4 default_network))'),
    code: 'MG-DEPRECATED',
    fix: 'Make it `cohttp_server`',
    right: job('http', 'cohttp_server (conduit_direct (generic_stackv4 default_network))'),
  },
  {
    what: 'A branch that the tool takes away with the other one',
    wrong: choice('one'),
    code: 'MG-SHARED-BRANCH',
    fix: 'Make `stack` a dependency of `main`, whose `start` takes it last',
    right: choice('two'),
  },
]
