// How questions travel: a design is sent once, however many questions in a row are about it. Copying a large one takes as long as
// drawing what an answer changes. No logic of the questions themselves.

import type { Design } from '../../core/model/design.ts'
import type { CompileQuestions, CompileRequest, QuestionName } from './protocol.ts'

/** A question as it is sent; `isAboutLast` says that its design is the one sent last, which is left out. */
export interface SentQuestion {
  readonly id: number
  readonly name: QuestionName
  readonly question: object
  readonly isAboutLast: boolean
}

/** What makes messages of questions; one for each worker, from its start. */
export function createSender(): <Name extends QuestionName>(
  id: number,
  name: Name,
  question: CompileQuestions[Name],
) => SentQuestion {
  let last: Design | null = null
  return (id, name, question) => {
    if (!('design' in question)) return { id, name, question, isAboutLast: false }
    if (question.design !== last) {
      last = question.design
      return { id, name, question, isAboutLast: false }
    }
    const { design: _, ...rest } = question
    return { id, name, question: rest, isAboutLast: true }
  }
}

/** What makes questions of messages again; one in each worker. */
export function createReceiver(): (message: SentQuestion) => CompileRequest {
  let last: Design | null = null
  return ({ id, name, question, isAboutLast }) => {
    const whole = isAboutLast ? { ...question, design: last } : question
    // What the sender took apart is what the question's name says, which the compiler cannot follow through a message.
    const request = { id, name, question: whole } as CompileRequest
    if ('design' in request.question) last = request.question.design
    return request
  }
}
