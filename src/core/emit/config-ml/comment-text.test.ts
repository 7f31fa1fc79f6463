import { describe, expect, it } from 'vitest'
import { tokenizeOcaml } from '../ocaml/tokenize.ts'
import { commentText } from './comment-text.ts'

describe('comments of OCaml', () => {
  it('are the words between the marks; documentation keeps its star', () => {
    expect(commentText('the public interface')).toBe('(* the public interface *)')
    expect(commentText('* documented')).toBe('(** documented *)')
    expect(commentText('it\'s "quoted" and (* nested *)')).toBe('(* it\'s "quoted" and (* nested *) *)')
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
