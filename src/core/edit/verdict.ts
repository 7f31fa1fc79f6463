// What the editor answers to an edit before it is made.

/** Allowed, or refused with the reason and, where one exists, what would help. Sentences are ready to be shown. */
export type Verdict =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'refused'; readonly message: string; readonly hint?: string }

export const ALLOWED: Verdict = { kind: 'allowed' }
