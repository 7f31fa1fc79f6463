// Completion, hints, definitions and renaming in OCaml files, as Monaco wants them. What they say is in ocaml-help and ocaml-identifiers.

import type { Catalog } from '../../core/model/catalog.ts'
import { monaco } from './monaco-setup.ts'
import { completionsAt, languageHelp, pathAt, type NameHelp } from './ocaml-help.ts'
import { bindingsOf, definitionOf, renameBinding } from './ocaml-identifiers.ts'

const KINDS: Readonly<Record<NameHelp['kind'], monaco.languages.CompletionItemKind>> = {
  device: monaco.languages.CompletionItemKind.Function,
  type: monaco.languages.CompletionItemKind.Interface,
  key: monaco.languages.CompletionItemKind.Property,
  value: monaco.languages.CompletionItemKind.Value,
  converter: monaco.languages.CompletionItemKind.Enum,
  word: monaco.languages.CompletionItemKind.Keyword,
}

let isReady = false

/** Only the configuration is written in this language; other files are plain OCaml. */
function isConfiguration(model: monaco.editor.ITextModel): boolean {
  return model.uri.path.endsWith('/config.ml')
}

function rangeOf(model: monaco.editor.ITextModel, start: number, length: number): monaco.Range {
  return monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(start + length))
}

function completions(catalog: Catalog): monaco.languages.CompletionItemProvider {
  return {
    triggerCharacters: ['.', '~', '?'],
    provideCompletionItems(model, position) {
      if (!isConfiguration(model)) return { suggestions: [] }
      const text = model.getValue()
      const offset = model.getOffsetAt(position)
      const word = model.getWordUntilPosition(position)
      const range = new monaco.Range(position.lineNumber, word.startColumn, position.lineNumber, word.endColumn)
      const helps = completionsAt(text, offset, catalog)
      const suggestions = helps.map((help) => ({
        label: help.name,
        kind: KINDS[help.kind],
        detail: help.signature,
        documentation: { value: help.doc },
        insertText: help.name,
        range,
      }))
      const isPath = /[.~?][\w']*$/.test(text.slice(Math.max(0, offset - 100), offset))
      const bound = isPath ? [] : bindingsOf(text).filter((one) => one.offset + one.name.length < offset)
      const own = [...new Set(bound.map(({ name }) => name))].map((name) => ({
        label: name,
        kind: monaco.languages.CompletionItemKind.Variable,
        detail: 'bound above',
        insertText: name,
        range,
      }))
      return { suggestions: [...own, ...suggestions] }
    },
  }
}

function hints(catalog: Catalog): monaco.languages.HoverProvider {
  return {
    provideHover(model, position) {
      if (!isConfiguration(model)) return null
      const found = pathAt(model.getValue(), model.getOffsetAt(position))
      const help = found === null ? undefined : languageHelp(catalog).get(found.path.replace(/^Mirage\./, ''))
      if (found === null || help === undefined) return null
      const code = `\`\`\`ocaml\nval ${help.name.replace(/^.*\./, '')} : ${help.signature}\n\`\`\``
      return { range: rangeOf(model, found.start, found.path.length), contents: [{ value: code }, { value: help.doc }] }
    },
  }
}

const definitions: monaco.languages.DefinitionProvider = {
  provideDefinition(model, position) {
    const word = model.getWordAtPosition(position)
    if (word === null) return null
    const offset = definitionOf(model.getValue(), word.word, model.getOffsetAt(position))
    return offset === null ? null : { uri: model.uri, range: rangeOf(model, offset, word.word.length) }
  },
}

const renaming: monaco.languages.RenameProvider = {
  provideRenameEdits(model, position, newName) {
    const word = model.getWordAtPosition(position)
    const offset = model.getOffsetAt(position)
    const edits = word === null ? 'There is no name here.' : renameBinding(model.getValue(), word.word, newName, offset)
    if (typeof edits === 'string') return { edits: [], rejectReason: edits }
    return {
      edits: edits.map(({ offset, length, text }) => ({
        resource: model.uri,
        versionId: undefined,
        textEdit: { range: rangeOf(model, offset, length), text },
      })),
    }
  },
  resolveRenameLocation(model, position) {
    const word = model.getWordAtPosition(position)
    const isBound = word !== null && definitionOf(model.getValue(), word.word, model.getOffsetAt(position)) !== null
    const range =
      word === null
        ? monaco.Range.fromPositions(position)
        : new monaco.Range(position.lineNumber, word.startColumn, position.lineNumber, word.endColumn)
    if (isBound) return { range, text: word.word }
    return { range, text: '', rejectReason: 'Only names that this text binds can be renamed.' }
  },
}

/** Gives Monaco what it offers in OCaml; the first call decides. */
export function supportOcaml(catalog: Catalog): void {
  if (isReady) return
  isReady = true
  monaco.languages.registerCompletionItemProvider('ocaml', completions(catalog))
  monaco.languages.registerHoverProvider('ocaml', hints(catalog))
  monaco.languages.registerDefinitionProvider('ocaml', definitions)
  monaco.languages.registerRenameProvider('ocaml', renaming)
}
