// Texts while they are typed: read after a pause, one step of undo a burst, never lost, never over what was drawn meanwhile.

import { describe, expect, it } from 'vitest'
import type { TextLanguage } from '../../core/edit/reread/reread-design.ts'
import type { Design } from '../../core/model/design.ts'
import { deviceNode, makeDesign } from '../../core/testing/designs.ts'
import { TOY_CATALOG } from '../../core/testing/toy-catalog.ts'
import { createDocumentStore } from '../document.ts'
import { createTextEditing, type TextAnswer } from './text-editing.ts'
import { createTextsStore, textProblems } from './texts.ts'

const first = makeDesign({ net: { ...deviceNode('default_network'), binding: 'net' } }, {})

/** A language of one name a word: `a b` binds two networks; a text with `!` cannot be read. */
function readWords(text: string): TextAnswer {
  if (text.includes('!')) {
    const at = { file: 'config.ml', line: 1, column: 0 }
    return {
      design: null,
      diagnostics: [{ code: 'X', severity: 'error', target: null, at, message: 'No.' }],
      spans: {},
    }
  }
  const names = text.split(/\s+/).filter((name) => name !== '')
  const nodes = Object.fromEntries(names.map((name) => [name, { ...deviceNode('default_network'), binding: name }]))
  return { design: makeDesign(nodes, {}), diagnostics: [], spans: {} }
}

function print({ logic }: Design): string {
  return Object.values(logic.nodes)
    .map(({ binding }) => binding)
    .join(' ')
}

function setUp(read = (text: string): Promise<TextAnswer> => Promise.resolve(readWords(text))) {
  const document = createDocumentStore(TOY_CATALOG, first)
  const texts = createTextsStore()
  const waiting = new Set<() => void>()
  const stopped: TextLanguage[] = []
  const clock = { now: 0 }
  const editing = createTextEditing({
    catalog: TOY_CATALOG,
    document,
    texts,
    read: (_, text) => read(text),
    stop: (language) => void stopped.push(language),
    printed: () => {
      const { design } = document.getState()
      return { text: print(design), logic: design.logic }
    },
    after(_, work) {
      waiting.add(work)
      return () => waiting.delete(work)
    },
    now: () => clock.now,
  })
  const pass = async (): Promise<void> => {
    const due = [...waiting]
    waiting.clear()
    for (const work of due) work()
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
  }
  const type = async (text: string, how?: 'typing' | 'undo'): Promise<void> => {
    editing.edit('config.ml', text, how)
    await pass()
  }
  const names = (): string => print(document.getState().design)
  const draft = () => texts.getState().drafts['config.ml']
  return { document, texts, editing, pass, type, names, draft, clock, stopped }
}

describe('editing text', () => {
  it('changes the design after a pause, and keeps the text as it was typed', async () => {
    const { editing, type, names, draft } = setUp()
    editing.edit('config.ml', 'net  more')
    expect(names()).toBe('net')
    expect(draft()?.standing).toBe('reading')
    await type('net   more')
    expect(names()).toBe('net more')
    expect(draft()).toMatchObject({ text: 'net   more', standing: 'agrees' })
  })

  it('makes one step of undo of a burst of typing, and another after a rest', async () => {
    const { document, type, names, clock } = setUp()
    await type('net m')
    await type('net mo')
    expect(document.getState().past.map(({ title }) => title)).toEqual(['Edit config.ml'])
    clock.now = 60_000
    await type('net more')
    expect(document.getState().past).toHaveLength(2)
    document.getState().undo()
    expect(names()).toBe('net mo')
  })

  it('leaves design and text alone while the text cannot be read', async () => {
    const { document, texts, editing, type, names, draft } = setUp()
    await type('net !')
    expect(names()).toBe('net')
    expect(document.getState().past).toHaveLength(0)
    expect(draft()).toMatchObject({ text: 'net !', standing: 'refused' })
    expect(textProblems(texts.getState())).toHaveLength(1)
    editing.discard('config.ml')
    expect(draft()).toBeUndefined()
    expect(textProblems(texts.getState())).toHaveLength(0)
  })

  it('keeps a text that cannot be read over changes elsewhere, and asks before it takes it', async () => {
    const { document, editing, type, names, draft, pass } = setUp()
    await type('net !')
    document.getState().dispatch({ type: 'node.rename', id: 'net', binding: 'drawn' })
    expect(draft()).toMatchObject({ text: 'net !', standing: 'refused' })
    await type('net typed')
    expect(names()).toBe('drawn')
    expect(draft()).toMatchObject({ standing: 'waiting', text: 'net typed' })
    editing.take('config.ml')
    await pass()
    expect(names()).toContain('typed')
    expect(draft()?.standing).toBe('agrees')
    document.getState().undo()
    expect(names()).toBe('drawn')
  })

  it('shows what is printed when the design changes elsewhere, and the text again when undo comes back to it', async () => {
    const { document, type, draft } = setUp()
    await type('net   more')
    document.getState().dispatch({ type: 'node.rename', id: 'net', binding: 'drawn' })
    expect(draft()).toBeUndefined()
    document.getState().undo()
    expect(draft()).toMatchObject({ text: 'net   more', standing: 'agrees' })
  })

  it('takes a step back when typing is taken back', async () => {
    const { document, type, names } = setUp()
    await type('net more')
    await type('net ', 'undo')
    expect(names()).toBe('net')
    expect(document.getState().past).toHaveLength(0)
    expect(document.getState().future).toHaveLength(1)
  })

  it('changes nothing in the design for layout alone', async () => {
    const { document, type, draft } = setUp()
    await type('  net')
    expect(document.getState().revision).toBe(1)
    expect(draft()?.standing).toBe('agrees')
  })

  it('reads only the newest text, and gives up one that takes long', async () => {
    const answers: { readonly text: string; readonly settle: (answer: TextAnswer) => void }[] = []
    const { editing, pass, names, stopped } = setUp((text) => new Promise((settle) => answers.push({ text, settle })))
    editing.edit('config.ml', 'a')
    await pass()
    editing.edit('config.ml', 'b')
    await pass()
    expect(answers.map(({ text }) => text)).toEqual(['a'])
    expect(stopped).toEqual(['config.ml'])
    answers[0]?.settle(readWords('a'))
    await pass()
    await pass()
    expect(answers.map(({ text }) => text)).toEqual(['a', 'b'])
    answers[1]?.settle(readWords('b'))
    await pass()
    expect(names()).toBe('b')
  })

  it('brings back a text of an earlier visit, and asks when the design says something else by now', async () => {
    const { editing, pass, names, draft } = setUp()
    editing.bringBack('config.ml', 'net late', false)
    await pass()
    expect(names()).toBe('net')
    expect(draft()?.standing).toBe('waiting')
    editing.discard('config.ml')
    editing.bringBack('config.ml', 'net early', true)
    await pass()
    expect(names()).toBe('net early')
  })
})
