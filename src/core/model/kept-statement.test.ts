// Statements of the other language come back from comments as they went in, whatever they hold.

import { expect, test } from 'vitest'
import {
  keptInOcaml,
  keptInScript,
  opensLanguage,
  readKeptInOcaml,
  readKeptInScript,
  wordsOf,
} from './kept-statement.ts'

const STATEMENTS = [
  'let twice x = x * 2',
  'let f x =\n  if x then "a" else\n    "b" (* why */ *)',
  'let ( */ ) = ( *\\/ ) and q = {ts|a|ts} and r = {|b|}',
  'const say = `it\'s ${1} "` // (* |ts} |tss}',
  '  let indented = 1\n\n',
  '*/*\\/*\\\\/',
]

test.each(STATEMENTS)('%j', (statement) => {
  const script = keptInScript(statement)
  expect(script.slice(2, -2)).not.toContain('*/')
  expect(readKeptInScript(script.slice(2, -2))).toBe(statement)
  expect(readKeptInOcaml(keptInOcaml(statement))).toBe(statement)
})

test('other comments are none', () => {
  expect(readKeptInScript(' morgana is fine\nlet x = 1')).toBeNull()
  expect(readKeptInScript(' morgana: unfinished\nconst a = 1')).toBeNull()
  expect(readKeptInOcaml('(* morgana: config.ts *)')).toBeNull()
  expect(readKeptInOcaml('(* about {ts|\nx\n|ts} *)')).toBeNull()
})

test('an opening of the language is told from other openings', () => {
  expect(['open Mirage', 'open!  Mirage', 'open Mirage_key', 'open Fmt'].map(opensLanguage)).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test('words', () => {
  expect(wordsOf("let x' = f x' 1")).toEqual(['let', "x'", 'f'])
})
