import { stages } from '#domain/tolerance/state.ts'
import { describeWalk } from '../describeWalk.ts'
import { toleranceMutants } from './mutants.ts'
import { toleranceSubject } from './subject.ts'

describeWalk({
  title: 'a tolerance review',
  stages,
  subjectOf: toleranceSubject,
  mutants: toleranceMutants,
})
