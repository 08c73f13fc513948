import { type Organs, organNamed } from '../access/organs.ts'
import type { Allegation, Application, Inquiry } from './commands.ts'
import { isVague } from './letterText.ts'

type Fault = { path: string; message: string }

/**
 * Who verified clarifies (谁核实谁澄清, 检举控告工作规则 50): any organ but this one, called by its id, name, short name or an alias,
 * is another, also one that no register has.
 */
export const isVerifiedElsewhere = (inquiry: Inquiry | undefined, own: string, organs: Organs): boolean =>
  inquiry !== undefined && organNamed(organs, inquiry.organ)?.id !== own

/** An organ of the register verified, which is not this one: the case can be transferred there. */
export const isOfKnownOrgan = (inquiry: Inquiry | undefined, own: string, organs: Organs): boolean =>
  inquiry !== undefined && (organNamed(organs, inquiry.organ)?.id ?? own) !== own

/** What is wrong with the allegations whatever the source, by dotted path. */
export function faultsOfAllegations(allegations: readonly Allegation[]): Fault[] {
  return allegations.flatMap(({ id, text, finding, untruePart }, at) => [
    ...(allegations.findIndex(other => other.id === id) < at
      ? [{ path: `allegations.${at}.id`, message: 'allegationTwice' }]
      : []),
    ...(isVague(text) ? [{ path: `allegations.${at}.text`, message: 'tooVague' }] : []),
    ...(finding === 'partlySubstantiated' && untruePart === undefined
      ? [{ path: `allegations.${at}.untruePart`, message: 'untruePartNeeded' }]
      : []),
  ])
}

/**
 * What is wrong with a proposal beside its shape, by dotted path: the body that verified has an ended inquiry and its
 * findings; a person's own application may be without.
 */
export function faultsOf({
  source,
  inquiry,
  allegations,
}: Pick<Application, 'source' | 'inquiry' | 'allegations'>): Fault[] {
  const unfounded = source === 'ownApplication' ? [] : allegations.flatMap(missing)
  return [
    ...(source !== 'ownApplication' && inquiry === undefined ? [{ path: 'inquiry', message: 'inquiryNeeded' }] : []),
    ...unfounded,
    ...faultsOfAllegations(allegations),
  ]
}

const missing = ({ finding, basis }: Allegation, at: number): Fault[] => [
  ...(finding === undefined ? [{ path: `allegations.${at}.finding`, message: 'findingNeeded' }] : []),
  ...(basis === undefined ? [{ path: `allegations.${at}.basis`, message: 'basisNeeded' }] : []),
]
