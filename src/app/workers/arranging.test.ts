import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { LayoutResult } from '../../core/model/layout.ts'
import { layoutPatiently } from './arranging.ts'
import { createSession } from '../session.ts'

const graph = { boxes: [{ id: 'a', width: 1, height: 1, ports: [] }], wires: [] }
const result: LayoutResult = { positions: { a: { x: 0, y: 0 } }, routes: {} }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function layoutAfter(milliseconds: number) {
  const stop = vi.fn<() => void>()
  const layout = (): Promise<LayoutResult> =>
    new Promise((resolve) => void setTimeout(() => resolve(result), milliseconds))
  return { layout, stop }
}

it('says nothing of a layout that is soon there', async () => {
  const session = createSession()
  const seen = vi.fn<() => void>()
  session.subscribe(seen)
  const answer = layoutPatiently(session, layoutAfter(250), graph)
  await vi.advanceTimersByTimeAsync(1000)
  expect(await answer).toBe(result)
  expect(seen).not.toHaveBeenCalled()
})

it('tells of a long one until it is there', async () => {
  const session = createSession()
  const answer = layoutPatiently(session, layoutAfter(900), graph)
  await vi.advanceTimersByTimeAsync(400)
  expect(session.getState().arranging?.nodes).toBe(1)
  await vi.advanceTimersByTimeAsync(600)
  expect(await answer).toBe(result)
  expect(session.getState().arranging).toBeNull()
})

it('gives nothing when it is stopped, and stops the worker', async () => {
  const session = createSession()
  const client = layoutAfter(60_000)
  const answer = layoutPatiently(session, client, graph)
  await vi.advanceTimersByTimeAsync(400)
  session.getState().arranging?.stop()
  expect(await answer).toBeNull()
  expect(client.stop).toHaveBeenCalledOnce()
  expect(session.getState().arranging).toBeNull()
})
