// Sentences that the canvas speaks to people who do not see it. Pure.

import type { WiringStart } from './canvas-store.ts'
import type { Faces } from './face/faces.ts'
import { startOf } from './gestures/fits.ts'

/** Name of a port by its key, such as `input network of stack`. */
function portName(key: string, faces: Faces): string {
  const end = startOf(key)
  if (end.kind === 'output') return faces.get(end.node)?.output?.name ?? 'output'
  return (
    faces.get(end.input.node)?.inputs.find((port) => port.port === end.input.port)?.name ?? `input ${end.input.port}`
  )
}

function startName(start: WiringStart, faces: Faces): string {
  return portName(start.kind === 'output' ? `${start.node}.out` : `${start.input.node}.${start.input.port}`, faces)
}

/** What is said when a wire is started by keyboard. */
export function wiringStarted(start: WiringStart, fits: readonly string[], faces: Faces): string {
  const from = startName(start, faces)
  const first = fits[0]
  if (first === undefined) return `Nothing fits the ${from}.`
  return `Connecting the ${from}. ${fits.length === 1 ? 'One port fits' : `${fits.length} ports fit`}. ${offered(fits, 0, faces)} Arrows choose, Enter connects, Escape cancels.`
}

/** What is said of the port that is offered now. */
export function offered(fits: readonly string[], index: number, faces: Faces): string {
  const key = fits[index]
  return key === undefined ? '' : `${portName(key, faces)}, ${index + 1} of ${fits.length}.`
}

export function wiringDone(start: WiringStart, key: string, faces: Faces): string {
  return `Connected the ${startName(start, faces)} to the ${portName(key, faces)}.`
}

/** A number of things in words. */
export function counted(count: number, what: string): string {
  return count === 1 ? `One ${what}` : `${count} ${what}s`
}
