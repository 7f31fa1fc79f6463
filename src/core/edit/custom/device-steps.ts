// What the `configure`, `build` and `clean` methods of a user's device do, as a list of steps, and back.

import type { KeyRef } from '../../model/ids.ts'
import type { Constant } from '../../model/constant.ts'
import type { Lambda, Term } from '../../model/term.ts'
import { constantText, textTerm } from './text-parts.ts'

export type DeviceStep =
  | { readonly kind: 'write'; readonly path: string; readonly text: string }
  | { readonly kind: 'run'; readonly words: readonly string[] }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'refuse'; readonly message: string }

/** The function that does the steps in order; null for none. */
export function writeSteps(steps: readonly DeviceStep[]): Lambda<KeyRef> | null {
  const actions = steps.map(actionOf)
  const [only] = actions
  if (only === undefined) return null
  const all: Term<KeyRef> = { kind: 'variant', tag: 'All', argument: { kind: 'list', items: actions } }
  return { parameters: ['info'], body: actions.length === 1 ? only : all }
}

function actionOf(step: DeviceStep): Term<KeyRef> {
  switch (step.kind) {
    case 'write':
      return {
        kind: 'variant',
        tag: 'Write',
        argument: { kind: 'tuple', items: [textTerm(step.path), textTerm(step.text)] },
      }
    case 'run':
      return { kind: 'variant', tag: 'Run', argument: { kind: 'list', items: step.words.map(textTerm) } }
    case 'remove':
      return { kind: 'variant', tag: 'Remove', argument: textTerm(step.path) }
    case 'refuse':
      return {
        kind: 'constructor',
        name: 'Error',
        argument: { kind: 'variant', tag: 'Msg', argument: textTerm(step.message) },
      }
  }
}

/** The steps of a function; null when it computes more than steps say. */
export function readSteps(lambda: Lambda<KeyRef> | null): readonly DeviceStep[] | null {
  return lambda === null ? [] : stepsOf(unfolded(lambda.body))
}

/** A constant as the term of its parts, so that both forms read alike. */
function unfolded(term: Term<KeyRef>): Term<KeyRef> {
  return term.kind === 'constant' ? termOf(term.value) : term
}

function termOf(value: Constant): Term<KeyRef> {
  switch (value.kind) {
    case 'tuple':
    case 'list':
      return { kind: value.kind, items: value.items.map(termOf) }
    case 'variant':
      return value.argument === undefined
        ? { kind: 'constant', value }
        : { kind: 'variant', tag: value.tag, argument: termOf(value.argument) }
    case 'constructor':
      return value.argument === undefined
        ? { kind: 'constant', value }
        : { kind: 'constructor', name: value.name, argument: termOf(value.argument) }
    default:
      return { kind: 'constant', value }
  }
}

function stepsOf(term: Term<KeyRef>): readonly DeviceStep[] | null {
  if (term.kind === 'constructor') return resultSteps(term)
  if (term.kind !== 'variant') return null
  const argument = unfolded(term.argument)
  const items = argument.kind === 'list' || argument.kind === 'tuple' ? argument.items.map(unfolded) : []
  const texts = items.map(constantText)
  switch (term.tag) {
    case 'All': {
      const parts = items.map(stepsOf)
      return parts.includes(null) ? null : parts.flatMap((part) => part ?? [])
    }
    case 'Write': {
      const [path, text] = texts
      return typeof path === 'string' && typeof text === 'string' ? [{ kind: 'write', path, text }] : null
    }
    case 'Run':
      return texts.includes(null) ? null : [{ kind: 'run', words: texts.map((text) => text ?? '') }]
    case 'Remove': {
      const path = constantText(argument)
      return path === null ? null : [{ kind: 'remove', path }]
    }
    default:
      return null
  }
}

function resultSteps({
  name,
  argument,
}: Term<KeyRef> & { readonly kind: 'constructor' }): readonly DeviceStep[] | null {
  if (name === 'Ok') return []
  const inner = unfolded(argument)
  if (name !== 'Error' || inner.kind !== 'variant' || inner.tag !== 'Msg') return null
  const message = constantText(unfolded(inner.argument))
  return message === null ? null : [{ kind: 'refuse', message }]
}
