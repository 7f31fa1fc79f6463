// main.ml: modules, devices and the run, with spans for the nodes that the devices stand for.

import type { Span } from '../../../core/emit/doc/print.ts'
import { printDoc } from '../../../core/emit/doc/print.ts'
import { printMainMl } from '../../../core/emit/main-ml.ts'
import { ocamlWidth } from '../../../core/emit/ocaml/layout-parts.ts'
import type { FileKind, Project } from '../emit/define-file.ts'
import { headerLines } from '../emit/header.ts'

const DEVICE = 'device:'

/** Spans of devices as spans of the design nodes that they stand for. */
function nodeSpans({ input }: Project, spans: readonly Span[]): readonly Span[] {
  return spans.flatMap((span) => {
    if (!span.label.startsWith(DEVICE)) return [span]
    const origins = input.resolution.devices[Number(span.label.slice(DEVICE.length))]?.origins ?? []
    const nodes = new Set(origins.map((origin) => origin.node))
    return [...nodes].map((node) => ({ ...span, label: node }))
  })
}

export const mainMl: FileKind = {
  path: ({ output }) => `${output}.ml`,
  print: (project) => {
    const { main, connects, moduleDevices } = project.devices
    const doc = printMainMl({
      header: headerLines(project.command),
      modules: main.modules.map((module, index) => ({ ...module, label: `${DEVICE}${moduleDevices[index]}` })),
      devices: main.devices.map((device, index) => ({
        name: device.name,
        params: device.params ?? [],
        data: device.data ?? [],
        connect: connects[index] ?? '',
        label: `${DEVICE}${index}`,
      })),
      extra: main.extra ?? [],
      run: main.run,
    })
    const { text, spans } = printDoc(doc, { width: ocamlWidth })
    return { text, spans: nodeSpans(project, spans) }
  },
}
