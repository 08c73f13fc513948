import type { FindingResult } from '#domain/common/bodies.ts'
import type { Criterion } from '#domain/packs/rulePack.ts'

/** The result of a criterion with an answer that brings it, where its pack lists answers; what is unclear has none. */
export function answered(criterion: object, result: FindingResult) {
  const { answers }: Pick<Criterion, 'answers'> = criterion
  const answer = answers?.find(one => one.result === result)?.text
  return { result, ...(answer !== undefined && { answer }) }
}
