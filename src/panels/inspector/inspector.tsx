// The right edge: what is selected, what can be set about it, what it is on the chosen target, and why.

import { useStore } from 'zustand'
import type { Node } from '../../core/model/design.ts'
import { REGISTER, splitPortRef, type NodeId, type PortRef } from '../../core/model/ids.ts'
import { constructorOf, nodeLabel, nodeName } from '../../core/model/node-name.ts'
import { resultType, typeName } from '../../state/parts/node-type.ts'
import type { Stores } from '../../state/stores.ts'
import { Button } from '../../ui/button.tsx'
import { TypeMark } from '../../ui/type-mark.tsx'
import { typeStyles } from '../../ui/type-style.ts'
import { About, AboutWord, DeviceSummary, SignatureLine } from './facts/about.tsx'
import { ArgumentsForm } from './forms/arguments-form.tsx'
import { ApplyForm } from './forms/apply-form.tsx'
import { CommentField } from './fields/comment-field.tsx'
import { IfForm, MatchForm } from './forms/choice-form.tsx'
import { CustomForm } from './forms/custom-form.tsx'
import { GroupForm } from './forms/group-form.tsx'
import { KeyInspector } from './key/key-inspector.tsx'
import { ModuleForm } from './forms/module-form.tsx'
import { NameField } from './fields/name-field.tsx'
import { KeysAndPackages, OnTarget } from './facts/node-facts.tsx'
import { Overview } from './overview.tsx'
import { PreviewField } from './fields/preview-field.tsx'
import { deviceSignature, functorSignature } from './facts/signature-text.ts'
import './inspector.css'
import './forms/forms.css'
import './expressions.css'

interface NodeProps {
  readonly stores: Stores
  readonly id: NodeId
  readonly node: Node
}

function Head({ stores, id, node }: NodeProps) {
  const design = useStore(stores.document, (state) => state.design)
  const analysis = useStore(stores.analysis, (state) => state.analysis)
  const constructor = constructorOf(node)
  const rename = (name: string): string | null => {
    const verdict = stores.document.getState().dispatch({ type: 'node.rename', id, binding: name === '' ? null : name })
    return verdict.kind === 'refused' ? verdict.diagnostic.message : null
  }
  return (
    <header className="inspector-head">
      <TypeMark
        name={typeName(resultType(id, design, analysis, stores.catalog))}
        styles={typeStyles(stores.catalog.moduleTypes)}
        size={16}
      />
      <div className="inspector-names">
        <NameField
          key={id}
          label="Name of the node"
          value={node.binding ?? ''}
          placeholder="written in place"
          onRename={rename}
        />
        <p className="inspector-constructor mono">{constructor}</p>
      </div>
    </header>
  )
}

function NodeForm({ stores, id, node }: NodeProps) {
  switch (node.kind) {
    case 'device': {
      const signature = stores.catalog.devices.get(node.device)
      return signature === undefined ? null : (
        <ArgumentsForm stores={stores} id={id} node={node} signature={signature} />
      )
    }
    case 'foreign':
      return <ModuleForm stores={stores} id={id} node={node} />
    case 'impl':
      return <CustomForm stores={stores} id={id} node={node} />
    case 'apply':
      return <ApplyForm stores={stores} id={id} node={node} />
    case 'if_impl':
      return <IfForm stores={stores} id={id} node={node} />
    case 'match_impl':
      return <MatchForm stores={stores} id={id} node={node} />
    case 'placeholder':
      return <p className="quiet">This release has no {node.device}. What the file says about it is kept.</p>
    default:
      return null
  }
}

/** The heading for people who read by headings: on screen the name is a field. */
function NodeTitle({ stores, id }: Pick<NodeProps, 'stores' | 'id'>) {
  const logic = useStore(stores.document, (state) => state.design.logic)
  return <h2 className="visually-hidden">{nodeLabel(logic, id)}</h2>
}

/** The signature of a device, the functor type of a module, or what MirageOS writes about a word of its language. */
function Signature({ stores, id, node }: NodeProps) {
  const types = useStore(stores.analysis, (state) => state.analysis?.types[id])
  if (node.kind === 'device') {
    const signature = stores.catalog.devices.get(node.device)
    if (signature !== undefined) return <SignatureLine pieces={deviceSignature(signature)} />
  }
  if (node.kind === 'if_impl' || node.kind === 'match_impl') {
    const word = stores.catalog.language?.get(node.kind)
    if (word !== undefined) return <SignatureLine pieces={word.signature.split(' → ')} />
  }
  return types === undefined ? null : <SignatureLine pieces={functorSignature(types)} />
}

function NodeInspector({ stores, id, node }: NodeProps) {
  const signature = node.kind === 'device' ? stores.catalog.devices.get(node.device) : undefined
  return (
    <>
      <NodeTitle stores={stores} id={id} />
      <Head stores={stores} id={id} node={node} />
      <Signature stores={stores} id={id} node={node} />
      {signature !== undefined && <DeviceSummary stores={stores} signature={signature} />}
      <OnTarget stores={stores} id={id} />
      {(node.kind === 'if_impl' || node.kind === 'match_impl') && <PreviewField stores={stores} id={id} />}
      <section className="facts">
        <h3>{node.kind === 'device' ? 'Arguments' : 'Definition'}</h3>
        <NodeForm stores={stores} id={id} node={node} />
      </section>
      <KeysAndPackages stores={stores} id={id} />
      <section className="facts">
        <CommentField key={`comment ${id}`} stores={stores} id={id} />
      </section>
      {signature === undefined ? (
        <AboutWord stores={stores} word={node.kind} />
      ) : (
        <About title={signature.id} text={signature.doc} link={signature.link} />
      )}
    </>
  )
}

function WireInspector({ stores, wire }: { readonly stores: Stores; readonly wire: PortRef }) {
  const logic = useStore(stores.document, (state) => state.design.logic)
  const type = useStore(stores.analysis, (state) => state.analysis?.wireTypes[wire])
  const from = logic.wires[wire]
  const { node, port } = splitPortRef(wire)
  if (from === undefined) return null
  const show = (id: NodeId) => (
    <button type="button" className="link" onClick={() => stores.selection.getState().reveal(id)}>
      {nodeName(logic, id)}
    </button>
  )
  return (
    <>
      <h2 className="inspector-title">Wire</h2>
      <p>
        The result of {show(from)} goes into <span className="mono">{port}</span> of {show(node)}.
      </p>
      {type !== undefined && <p className="inspector-type mono">{type}</p>}
      <Button
        variant="danger"
        onClick={() => stores.document.getState().dispatch({ type: 'wire.disconnect', wires: [wire] })}
      >
        Take the wire away
      </Button>
    </>
  )
}

function SeveralInspector({ stores, nodes }: { readonly stores: Stores; readonly nodes: readonly NodeId[] }) {
  const logic = useStore(stores.document, (state) => state.design.logic)
  return (
    <>
      <h2 className="inspector-title">{nodes.length} nodes</h2>
      <GroupForm stores={stores} nodes={nodes} />
      <ul className="fact-list">
        {nodes.slice(0, 40).map((id) => (
          <li key={id}>
            <button type="button" className="link" onClick={() => stores.selection.getState().reveal(id)}>
              {nodeName(logic, id)}
            </button>
          </li>
        ))}
      </ul>
      <Button variant="danger" onClick={() => stores.document.getState().dispatch({ type: 'node.remove', ids: nodes })}>
        Delete these nodes
      </Button>
    </>
  )
}

/** What the inspector shows for the selection. */
export function Inspector({ stores }: { readonly stores: Stores }) {
  const nodes = useStore(stores.selection, (state) => state.nodes)
  const wires = useStore(stores.selection, (state) => state.wires)
  const logic = useStore(stores.document, (state) => state.design.logic)
  const ids = [...nodes].filter((id) => id === REGISTER || id in logic.nodes)
  const [first, second] = ids
  const [wire] = wires
  const key = useStore(stores.selection, (state) => state.key)
  const node = first === undefined ? undefined : logic.nodes[first]
  const content = () => {
    if (first !== undefined && second !== undefined) return <SeveralInspector stores={stores} nodes={ids} />
    if (first !== undefined && node !== undefined) return <NodeInspector stores={stores} id={first} node={node} />
    if (first === undefined && wire !== undefined) return <WireInspector stores={stores} wire={wire} />
    if (first === undefined && key !== null && key in logic.keys) return <KeyInspector stores={stores} keyRef={key} />
    return <Overview stores={stores} />
  }
  return (
    // A column that scrolls must be reachable by keyboard. What is selected is read from its beginning, and drafts are its own.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div key={first ?? wire ?? key} className="inspector" tabIndex={0}>
      {content()}
    </div>
  )
}
