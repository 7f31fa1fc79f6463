// The interfaces of the modules that a configuration of this release has in sight, beside OCaml's own.

import { astringInterface } from './astring.ts'
import { bosInterface } from './bos.ts'
import { bosSetupInterface } from './bos-setup.ts'
import { cmdlinerInterface } from './cmdliner.ts'
import { domainNameInterface } from './domain-name.ts'
import { fmtInterface } from './fmt.ts'
import { fpathInterface } from './fpath.ts'
import { functoriaAppInterface, functoriaInterface } from './functoria.ts'
import { functoriaKeyInterface } from './functoria-key.ts'
import { ipaddrInterface } from './ipaddr.ts'
import { logsInterface } from './logs.ts'
import { macaddrInterface } from './macaddr.ts'
import { mirageInterface } from './mirage.ts'
import { mirageKeyInterface } from './mirage-key.ts'
import { mirageRuntimeInterface } from './mirage-runtime.ts'
import { rresultInterface } from './rresult.ts'

/** Interface texts by module; a partial one leaves names out that configurations do not use. */
export const interfaces: ReadonlyMap<string, { readonly text: string; readonly isPartial: boolean }> = new Map([
  ['Astring', { text: astringInterface, isPartial: false }],
  ['Bos', { text: bosInterface, isPartial: false }],
  ['Bos_setup', { text: bosSetupInterface, isPartial: false }],
  ['Cmdliner', { text: cmdlinerInterface, isPartial: false }],
  ['Domain_name', { text: domainNameInterface, isPartial: false }],
  ['Fmt', { text: fmtInterface, isPartial: false }],
  ['Fpath', { text: fpathInterface, isPartial: false }],
  ['Ipaddr', { text: ipaddrInterface, isPartial: false }],
  ['Logs', { text: logsInterface, isPartial: false }],
  ['Macaddr', { text: macaddrInterface, isPartial: false }],
  ['Rresult', { text: rresultInterface, isPartial: false }],
  ['Mirage_runtime', { text: mirageRuntimeInterface, isPartial: true }],
  ['Functoria_key', { text: functoriaKeyInterface, isPartial: false }],
  ['Functoria', { text: functoriaInterface, isPartial: true }],
  ['Functoria_app', { text: functoriaAppInterface, isPartial: false }],
  ['Mirage_key', { text: mirageKeyInterface, isPartial: false }],
  ['Mirage', { text: mirageInterface, isPartial: false }],
])

/** Mirage's own modules of devices; what configurations need of them is in Mirage. */
const PARTS: readonly string[] = (
  'argv arpv4 block conduit conduit_connector console ethernet fs gui http icmp ip kv_ro kv_rw mclock misc network ' +
  'pclock qrexec qubesdb random reporter resolver stackv4 syslog tcp time tracing udp'
).split(' ')

/** Modules of the libraries that the tool brings, of which typing knows only that they exist. */
export const opaqueModules: readonly string[] = [
  'Fmt_cli',
  'Fmt_tty',
  'Functoria_command_line',
  'Functoria_graph',
  'Functoria_info',
  'Functoria_misc',
  'Functoria_package',
  'Functoria_runtime',
  'Graph',
  'Ipaddr_sexp',
  'Logs_cli',
  'Logs_fmt',
  'Lwt',
  'Macaddr_sexp',
  ...PARTS.map((part) => `Mirage_impl_${part}`),
]
