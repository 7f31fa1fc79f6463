// Designs as they are kept between visits: what a store of them holds and promises. Plain data; whoever stores it knows nothing of designs.

/** One kept design, without its text. */
export interface KeptDesign {
  readonly id: string
  readonly name: string
  /** When it was last saved, in milliseconds since 1970. */
  readonly changed: number
  /** A small drawing of it, as SVG text. */
  readonly thumbnail: string
  /** Why its text cannot be read by this version, as a sentence; it is kept as it is. Null when all is well. */
  readonly problem: string | null
}

/** An earlier state of a design. */
export interface KeptVersion {
  readonly id: string
  readonly design: string
  /** Null for versions that were kept by themselves. */
  readonly name: string | null
  readonly changed: number
  readonly thumbnail: string
}

/** A kept text and the number of the save that wrote it: a save that does not know the newest number is refused. */
export interface KeptText {
  readonly text: string
  readonly stamp: number
}

/** Everything of one design, for taking it away and putting it back. */
export interface KeptWhole {
  readonly design: KeptDesign
  readonly text: KeptText
  readonly versions: readonly (KeptVersion & { readonly text: string })[]
}

export interface SaveRequest {
  readonly design: KeptDesign
  readonly text: string
  /** Number of the save that this one follows; 0 for the first. */
  readonly after: number
  /** Versions that are kept with it, and ids of those that go; all or nothing. */
  readonly versions?: {
    readonly add: readonly (KeptVersion & { readonly text: string })[]
    readonly drop: readonly string[]
  }
}

export type SaveResult =
  /** It was written and read again, and both agree. */
  | { readonly kind: 'saved'; readonly stamp: number }
  /** Somebody else saved this design in between; nothing was written. */
  | { readonly kind: 'conflict' }
  /** Nothing was written; the reason is a sentence. */
  | { readonly kind: 'failed'; readonly reason: string }

/** A place that keeps designs. What it cannot do rejects with an error whose message is a sentence for the user. */
export interface DesignStorage {
  /** Newest first. Entries that cannot be read are listed with their problem. */
  readonly list: () => Promise<readonly KeptDesign[]>
  readonly read: (id: string) => Promise<KeptText | null>
  readonly save: (request: SaveRequest) => Promise<SaveResult>
  /** Notes why a design cannot be read, or (null) that it can. */
  readonly note: (id: string, problem: string | null) => Promise<void>
  /** Takes a design and its versions away; null when it is not there. */
  readonly take: (id: string) => Promise<KeptWhole | null>
  readonly putBack: (whole: KeptWhole) => Promise<void>
  /** Newest first. */
  readonly versions: (design: string) => Promise<readonly KeptVersion[]>
  readonly readVersion: (id: string) => Promise<string | null>
  /** Keeps a version, or changes one of the same id. */
  readonly putVersion: (version: KeptVersion & { readonly text: string }) => Promise<void>
  readonly dropVersion: (id: string) => Promise<void>
}
