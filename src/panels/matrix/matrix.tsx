// Device × target at one glance: rows are nodes in reading order, a bar is what a node becomes on the targets below it.

import { Fragment, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Analysis } from '../../core/analyze/analysis.ts'
import { REGISTER, type NodeId } from '../../core/model/ids.ts'
import { constructorOf, nodeName } from '../../core/model/node-name.ts'
import type { TargetSignature } from '../../core/model/target.ts'
import { resultType, typeName } from '../../state/parts/node-type.ts'
import { readingOrder } from '../../state/parts/reading-order.ts'
import { shownAnalysis } from '../../state/preview.ts'
import type { Stores } from '../../state/stores.ts'
import { classNames } from '../../ui/class-names.ts'
import { Empty } from '../../ui/empty.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { TypeMark } from '../../ui/type-mark.tsx'
import { typeStyles } from '../../ui/type-style.ts'
import { mergeCells, type MatrixCell } from './merge-cells.ts'
import './matrix.css'

interface Family {
  readonly family: string
  readonly targets: readonly TargetSignature[]
}

function familiesOf(targets: readonly TargetSignature[]): readonly Family[] {
  const names = [...new Set(targets.map(({ family }) => family))]
  return names.map((family) => ({ family, targets: targets.filter((target) => target.family === family) }))
}

interface RowProps {
  readonly stores: Stores
  readonly analysis: Analysis
  readonly id: NodeId
  readonly families: readonly Family[]
  readonly isChosen: boolean
  readonly target: string
}

function cellTip(cell: MatrixCell, name: string): string {
  const on = cell.targets.join(', ')
  if (cell.reason !== null) return `${name} on ${on}: ${cell.reason}`
  const module = cell.module === '' ? '' : `, ${cell.module}`
  return `${name} on ${on}: ${cell.text}${module}. Click for why.`
}

function Row({ stores, analysis, id, families, isChosen, target }: RowProps) {
  const design = useStore(stores.document, (state) => state.design)
  const node = design.logic.nodes[id]
  const name = nodeName(design.logic, id)
  const constructor = node === undefined ? '' : constructorOf(node)
  const explain = (cell: MatrixCell): void => {
    const shown = cell.targets.includes(target) ? target : (cell.targets[0] ?? target)
    stores.view.getState().set({ target: shown, why: id })
    stores.selection.getState().reveal(id)
  }
  return (
    <tr aria-selected={isChosen} className={classNames(isChosen && 'matrix-chosen')}>
      <th scope="row">
        <button type="button" className="matrix-node" onClick={() => stores.selection.getState().reveal(id)}>
          <TypeMark
            name={typeName(resultType(id, design, analysis, stores.catalog))}
            styles={typeStyles(stores.catalog.moduleTypes)}
          />
          <span className="matrix-name">{name}</span>
          {constructor !== name && <span className="matrix-constructor">{constructor}</span>}
        </button>
      </th>
      {mergeCells(analysis, id, families).map((cell) => (
        <td key={cell.targets[0]} colSpan={cell.targets.length}>
          <button
            type="button"
            className={classNames('matrix-bar', `matrix-${cell.state}`, cell.targets.includes(target) && 'matrix-now')}
            data-tip={cellTip(cell, name)}
            onClick={() => explain(cell)}
          >
            {cell.text}
          </button>
        </td>
      ))}
    </tr>
  )
}

/** The matrix of the design that is open. */
export function Matrix({ stores }: { readonly stores: Stores }) {
  const design = useStore(stores.document, (state) => state.design)
  const analysis = useStore(stores.analysis, shownAnalysis)
  const chosen = useStore(stores.selection, (state) => state.nodes)
  const target = useStore(stores.view, (state) => state.target)
  const order = useMemo(() => readingOrder(design).filter((id) => id !== REGISTER), [design])
  const families = familiesOf(stores.catalog.targets)
  if (analysis === null || order.length === 0) {
    return (
      <Empty title="Every device on every target">
        <p>Each node gets a row here, with what it becomes on each of the nine targets.</p>
      </Empty>
    )
  }
  return (
    <table className="matrix">
      <caption className="visually-hidden">What each node becomes on each target</caption>
      <colgroup>
        <col className="matrix-first" />
      </colgroup>
      {families.map(({ family, targets }) => (
        <colgroup key={family} span={targets.length} />
      ))}
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">Node</span>
          </th>
          {families.map(({ family, targets }) => (
            <Fragment key={family}>
              {targets.map(({ name }) => (
                <th key={name} scope="col" className={classNames(name === target && 'matrix-target')}>
                  <button
                    type="button"
                    className="matrix-head"
                    data-tip={analysis.targets[name]?.summary}
                    onClick={() => stores.view.getState().set({ target: name })}
                  >
                    <StateMark state={analysis.targets[name]?.state ?? 'unknown'} size={9} />
                    {name}
                  </button>
                </th>
              ))}
            </Fragment>
          ))}
        </tr>
      </thead>
      <tbody>
        {order.slice(0, 500).map((id) => (
          <Row
            key={id}
            stores={stores}
            analysis={analysis}
            id={id}
            families={families}
            isChosen={chosen.has(id)}
            target={target}
          />
        ))}
      </tbody>
    </table>
  )
}
