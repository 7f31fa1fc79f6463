// Reporters that send log messages to a syslog server, over UDP, TCP or TLS.

import { stringLiteral } from '../../../core/emit/ocaml/string-literal.ts'
import type { Implementation, PackageList } from '../../../core/graph/impl.ts'
import type { BuildContext } from '../../../core/graph/release.ts'
import { type Constant, NONE, string } from '../../../core/model/constant.ts'
import { functorTypes, type ModuleType } from '../../../core/model/module-type.ts'
import { CONSOLE, KV_RO, PCLOCK, STACKV4, SYSLOG } from '../catalog/module-types.ts'
import { keyCall } from '../define/ocaml-text.ts'
import { packages } from '../define/packages.ts'

/** Fields of a record `syslog_config`; undefined for the settings of a device without one. */
export type SyslogConfig = Readonly<Record<string, Constant>> | undefined

interface Transport {
  readonly name: string
  readonly module: string
  readonly parameters: readonly ModuleType[]
  readonly packages: PackageList
  /** Creating the reporter can fail: a connection is made at once. */
  readonly connects: boolean
}

function logsSyslog(...sublibs: readonly string[]): PackageList {
  return packages({ opam: 'logs-syslog', sublibs, min: '0.2.2', max: '0.3.0' })
}

const TRANSPORTS: Readonly<Record<'udp' | 'tcp' | 'tls', Transport>> = {
  udp: {
    name: 'udp_syslog',
    module: 'Logs_syslog_mirage.Udp',
    parameters: [CONSOLE, PCLOCK, STACKV4],
    packages: logsSyslog('mirage'),
    connects: false,
  },
  tcp: {
    name: 'tcp_syslog',
    module: 'Logs_syslog_mirage.Tcp',
    parameters: [CONSOLE, PCLOCK, STACKV4],
    packages: logsSyslog('mirage'),
    connects: true,
  },
  tls: {
    name: 'tls_syslog',
    module: 'Logs_syslog_mirage_tls.Tls',
    parameters: [CONSOLE, PCLOCK, STACKV4, KV_RO],
    packages: logsSyslog('mirage', 'mirage.tls'),
    connects: true,
  },
}

/** ` ~truncate:1200`, or nothing for a configuration that does not truncate. */
function truncation(config: SyslogConfig): string {
  const truncate = config?.['truncate']
  if (truncate?.kind !== 'constructor' || truncate.argument?.kind !== 'int') return ''
  return ` ~truncate:${truncate.argument.value}`
}

/** What the reporter is made of and what happens with it. */
function body(transport: Transport, create: string): string {
  if (!transport.connects) return `let reporter = ${create} in Logs.set_reporter reporter; Lwt.return_unit`
  return `${create} >>= function | Ok reporter -> Logs.set_reporter reporter; Lwt.return_unit | Error e -> invalid_arg e`
}

/** The reporter over a transport; `keyname` names the TLS key in the store. */
export function syslogReporter(
  build: BuildContext,
  protocol: keyof typeof TRANSPORTS,
  config: SyslogConfig,
  keyname?: string,
): Implementation {
  const transport = TRANSPORTS[protocol]
  const server = build.makeKey('syslog', { default: config?.['server'] ?? NONE })
  const port = build.makeKey('syslog_port', { default: config?.['port'] ?? NONE })
  const hostname = build.makeKey('syslog_hostname', { default: config?.['hostname'] ?? string('no_name') })
  const key = keyname === undefined ? '' : ` ~keyname:${stringLiteral(keyname)}`
  const options = `~hostname:${keyCall(hostname)} ?port server${truncation(config)}${key} ()`
  return {
    name: transport.name,
    module: transport.module,
    type: functorTypes(transport.parameters, SYSLOG),
    keys: [server, hostname, port],
    packages: transport.packages,
    connect: (_info, module, args) => {
      const create = body(transport, `${module}.create ${args.join(' ')} ${options}`)
      return `match ${keyCall(server)} with | None -> Lwt.return_unit | Some server -> let port = ${keyCall(port)} in ${create}`
    },
  }
}
