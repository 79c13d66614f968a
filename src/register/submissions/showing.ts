import { maskedFact } from '../answers.ts'
import type { SubjectKind } from '../rules/codes.ts'
import { isAnswered } from '../rules/conditions.ts'
import type { Fact, Facts } from '../rules/facts.ts'
import type { Answers, AnswerValue, Definition, Question } from '../rules/questions.ts'

const HIDDEN = '***'

/** Answers as they are shown: what the register masks is masked, and of what else is personal only that it was answered. */
export const shownAnswers = ({ questions }: Definition, kind: SubjectKind, answers: Answers): Record<string, unknown> =>
  Object.fromEntries(
    questions.flatMap((question) => {
      const answer = answers[question.code]
      return isAnswered(answer) ? [[question.code, shownAnswer(question, kind, answer)]] : []
    })
  )

function shownAnswer({ personal, field }: Question, kind: SubjectKind, answer: Exclude<AnswerValue, null>): unknown {
  if (!personal) return answer
  return field === null ? HIDDEN : shownFact(kind, field, answer)
}

/** A fact of a subject of that kind as it is shown. */
export const shownFact = (kind: SubjectKind, field: string, fact: Fact): Fact => maskedFact(field, fact, OF_KIND[kind])

/** The name of a worker is a person's, and that of a business nobody's. */
const OF_KIND: Readonly<Record<SubjectKind, Facts>> = { worker: { id_number: null }, business: {} }
