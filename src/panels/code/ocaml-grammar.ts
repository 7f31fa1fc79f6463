// How OCaml is coloured in Monaco: an own Monarch grammar, since Monaco has none. Data only.

import type { languages } from 'monaco-editor/editor'

export const ocamlConfiguration: languages.LanguageConfiguration = {
  comments: { blockComment: ['(*', '*)'] },
  brackets: [
    ['(', ')'],
    ['[', ']'],
    ['{', '}'],
    ['[|', '|]'],
  ],
}

export const ocamlGrammar: languages.IMonarchLanguage = {
  defaultToken: '',
  keywords: (
    'and as assert begin class constraint do done downto else end exception external for fun function functor if in include ' +
    'inherit initializer lazy let match method module mutable new nonrec object of open private rec sig struct then to try type ' +
    'val virtual when while with'
  ).split(' '),
  constants: ['true', 'false'],
  words: ['mod', 'land', 'lor', 'lxor', 'lsl', 'lsr', 'asr', 'or'],
  tokenizer: {
    root: [
      [/[ \t\r\n]+/, ''],
      [/\(\*/, 'comment', '@comment'],
      [/"/, 'string', '@string'],
      [/\{([a-z_]*)\|/, { token: 'string', next: '@quoted.$1' }],
      [/'(?:[^\\']|\\(?:[\\"'ntbr ]|\d{3}|x[0-9a-fA-F]{2}))'/, 'string'],
      [/`[A-Za-z_][\w']*/, 'variant'],
      [/[~?][a-z_][\w']*/, 'label'],
      [/[A-Z][\w']*/, 'module'],
      [
        /[a-z_][\w']*/,
        { cases: { '@keywords': 'keyword', '@constants': 'number', '@words': 'operator', '@default': 'identifier' } },
      ],
      [/0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|\d[\d_]*(?:\.[\d_]*)?(?:[eE][+-]?\d+)?/, 'number'],
      [/\$|@->|>>=|[!=<>@^|&+\-*/%:]+/, 'operator'],
      [/[()[\]{};,.]/, 'delimiter'],
    ],
    comment: [
      [/\(\*/, 'comment', '@push'],
      [/\*\)/, 'comment', '@pop'],
      [/[^(*]+|[(*]/, 'comment'],
    ],
    string: [
      [/[^\\"]+/, 'string'],
      [/\\(?:[\\"'ntbr ]|\d{3}|x[0-9a-fA-F]{2}|\r?\n)/, 'string.escape'],
      [/\\./, 'string.invalid'],
      [/"/, 'string', '@pop'],
    ],
    quoted: [
      [/\|([a-z_]*)\}/, { cases: { '$1==$S2': { token: 'string', next: '@pop' }, '@default': 'string' } }],
      [/[^|]+|\|/, 'string'],
    ],
  },
}
