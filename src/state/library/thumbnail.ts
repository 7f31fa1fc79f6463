// A small drawing of a design from the places of its nodes, for lists of designs. Pure; holds no text of the user's.

import type { Design } from '../../core/model/design.ts'
import { splitPortRef } from '../../core/model/ids.ts'

/** Most nodes that are drawn: more would be a grey patch, and the drawing is kept with every save. */
const MOST = 300
/** Size of a node on the canvas, roughly. */
const NODE = { width: 184, height: 84 } as const
const MARGIN = 40

/** SVG text of a design; '' when no node has a place. Equal designs give equal text. */
export function thumbnailOf({ layout, logic }: Design): string {
  const places = Object.entries(layout)
    .filter(([id]) => id === 'register' || logic.nodes[id] !== undefined)
    .slice(0, MOST)
  if (places.length === 0) return ''
  const left = Math.min(...places.map(([, { x }]) => x)) - MARGIN
  const top = Math.min(...places.map(([, { y }]) => y)) - MARGIN
  const right = Math.max(...places.map(([, { x }]) => x)) + NODE.width + MARGIN
  const bottom = Math.max(...places.map(([, { y }]) => y)) + NODE.height + MARGIN
  const box = [left, top, right - left, bottom - top].map(Math.round).join(' ')
  const shown = new Map(places)
  const wires = Object.entries(logic.wires).flatMap(([ref, from]) => {
    const source = shown.get(from)
    const target = shown.get(splitPortRef(ref).node)
    return source === undefined || target === undefined ? [] : [wirePath(source, target)]
  })
  const nodes = places.map(([id, place]) => nodeBox(place, id === 'register'))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">`,
    `<path d="${wires.join('')}" fill="none" stroke="#8b95a5" stroke-width="8"/>`,
    ...nodes,
    '</svg>',
  ].join('')
}

interface Place {
  readonly x: number
  readonly y: number
}

function wirePath(from: Place, to: Place): string {
  const [startX, startY] = [Math.round(from.x + NODE.width), Math.round(from.y + NODE.height / 2)]
  const [endX, endY] = [Math.round(to.x), Math.round(to.y + NODE.height / 2)]
  const middle = Math.round((startX + endX) / 2)
  return `M${startX} ${startY}C${middle} ${startY} ${middle} ${endY} ${endX} ${endY}`
}

function nodeBox({ x, y }: Place, isRegister: boolean): string {
  const fill = isRegister ? '#5c5470' : '#7a5fd0'
  return `<rect x="${Math.round(x)}" y="${Math.round(y)}" width="${NODE.width}" height="${NODE.height}" rx="14" fill="${fill}"/>`
}
