// What ports are called where one of several is chosen. Pure.

import type { PortFace } from '../face/node-face.ts'

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** `Data` where a port has a name of its own; `second kv_ro` where names only count. */
export function roleWords({ label, typeText }: PortFace, ports: readonly PortFace[]): string {
  const counted = /^(.*\S) (\d+)$/.exec(label)
  const isCounted = (text: string): boolean => ports.some((port) => port.label.startsWith(`${text} `))
  if (label === typeText && isCounted(label)) return `first ${label}`
  const [, text = '', number = ''] = counted ?? []
  if (text !== typeText || text === '') return label
  return `${ORDINALS[Number(number) - 1] ?? `${number}th`} ${text}`
}
