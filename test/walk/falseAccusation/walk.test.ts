import { describeWalk } from '../describeWalk.ts'
import { accusationMutants } from './mutants.ts'
import { accusationSubject } from './subject.ts'

describeWalk({
  title: 'a false accusation',
  subjectOf: accusationSubject,
  mutants: accusationMutants,
})
