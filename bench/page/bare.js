// The yardstick of the page: React Flow with as many nodes and wires, and nothing else.

import '@xyflow/react/dist/style.css'
import { ReactFlow, useNodesState } from '@xyflow/react'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'

const count = Number(new URLSearchParams(location.search).get('n') ?? 1000)
const initial = Array.from({ length: count }, (_, index) => ({
  id: `n${index}`,
  position: { x: (index % 40) * 280, y: Math.floor(index / 40) * 150 },
  data: { label: `node ${index}` },
}))
const edges = initial.slice(1).map(({ id }, index) => ({ id: `e${index}`, source: `n${index}`, target: id }))

/** All nodes, which can be dragged. */
function Bare() {
  const [nodes, , onNodesChange] = useNodesState(initial)
  return createElement(ReactFlow, { nodes, edges, onNodesChange, fitView: true, minZoom: 0.05 })
}

const root = document.querySelector('#root')
if (root !== null) createRoot(root).render(createElement(Bare))
