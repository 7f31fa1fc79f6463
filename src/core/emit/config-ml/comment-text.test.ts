import { describe, expect, it } from 'vitest'
import { tokenizeOcaml } from '../ocaml/tokenize.ts'
import { commentText } from './comment-text.ts'

describe('comments of OCaml', () => {
  it('are the words between the marks; documentation keeps its star', () => {
    expect(commentText('the public interface')).toBe('(* the public interface *)')
    expect(commentText('* documented')).toBe('(** documented *)')
    expect(commentText('it\'s "quoted" and (* nested *)')).toBe('(* it\'s "quoted" and (* nested *) *)')
  })

  it('change no more than they must', () => {
    expect(commentText('ends *) early, "quoted"')).toBe('(* ends * ) early, "quoted" *)')
    expect(commentText('ends *) early, says "hello')).toBe("(* ends * ) early, says ''hello *)")
  })

  // What OCaml 4.13 says of each as it stands: "This comment contains an unterminated string literal".
  it.each([
    ['says "hello', "(* says ''hello *)"],
    ["a'\"'b", "(* a''''b *)"],
    ["''\"'", "(* ''''' *)"],
    ['|} {| x', '(* |} { | x *)'],
    ['{%x | y', '(* { %x | y *)'],
    ["'\\\"it's", "(* '\\''it's *)"],
  ])('have no string that never ends: %s', (content, comment) => {
    expect(commentText(content)).toBe(comment)
  })

  it.each([
    'ends *) early',
    'opens (* only',
    'says "hello',
    '{|quoted',
    '{id|quoted |other}',
    '"*)',
    '*)"',
    '*',
    '\\"',
    "'\"'",
  ])('are one comment whatever they say: %s', (content) => {
    const tokens = tokenizeOcaml(`${commentText(content)}\nlet x = 1`)
    expect(tokens.map(({ kind }) => kind)).toEqual(['comment', 'keyword', 'lower', 'operator', 'number'])
  })
})
