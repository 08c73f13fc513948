import { describeRandomWalk } from '../describeRandomWalk.ts'
import { oddBody } from './bodies.ts'
import { everybody } from './cast.ts'
import { toleranceSubject } from './subject.ts'

describeRandomWalk({ subject: toleranceSubject(0), people: everybody, bodyOf: oddBody, reaches: 'followingUp' })
