// Interface of Mirage: all of Functoria, the module types, and the devices that the catalog lists.

import { catalog } from '../catalog.ts'
import { deviceLines } from './device-lines.ts'

const TYPES = `
include Functoria
module Key = Mirage_key
type tracing
type qubesdb
type time
type pclock
type mclock
type reporter
type random
type console
type block
type kv_ro
type kv_rw
type fs
type network
type ethernet
type arpv4
type v4
type v6
type 'a ip
type ipv4 = v4 ip
type ipv6 = v6 ip
type 'a udp
type udpv4 = v4 udp
type udpv6 = v6 udp
type 'a tcp
type tcpv4 = v4 tcp
type tcpv6 = v6 tcp
type stackv4
type resolver
type syslog
type conduit
type http
type info
`

const REGISTER = `
val register : ?argv:Functoria_app.argv impl -> ?tracing:tracing impl -> ?reporter:reporter impl -> ?keys:Key.t list -> ?packages:package list -> string -> job impl list -> unit
`

export const mirageInterface = [TYPES, ...deviceLines(catalog), REGISTER].join('\n')
