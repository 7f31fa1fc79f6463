// Facts: what a configuration makes for one target, in the shape of conformance/README.md (`facts`) with tables written out.

export interface ModuleFact {
  readonly name: string
  readonly functor: string
  readonly args: readonly string[]
}

export interface DeviceFact {
  readonly name: string
  readonly base: string
  readonly module: string
  readonly params?: readonly string[]
  readonly data?: readonly string[]
  readonly keys?: readonly string[]
  readonly connect: string
}

export interface MainFact {
  readonly modules: readonly ModuleFact[]
  readonly devices: readonly DeviceFact[]
  readonly extra?: readonly { readonly after: string; readonly text: string }[]
  readonly run: readonly string[]
}

export interface KeyFact {
  readonly ocaml_name: string
  readonly name: string
  readonly stage: 'configure' | 'runtime'
  readonly value?: string
  readonly kind?: 'opt' | 'flag' | 'required'
  readonly conv?: string
  readonly default?: string
  readonly docs?: string
  readonly docv?: string | null
  readonly env?: string | null
  readonly names?: readonly string[]
  readonly doc?: string | null
}

export interface PackageFact {
  readonly opam: string
  readonly formula?: string
  readonly build?: boolean
  readonly min?: readonly string[]
  readonly max?: readonly string[]
}

export interface BuildFact {
  readonly commands: readonly string[]
  readonly error?: string
}

export interface Facts {
  readonly name: string
  readonly main: MainFact
  readonly keys: readonly KeyFact[]
  readonly packages: readonly PackageFact[]
  readonly libraries: readonly string[]
  /** Fields as measured: written, executable, opam, makefile, xl, xl.in, xe, libvirt, manifest, cache. */
  readonly files: Readonly<Record<string, unknown>>
  readonly build?: BuildFact
}
