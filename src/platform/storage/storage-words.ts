// Why the browser did not keep something, as a sentence.

const SENTENCES: Readonly<Record<string, string>> = {
  QuotaExceededError: 'The browser has no room left for designs.',
  VersionError: 'A later Morgana keeps the designs in this browser; this one cannot write there.',
  SecurityError: 'This browser does not let the page keep anything.',
  InvalidStateError: 'The browser has closed its storage. Load the page again.',
  UnknownError: 'The browser cannot reach its storage; the disk may be full.',
  NotReadableError: 'The browser cannot read its storage.',
}

/** The sentence for what a storage call was rejected with. */
export function storageSentence(error: unknown): string {
  if (!(error instanceof DOMException)) return 'The browser did not keep the design.'
  return SENTENCES[error.name] ?? `The browser did not keep the design (${error.name}).`
}
