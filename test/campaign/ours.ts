import { type Evaluation, type EvaluationOptions, evaluate } from '../../src/evaluate.js'
import type { CaseDocument, EvaluationCase } from './cases.js'

const levels = (all: CaseDocument[][]): readonly unknown[] => all.map((policies) => ({ policies }))

/** This library's evaluation of a case. */
export const evaluateCase = ({ request, policies }: EvaluationCase, options?: EvaluationOptions): Evaluation => {
  const { scp, rcp, ...rest } = policies
  return evaluate(
    request,
    // the documents are generated: their exact types are not known to the compiler
    {
      ...rest,
      ...(scp === undefined ? {} : { scp: levels(scp) }),
      ...(rcp === undefined ? {} : { rcp: levels(rcp) }),
    } as Parameters<typeof evaluate>[1],
    options,
  )
}
