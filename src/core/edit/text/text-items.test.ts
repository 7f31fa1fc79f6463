// New keys stand where the names of MirageOS are known: below the openings of a configuration that was read.

import { expect, test } from 'vitest'
import type { Design, TextItem } from '../../model/design.ts'
import { beforeRegister, withText } from './text-items.ts'

function opening(text: string): TextItem {
  return { kind: 'opaque', language: 'config.ml', text }
}

function placed(text: readonly TextItem[]): readonly TextItem[] {
  const design = { logic: { text } } as unknown as Design
  return withText(design, { kind: 'key', id: 'port' }).logic.text
}

test('a new key stands below open Mirage and the openings after it', () => {
  const key = { kind: 'key', id: 'port' }
  const [mirage, other, rest] = [opening('open Mirage'), opening('open! Printf'), { kind: 'register' } as const]
  expect(placed([mirage, other, rest])).toEqual([mirage, other, key, rest])
  expect(placed([{ kind: 'comment', text: 'Mine.' }, mirage, rest])[2]).toEqual(key)
  expect(placed([opening('open Mirageous'), rest])[0]).toEqual(key)
})

test('a new definition stands above register and the comments that belong to it', () => {
  const net: TextItem = { kind: 'node', id: 'net' }
  const port = { kind: 'key', id: 'port' } as const
  const ofNet: TextItem = { kind: 'comment', text: 'the net', place: 'end' }
  const ofRegister: TextItem = { kind: 'comment', text: 'all' }
  const register: TextItem = { kind: 'register' }
  expect(beforeRegister([net, ofNet, ofRegister, ofRegister, register], port)).toEqual([
    net,
    ofNet,
    port,
    ofRegister,
    ofRegister,
    register,
  ])
  expect(beforeRegister([net], port)).toEqual([net, port])
})
