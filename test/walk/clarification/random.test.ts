import { describeRandomWalk } from '../describeRandomWalk.ts'
import { oddBody } from './bodies.ts'
import { everybody } from './cast.ts'
import { clarificationSubject } from './subject.ts'

describeRandomWalk({ subject: clarificationSubject(0), people: everybody, bodyOf: oddBody, reaches: 'followingUp' })
