// Devices that not every target can have; all others work everywhere. A test compares the table with what each device's example does.

import type { DeviceId, TargetName } from '../../../core/model/ids.ts'

const UNIX: readonly TargetName[] = ['unix', 'macosx']
const XEN: readonly TargetName[] = ['xen', 'qubes']
/** Everything but muen, for which this release has no block devices. */
const WITH_BLOCKS: readonly TargetName[] = ['unix', 'macosx', 'xen', 'qubes', 'virtio', 'hvt', 'spt', 'genode']

/** Targets by device, for those that are limited. */
export const supportedTargets: ReadonlyMap<DeviceId, readonly TargetName[]> = new Map([
  ['archive_of_files', WITH_BLOCKS],
  ['block_of_file', WITH_BLOCKS],
  ['block_of_xenstore_id', XEN],
  ['default_qubesdb', XEN],
  ['fat_of_files', WITH_BLOCKS],
  ['ipv4_qubes', XEN],
  ['mprof_trace', [...UNIX, ...XEN]],
  ['qubes_ipv4_stack', XEN],
  ['resolver_unix_system', UNIX],
  ['socket_stackv4', UNIX],
  ['socket_tcpv4', UNIX],
  ['socket_udpv4', UNIX],
])
