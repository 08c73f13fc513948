import { describeWalk } from '../describeWalk.ts'
import { clarificationMutants } from './mutants.ts'
import { clarificationSubject } from './subject.ts'

describeWalk({
  title: 'a clarification',
  subjectOf: clarificationSubject,
  mutants: clarificationMutants,
})
