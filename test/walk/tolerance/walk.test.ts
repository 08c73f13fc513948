import { describeWalk } from '../describeWalk.ts'
import { toleranceMutants } from './mutants.ts'
import { toleranceSubject } from './subject.ts'

describeWalk({
  title: 'a tolerance review',
  subjectOf: toleranceSubject,
  mutants: toleranceMutants,
})
