// How a device of the user starts: a template with completion for arguments and for calls of its keys.

import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import { readTemplate, writeTemplate } from '../../../core/edit/custom/connect-template.ts'
import type { CustomNode } from '../../../core/model/design.ts'
import { type NodeId, portRef } from '../../../core/model/ids.ts'
import { splitFunctorType } from '../../../core/model/module-type.ts'
import { nodeName } from '../../../core/model/node-name.ts'
import { keyTitle } from '../../../state/parts/key-title.ts'
import { typeText } from '../../../state/parts/node-type.ts'
import type { Stores } from '../../../state/stores.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { ExpressionField } from '../expression/expression-field.tsx'
import { FormOrOcaml } from '../expression/form-or-ocaml.tsx'

export interface ConnectFieldProps {
  readonly stores: Stores
  readonly id: NodeId
  readonly node: CustomNode
  /** Arguments of the device: functor parameters, then dependencies. */
  readonly count: number
  readonly onChange: (connect: CustomNode['connect']) => void
}

interface Piece {
  readonly text: string
  readonly what: string
}

/** What can be put into the template. */
function usePieces({ stores, id, node, count }: ConnectFieldProps): readonly Piece[] {
  const design = useStore(stores.document, (state) => state.design)
  const target = useStore(stores.view, (state) => state.target)
  const views = useStore(stores.analysis, (state) => state.analysis?.targets[target]?.keys)
  const { parameters } = splitFunctorType(node.type)
  const args = Array.from({ length: count }, (_, index) => {
    const type = parameters[index]
    const port = type === undefined ? `dep${index - parameters.length}` : `param${index}`
    const source = design.logic.wires[portRef(id, port)]
    const words = [
      `argument ${index + 1}`,
      type === undefined ? 'a dependency' : typeText(type),
      source === undefined ? '' : nodeName(design.logic, source),
    ]
    return { text: `{${index}}`, what: words.filter((word) => word !== '').join(', ') }
  })
  const keys = node.keys.map((ref): Piece => {
    const name =
      views?.find((view) => view.ref === ref)?.ocamlName ?? keyTitle(ref, design).replace(/^Key\.|\s.*$/g, '')
    return { text: `(Key_gen.${name} ())`, what: `value of ${keyTitle(ref, design)}` }
  })
  return [
    { text: '{M}', what: 'the module' },
    ...(count === 0 ? [] : [{ text: '{*}', what: 'all arguments' }]),
    ...args,
    ...keys,
  ]
}

/** Text from the last brace or parenthesis before the cursor, which a piece may complete. */
function begun(text: string): string {
  return /(\{[^{}]*|\(Key_gen[^)]*|\(K?e?y?)$/.exec(text)?.[0] ?? ''
}

function Template(props: ConnectFieldProps & { readonly template: string }) {
  const { template, count, onChange } = props
  const pieces = usePieces(props)
  const field = useRef<HTMLTextAreaElement>(null)
  const [draft, setDraft] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const [isOpen, setOpen] = useState(false)
  const [cursor, setCursor] = useState(template.length)
  const list = useId()
  const text = draft ?? template
  const read = readTemplate(text, count)
  const before = text.slice(0, cursor)
  const start = begun(before)
  const hits = isOpen && start !== '' ? pieces.filter((piece) => piece.text.startsWith(start)) : []
  const commit = (): void => {
    setOpen(false)
    if (draft !== null && 'ok' in read) {
      if (draft !== template) onChange(read.ok)
      setDraft(null)
    }
  }
  const insert = (piece: Piece, prefix: string): void => {
    const place = before.length - prefix.length
    setDraft(text.slice(0, place) + piece.text + text.slice(before.length))
    setCursor(place + piece.text.length)
    setOpen(false)
    field.current?.focus()
  }
  const press = (event: KeyboardEvent): void => {
    const hit = hits[at]
    if (event.key === 'Escape') {
      if (hits.length > 0) setOpen(false)
      else setDraft(null)
    } else if (hit !== undefined && (event.key === 'Enter' || event.key === 'Tab')) insert(hit, start)
    else if (hits.length > 0 && event.key === 'ArrowDown') setAt((at + 1) % hits.length)
    else if (hits.length > 0 && event.key === 'ArrowUp') setAt((at + hits.length - 1) % hits.length)
    else if (event.key === 'Enter') commit()
    else return
    event.preventDefault()
  }
  return (
    <Field
      label="connect"
      note="string"
      help="OCaml that starts it and gives a promise of its state. {M} is the module, {0} the first argument, {*} all of them."
      error={'error' in read ? read.error : null}
    >
      {(ids) => (
        <div className="connect">
          <textarea
            {...ids}
            ref={field}
            className="textarea mono"
            rows={2}
            spellCheck={false}
            aria-autocomplete="list"
            aria-controls={hits.length > 0 ? list : undefined}
            aria-activedescendant={hits.length > 0 ? `${list}-${at}` : undefined}
            value={text}
            onChange={(event) => {
              setDraft(event.target.value)
              setCursor(event.target.selectionStart)
              setOpen(true)
              setAt(0)
            }}
            onSelect={(event) => setCursor(event.currentTarget.selectionStart)}
            onBlur={commit}
            onKeyDown={press}
          />
          {hits.length > 0 && (
            <div id={list} role="listbox" aria-label="Completions" className="completions" tabIndex={-1}>
              {hits.map((piece, index) => (
                <div
                  key={piece.text}
                  id={`${list}-${index}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === at}
                  onPointerDown={(event) => {
                    event.preventDefault()
                    insert(piece, start)
                  }}
                >
                  <span className="mono">{piece.text}</span> <span className="quiet">{piece.what}</span>
                </div>
              ))}
            </div>
          )}
          <div className="pieces">
            {pieces.map((piece) => (
              <button
                key={piece.text}
                type="button"
                className="piece mono"
                data-tip={piece.what}
                aria-label={`Insert ${piece.what}`}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => insert(piece, '')}
              >
                {piece.text}
              </button>
            ))}
          </div>
        </div>
      )}
    </Field>
  )
}

/** The field: a template, or the OCaml of what no template says. */
export function ConnectField(props: ConnectFieldProps) {
  const { stores, id, node, count, onChange } = props
  const start = (): void => {
    const read = readTemplate(count === 0 ? '{M}.connect ()' : '{M}.connect {*}', count)
    if ('ok' in read) onChange(read.ok)
  }
  if (node.connect === null) {
    return (
      <div className="field">
        <span className="field-label">connect</span>
        <p className="field-words">Left out: functoria returns the arguments as they are.</p>
        <Button onClick={start}>Write a template</Button>
      </div>
    )
  }
  const template = writeTemplate(node.connect)
  return (
    <>
      <FormOrOcaml
        what="connect"
        form={template === null ? null : <Template {...props} template={template} />}
        ocaml={
          <ExpressionField
            stores={stores}
            place={{ kind: 'member', node: id, member: 'connect' }}
            parts={[
              {
                label: 'connect in OCaml',
                note: 'info -> string -> string list -> string',
                help: 'A function of the project’s information, the module and the arguments.',
              },
            ]}
            onRead={(meaning) => meaning.kind === 'function' && onChange(meaning.lambda)}
          />
        }
      />
      {template === null && <Button onClick={start}>Write a template instead</Button>}
    </>
  )
}
