// `register`: the whole application around the jobs, with what every application initialises first.

import { device, type Impl } from '../../../core/graph/impl.ts'
import type { BuildContext, BuiltApplication, BuiltRegistration } from '../../../core/graph/release.ts'
import { applicationName } from './application-name.ts'
import { backtrace } from '../implementations/backtrace.ts'
import { gcControl } from '../implementations/gc-control.ts'
import { project } from '../implementations/project.ts'
import { randomizeHashtables } from '../implementations/randomize-hashtables.ts'
import { runtimeKeys } from '../implementations/runtime-keys.ts'

/** The reporter, unless it is `no_reporter` itself; behind a choice that is a device like any other. */
function effectiveReporter(reporter: Impl | null, build: BuildContext): Impl | null {
  if (reporter === null) return build.device('default_reporter')
  return reporter.kind === 'impl' && reporter.implementation.name === 'no_reporter' ? null : reporter
}

/** The application: initialisation in the measured order, then the jobs, all as dependencies of the root. */
export function register(registration: BuiltRegistration, build: BuildContext): BuiltApplication {
  const argv = registration.argv ?? build.device('default_argv')
  const reporter = effectiveReporter(registration.reporter, build)
  const init = [
    device(runtimeKeys(), [argv]),
    device(backtrace(build)),
    device(randomizeHashtables(build)),
    device(gcControl(build)),
    ...(reporter === null ? [] : [reporter]),
    ...(registration.tracing === null ? [] : [registration.tracing]),
  ]
  const name = applicationName(registration.name)
  return {
    // A name of which nothing is left is refused for every target, by the same function, before anything is generated.
    name: typeof name === 'string' ? name : registration.name,
    root: device(project(build), [...init, ...registration.jobs]),
    init,
    keys: registration.keys,
    packages: registration.packages,
    argv,
    reporter,
    tracing: registration.tracing,
    jobs: registration.jobs,
  }
}
