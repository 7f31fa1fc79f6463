// Drawings of a graph for other programs: Graphviz's dot and Mermaid.

import type { Facts } from '../../core/emit/facts.ts'
import type { GraphFacts } from '../../core/graph/graph-facts.ts'

export interface Drawing {
  readonly title: string
  readonly nodes: readonly { readonly id: string; readonly label: string; readonly shape: 'box' | 'choice' | 'call' }[]
  readonly edges: readonly {
    readonly from: string
    readonly to: string
    readonly label: string
    readonly isDotted: boolean
  }[]
}

/** The devices of a resolved application. */
export function drawFacts(title: string, { main }: Facts): Drawing {
  const modules = new Map(main.modules.map((one) => [one.name, one.functor]))
  return {
    title,
    nodes: main.devices.map(({ name, module }) => ({
      id: name,
      label: `${name}\n${modules.get(module) ?? module}`,
      shape: 'box',
    })),
    edges: main.devices.flatMap(({ name, params = [], data = [] }) => [
      ...params.map((to) => ({ from: name, to, label: '', isDotted: false })),
      ...data.map((to) => ({ from: name, to, label: '', isDotted: true })),
    ]),
  }
}

/** The graph before resolution. */
export function drawGraph(title: string, { nodes }: GraphFacts): Drawing {
  const edge = (from: number, to: number, label = '', isDotted = false) => {
    return { from: `n${from}`, to: `n${to}`, label, isDotted }
  }
  return {
    title,
    nodes: nodes.map((node, index) => {
      const id = `n${index}`
      if (node.kind === 'app') return { id, label: '$', shape: 'call' }
      if (node.kind === 'if') return { id, label: `if ${node.keys.join(', ')}`, shape: 'choice' }
      return { id, label: `${node.base}\n${node.module}`, shape: 'box' }
    }),
    edges: nodes.flatMap((node, index) => {
      if (node.kind === 'app') return [edge(index, node.f, 'functor'), edge(index, node.x)]
      if (node.kind === 'if') return [edge(index, node.then, 'then'), edge(index, node.else, 'else', true)]
      return node.deps.map((to) => edge(index, to, '', true))
    }),
  }
}

/** Text for Graphviz. */
export function dotText({ title, nodes, edges }: Drawing): string {
  const shapes = { box: 'box', choice: 'diamond', call: 'circle' }
  const quote = (text: string): string =>
    `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`
  const lines = [
    ...nodes.map(({ id, label, shape }) => `${quote(id)} [label=${quote(label)}, shape=${shapes[shape]}]`),
    ...edges.map(({ from, to, label, isDotted }) => {
      const style = [...(label === '' ? [] : [`label=${quote(label)}`]), ...(isDotted ? ['style=dashed'] : [])]
      return `${quote(from)} -> ${quote(to)}${style.length === 0 ? '' : ` [${style.join(', ')}]`}`
    }),
  ]
  return `digraph ${quote(title)} {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`
}

/** Text for Mermaid. */
export function mermaidText({ title, nodes, edges }: Drawing): string {
  const brackets = { box: ['["', '"]'], choice: ['{"', '"}'], call: ['(("', '"))'] } as const
  const ids = new Map(nodes.map(({ id }, index) => [id, `d${index}`]))
  const escape = (text: string): string => text.replaceAll('"', '#quot;').replaceAll('\n', '<br/>')
  const lines = [
    ...nodes.map(
      ({ id, label, shape }) => `${ids.get(id) ?? id}${brackets[shape][0]}${escape(label)}${brackets[shape][1]}`,
    ),
    ...edges.map(({ from, to, label, isDotted }) => {
      const arrow = isDotted ? '-.->' : '-->'
      return `${ids.get(from) ?? from} ${arrow}${label === '' ? '' : `|${escape(label)}|`} ${ids.get(to) ?? to}`
    }),
  ]
  return `---\ntitle: ${JSON.stringify(title)}\n---\nflowchart BT\n${lines.map((line) => `  ${line}\n`).join('')}`
}
