import { describe, expect, it } from 'vitest'
import type { Design } from '../../core/model/design.ts'
import { createReceiver, createSender } from './sending.ts'

function design(name: string): Design {
  return {
    format: 'morgana',
    version: 1,
    release: 'toy',
    name,
    logic: { types: {}, keys: {}, values: {}, nodes: {}, wires: {}, registration: null, text: [] },
    settings: [],
    sources: {},
    layout: {},
  }
}

describe('questions on their way', () => {
  it('arrive whole, and a design travels once while all ask about it', () => {
    const [send, receive] = [createSender(), createReceiver()]
    const [first, second] = [design('first'), design('second')]
    const sent: boolean[] = []
    const ask = (question: { readonly design: Design }) => {
      const message = structuredClone(send(sent.length, 'print', question))
      sent.push('design' in message.question)
      return receive(message)
    }
    for (const about of [first, first, first, second, second, first]) {
      expect(ask({ design: about })).toEqual({ id: sent.length - 1, name: 'print', question: { design: about } })
    }
    expect(sent).toEqual([true, false, false, true, false, true])
  })

  it('leave the design that was sent last alone when they are about none', () => {
    const [send, receive] = [createSender(), createReceiver()]
    const asked = { args: ['-x'], env: {}, design: design('a'), target: 'red' }
    receive(send(1, 'generate', asked))
    const read = { path: 'config.ml', text: 'text' }
    expect(receive(send(2, 'read', read))).toEqual({ id: 2, name: 'read', question: read })
    const again = send(3, 'generate', { ...asked, target: 'blue' })
    expect(again.question).not.toHaveProperty('design')
    expect(receive(again).question).toEqual({ ...asked, target: 'blue' })
  })
})
