import { describeRandomWalk } from '../describeRandomWalk.ts'
import { oddBody } from './bodies.ts'
import { everybody } from './cast.ts'
import { accusationSubject } from './subject.ts'

describeRandomWalk({ subject: accusationSubject(0), people: everybody, bodyOf: oddBody, reaches: 'listed', seed: 3 })
