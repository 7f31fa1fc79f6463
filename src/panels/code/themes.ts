// Colours of the code, drawn separately for light and dark; both meet 4.5:1 on their ground. Data only.

import type { editor } from 'monaco-editor/editor'

interface Palette {
  readonly ground: string
  readonly text: string
  readonly quiet: string
  readonly keyword: string
  readonly module: string
  readonly string: string
  readonly number: string
  readonly label: string
  readonly operator: string
  readonly line: string
  readonly selection: string
}

function theme(base: 'vs' | 'vs-dark', colors: Palette): editor.IStandaloneThemeData {
  const rule = (token: string, foreground: string): editor.ITokenThemeRule => ({
    token,
    foreground: foreground.slice(1),
  })
  return {
    base,
    inherit: false,
    rules: [
      rule('', colors.text),
      rule('comment', colors.quiet),
      rule('keyword', colors.keyword),
      rule('module', colors.module),
      rule('type', colors.module),
      rule('string', colors.string),
      rule('string.escape', colors.number),
      rule('number', colors.number),
      rule('variant', colors.number),
      rule('label', colors.label),
      rule('operator', colors.operator),
      rule('delimiter', colors.operator),
    ],
    colors: {
      'editor.background': colors.ground,
      'editor.foreground': colors.text,
      'editorLineNumber.foreground': colors.quiet,
      'editorLineNumber.activeForeground': colors.text,
      'editor.lineHighlightBackground': '#00000000',
      'editor.lineHighlightBorder': '#00000000',
      'editor.selectionBackground': colors.selection,
      'editor.inactiveSelectionBackground': colors.selection,
      'editorGutter.background': colors.ground,
      'editorIndentGuide.background1': colors.line,
      'editorIndentGuide.activeBackground1': colors.line,
      'editorBracketMatch.background': colors.selection,
      'editorBracketMatch.border': '#00000000',
      'scrollbar.shadow': '#00000000',
      'editorWidget.background': colors.ground,
      'editorWidget.border': colors.line,
    },
  }
}

export const THEMES = {
  light: theme('vs', {
    ground: '#ffffff',
    text: '#171a1f',
    quiet: '#626c7a',
    keyword: '#6239c6',
    module: '#0a5f8f',
    string: '#1c7a45',
    number: '#9a4a00',
    label: '#8a2b6b',
    operator: '#4d5663',
    line: '#e3e7ec',
    selection: '#dcd2f7',
  }),
  dark: theme('vs-dark', {
    ground: '#1f2329',
    text: '#e9ebee',
    quiet: '#929cab',
    keyword: '#bda6fa',
    module: '#6ba8f7',
    string: '#75c98a',
    number: '#dfa14a',
    label: '#ee86c1',
    operator: '#a9b2be',
    line: '#30363f',
    selection: '#43386a',
  }),
} as const
