// Network interfaces of one `mirage configure` run, which Xen's and solo5's files list.

import type { ConfigureInfo } from '../../../core/graph/impl.ts'

function table(info: ConfigureInfo): string[] {
  return info.state<string[]>('networks', () => [])
}

/** Records an interface by the name that its key has in this run. Two interfaces may have one name: both are recorded. */
export function registerNetwork(info: ConfigureInfo, name: string): void {
  table(info).push(name)
}

/** Names of all interfaces, in the order in which their devices are configured (the real tool lists them in reverse). */
export function networksOf(info: ConfigureInfo): readonly string[] {
  return table(info)
}
