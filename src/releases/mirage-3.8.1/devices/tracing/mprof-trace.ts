// mprof_trace: a recording of threads with the Mirage profiler.

import type { ConfigureInfo } from '../../../../core/graph/impl.ts'
import { INTEGER, labelledData, unit } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { instantiate } from '../../define/instantiate.ts'
import { TRACING } from '../../catalog/module-types.ts'
import { failureRefusal, keyCall } from '../../define/ocaml-text.ts'
import { packagesByTarget } from '../../define/packages.ts'
import { familyOfTarget } from '../../define/target-families.ts'

/** Starts the recording before any device is connected: a buffer in a file on Unix, shared with the host under Xen. */
function startText(info: ConfigureInfo, size: string): string | undefined {
  const start = 'let trace_config = MProf.Trace.Control.make buffer'
  switch (familyOfTarget(info.target)) {
    case 'unix':
      return `let () = ( let buffer = MProf_unix.mmap_buffer ~size:${size} "trace.ctf" in ${start} MProf_unix.timestamper in MProf.Trace.Control.start trace_config )`
    case 'xen':
      return `let () = ( let trace_pages = MProf_xen.make_shared_buffer ~size:${size} in let buffer = trace_pages |> Io_page.to_cstruct |> Cstruct.to_bigarray in ${start} MProf_xen.timestamper in MProf.Trace.Control.start trace_config; MProf_xen.share_with ~domid:0 trace_pages |> OS.Main.run )`
    case 'solo5':
      return undefined
  }
}

export const mprof_trace = defineDevice({
  id: 'mprof_trace',
  section: 'Tracing',
  arguments: {
    size: labelledData(INTEGER, 'Bytes of the buffer, a ring that keeps the latest events.'),
    unit: unit(),
  },
  result: TRACING,
  summary: 'Records when threads start, wait and end, for the trace viewer.',
  doc: `Give it to the \`tracing\` input of \`register\`. It needs a Lwt with tracing support, which the build checks for. On Unix the recording
is the file \`trace.ctf\`, under Xen memory that the host reads.

The key \`--tracing-size\` changes the size when the project is configured; \`~size\` is its default. solo5 targets are refused: nobody
wrote the part that shares the buffer there.`,
  keywords: ['profile', 'profiling', 'mirage-profile', 'trace', 'performance', 'MProf', 'monitoring', 'metrics'],
  example: `open Mirage

let main = foreign "Unikernel.Main" (console @-> job)
let () = register ~tracing:(mprof_trace ~size:1000000 ()) "traced" [ main $ default_console ]
`,
  expand: (build, { size }) => {
    const key = build.makeKey('tracing_size', { default: { kind: 'int', value: size } })
    return instantiate(build, {
      name: 'mprof_trace',
      module: 'MProf',
      type: TRACING,
      keys: [key],
      packages: packagesByTarget(build, (family) => {
        if (family === 'solo5') return []
        const profile = { opam: 'mirage-profile', max: '1.0.0' }
        return family === 'unix'
          ? [profile, { opam: 'mirage-profile-unix', max: '1.0.0' }]
          : [profile, { opam: 'mirage-profile-xen', min: '0.9.0', max: '1.0.0' }]
      }),
      configure: (info) => {
        const main = startText(info, keyCall(key))
        return main === undefined ? {} : { main }
      },
      build: () => ({
        // It only asks ocamlfind for the library, and stops: Lwt has no such library unless it is pinned.
        commands: [],
        error: 'lwt.tracing module not found. Hint:opam pin add lwt https://github.com/mirage/lwt.git#tracing',
      }),
      connect: (info) =>
        familyOfTarget(info.target) === 'solo5'
          ? failureRefusal(
              'tracing is not currently implemented for solo5 targets',
              'Leave tracing out for this target, or configure for unix or xen.',
            )
          : 'Lwt.return ()',
    })
  },
})
