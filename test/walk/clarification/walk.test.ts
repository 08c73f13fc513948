import { stages } from '#domain/clarification/state.ts'
import { describeWalk } from '../describeWalk.ts'
import { clarificationMutants } from './mutants.ts'
import { clarificationSubject } from './subject.ts'

describeWalk({
  title: 'a clarification',
  stages,
  subjectOf: clarificationSubject,
  mutants: clarificationMutants,
})
