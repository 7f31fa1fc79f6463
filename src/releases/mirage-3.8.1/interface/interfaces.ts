// The interfaces of the modules that a configuration of this release has in sight, beside OCaml's own.

import { functoriaAppInterface, functoriaInterface } from './functoria.ts'
import { functoriaKeyInterface } from './functoria-key.ts'
import {
  astringInterface,
  fmtInterface,
  fpathInterface,
  ipaddrInterface,
  logsInterface,
  mirageRuntimeInterface,
  rresultInterface,
} from './libraries.ts'
import { mirageInterface } from './mirage.ts'
import { mirageKeyInterface } from './mirage-key.ts'

/** Interface texts by module; a partial one leaves names out. */
export const interfaces: ReadonlyMap<string, { readonly text: string; readonly isPartial: boolean }> = new Map([
  ['Astring', { text: astringInterface, isPartial: true }],
  ['Ipaddr', { text: ipaddrInterface, isPartial: true }],
  ['Fpath', { text: fpathInterface, isPartial: true }],
  ['Fmt', { text: fmtInterface, isPartial: true }],
  ['Rresult', { text: rresultInterface, isPartial: true }],
  ['Logs', { text: logsInterface, isPartial: true }],
  ['Mirage_runtime', { text: mirageRuntimeInterface, isPartial: true }],
  ['Functoria_key', { text: functoriaKeyInterface, isPartial: false }],
  ['Functoria', { text: functoriaInterface, isPartial: true }],
  ['Functoria_app', { text: functoriaAppInterface, isPartial: true }],
  ['Mirage_key', { text: mirageKeyInterface, isPartial: false }],
  ['Mirage', { text: mirageInterface, isPartial: false }],
])

/** Modules of the libraries that the tool brings, of which typing knows only that they exist. */
export const opaqueModules: readonly string[] = [
  'Bos',
  'Bos_setup',
  'Cmdliner',
  'Domain_name',
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
  'Macaddr',
  'Macaddr_sexp',
]
