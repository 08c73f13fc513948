import { findingsForm } from './findingsForm.ts'
import { laterDays } from './laterDays.ts'
import { type Criterion, dayRuleKeys, type LossBand, type RulePack } from './rulePack.ts'

/** What is wrong with a pack, and where; `message` is a key of `bodyMessages`, with facts. */
export type RulePackFault = { path: readonly (string | number)[]; message: string }

/**
 * What no configuration may switch off: F1–F9 with their polarity and requirements, 五个看 all required in `audit`, no
 * negative criterion required, every factor asked, ids unique, days keyed by themselves, loss bands without gap or
 * overlap; a false accusation is approved at prefecture level or above.
 */
export function faultsOf(pack: RulePack): readonly RulePackFault[] {
  const faults: RulePackFault[] = []
  if (pack.id !== `${pack.regime ?? pack.kind}@${pack.version}`) faults.push({ path: ['id'], message: 'packId' })
  faults.push(
    ...repeated(pack.criteria, 'criteria'),
    ...repeated(pack.circumstances, 'circumstances'),
    ...repeated(pack.care?.aspects ?? [], 'care'),
    ...missingDays(pack),
    ...misplacedDays(pack),
    ...uncountable(pack),
    ...(pack.kind === 'tolerance' ? faultsOfTolerance(pack) : []),
    ...(pack.kind === 'falseAccusation' ? lowApproval(pack) : []),
  )
  return faults
}

const faultsOfTolerance = (pack: RulePack): RulePackFault[] => [
  ...(pack.regime === undefined ? [{ path: ['regime'], message: 'packRegime' }] : []),
  ...missingFromForm(pack.criteria),
  ...weakLooks(pack),
  ...pack.criteria.flatMap(selfContradiction),
  ...pack.criteria.flatMap(answerFaults),
  ...unaskedFactors(pack.criteria),
  ...brokenBands(pack.lossBands ?? []),
]

/** 认定诬告陷害 is approved at prefecture level or above (纪检监察机关处理检举控告工作规则 39). */
const lowApproval = ({ approval }: RulePack): RulePackFault[] =>
  Object.entries(approval)
    .filter(([, level]) => level === 'county')
    .map(([rank]) => ({ path: ['approval', rank], message: 'packLowApproval' }))

/** Prefix of the periods of each kind of case; every case can be transferred. */
const periodsOf = { tolerance: 'tolerate.', clarification: 'clarify.', falseAccusation: 'accuse.' } as const

const missingDays = ({ kind, days }: RulePack): RulePackFault[] =>
  dayRuleKeys
    .filter(
      key =>
        (key.startsWith(periodsOf[kind]) || key.startsWith('transfer.')) &&
        days[key] === undefined &&
        !(key in laterDays),
    )
    .map(key => ({ path: ['days', key], message: 'packDaysMissing' }))

const repeated = (rows: readonly { id: string }[], part: string): RulePackFault[] =>
  rows.flatMap(({ id }, at) =>
    rows.findIndex(row => row.id === id) < at ? [{ path: [part, at, 'id'], message: `packTwice|${id}` }] : [],
  )

function missingFromForm(criteria: readonly Criterion[]): RulePackFault[] {
  return findingsForm.flatMap((required: Criterion) => {
    const found = criteria.find(({ id }) => id === required.id)
    if (!found) return [{ path: ['criteria'], message: `packCriterionMissing|${required.id}` }]
    const unrequired = (required.requiredFor ?? []).some(choice => !found.requiredFor?.includes(choice))
    return found.negative !== required.negative || unrequired
      ? [{ path: ['criteria'], message: `packCriterionWeakened|${required.id}` }]
      : []
  })
}

function weakLooks({ regime, criteria }: RulePack): RulePackFault[] {
  if (regime !== 'audit') return []
  return ['A1', 'A2', 'A3', 'A4', 'A5'].flatMap(id => {
    const look = criteria.find(criterion => criterion.id === id)
    return look && !look.negative && look.requiredFor?.includes('tolerate')
      ? []
      : [{ path: ['criteria'], message: `packLook|${id}` }]
  })
}

const selfContradiction = ({ id, negative, requiredFor }: Criterion, at: number): RulePackFault[] =>
  negative && requiredFor?.length ? [{ path: ['criteria', at], message: `packBarsAndRequires|${id}` }] : []

/**
 * Answers bring results, for and against; those of the form keep theirs. Criteria that one cannot answer both ways find
 * nothing.
 */
function answerFaults({ id, answers }: Criterion, at: number): RulePackFault[] {
  if (!answers) return []
  const path = ['criteria', at, 'answers']
  const form: Criterion | undefined = findingsForm.find(criterion => criterion.id === id)
  const other = answers.filter(answer =>
    form?.answers?.some(own => own.text === answer.text && own.result !== answer.result),
  )
  const results = answers.map(({ result }) => result)
  return [
    ...(results.some(result => result === undefined) ? [{ path, message: `packNoResult|${id}` }] : []),
    ...(results.includes('met') && results.includes('notMet') ? [] : [{ path, message: `packOneWay|${id}` }]),
    ...other.map(({ text }) => ({ path, message: `packOtherResult|${text}` })),
  ]
}

const factors = ['动机态度', '客观条件', '程序方法', '性质程度', '后果影响', '挽回损失'] as const

const unaskedFactors = (criteria: readonly Criterion[]): RulePackFault[] =>
  factors
    .filter(factor => !criteria.some(criterion => criterion.factor === factor))
    .map(factor => ({ path: ['criteria'], message: `packFactor|${factor}` }))

/** Nobody is told how many working days thirty years have. */
const uncountable = ({ days }: RulePack): RulePackFault[] =>
  Object.entries(days)
    .filter(([key, { unit }]) => key.startsWith('retain.') && unit === 'WD')
    .map(([key]) => ({ path: ['days', key, 'unit'], message: 'packWorkingYears' }))

const misplacedDays = ({ days }: RulePack): RulePackFault[] =>
  Object.entries(days)
    .filter(([key, rule]) => rule.key !== key)
    .map(([key]) => ({ path: ['days', key, 'key'], message: `packDayKey|${key}` }))

const brokenBands = (bands: readonly LossBand[]): RulePackFault[] =>
  bands.flatMap(({ fromYuan }, at) =>
    fromYuan === (at === 0 ? 0 : bands[at - 1]?.belowYuan) &&
    (at < bands.length - 1 || bands[at]?.belowYuan === undefined)
      ? []
      : [{ path: ['lossBands', at], message: 'packBands' }],
  )
