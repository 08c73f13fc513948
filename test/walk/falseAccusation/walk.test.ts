import { stages } from '#domain/falseAccusation/state.ts'
import { describeWalk } from '../describeWalk.ts'
import { accusationMutants } from './mutants.ts'
import { accusationSubject } from './subject.ts'

describeWalk({
  title: 'a false accusation',
  stages,
  subjectOf: accusationSubject,
  mutants: accusationMutants,
})
