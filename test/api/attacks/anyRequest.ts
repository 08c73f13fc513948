import fc from 'fast-check'
import { actionBodies } from '#contract/schemas/actions.ts'
import { accounts } from '#system/issuer/accounts.ts'
import { insiders as ofReview } from './routes.ts'

const insiders = [
  ...ofReview,
  ...[
    'applicant-shen',
    'investigator-wu',
    'investigator-zheng',
    'custodian-1',
    'reviewer-xu',
    'clerk-tang',
    'deputy-feng',
  ],
]
const types = [...new Set(Object.values(actionBodies).flatMap(bodies => Object.keys(bodies)))]

const templates = [
  ...['/v1/cases', '/v1/cases/search', '/v1/cases/{id}', '/v1/cases/{id}/actions', '/v1/cases/{id}/timeline'],
  ...['/v1/cases/{id}/votes/{x}', '/v1/cases/{id}/documents', '/v1/cases/{id}/documents/{x}', '/v1/cases/{id}/ledger'],
  ...['/v1/cases/{id}/reads', '/v1/cases/{id}/disclosures', '/v1/me', '/v1/tasks', '/v1/persons', '/v1/persons/me/kin'],
  ...['/v1/effects', '/v1/calendar/years/{x}', '/v1/rule-packs', '/v1/rule-packs/{x}', '/v1/ledger/seals', '/{x}'],
  ...['/v1/risk-filings', '/v1/risk-filings/{x}', '/v1/risk-filings/{x}/ledger', '/v1/supervision-items'],
  ...['/v1/care/talks', '/v1/care/talks/{x}', '/v1/care/talks/{x}/hold', '/v1/care/concerns/{x}/answer'],
  ...['/v1/supervision-items/{x}', '/v1/statistics', '/v1/exports/cases.csv'],
  ...[
    '/v1/cases/{id}/reporter-messages',
    '/v1/receipts/status',
    '/v1/receipts/messages',
    '/v1/inbox',
    '/v1/inbox/read',
  ],
  ...['/v1/register/false-accusers/search', '/v1/cases/{id}/dossier', '/v1/cases/{id}/approval-packet'],
  ...['/v1/drafts', '/v1/drafts/{x}', '/v1/tasks/bulk', '/v1/batches/{x}', '/v1/batches/{id}', '/v1/substitutions'],
]
const names = [
  'limit',
  'cursor',
  'q',
  'subject',
  'dryRun',
  'kind',
  'stage',
  'overdue',
  'mine',
  'role',
  'dueBefore',
  'sort',
]
const strange = fc.oneof(
  fc.constantFrom('', '%00', '%', '..', "' or 1=1--", '1e9', '-1', 'notice-1', '2026', '__proto__', '%ED%A0%80', '１'),
  fc.string({ unit: 'binary', maxLength: 40 }).map(text => encodeURIComponent(text.toWellFormed())),
)
const value: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    'panel-1',
    'investigator-li',
    'notice-1',
    'tolerate',
    '2026-12-01',
    '2026-12-01T00:00:00Z',
    'ningbo',
    'kin',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.jsonValue({ maxDepth: 2 }),
  fc.array(fc.constantFrom('panel-1', 'panel-2', 'applicant-zhou', 'nobody'), { maxLength: 4 }),
)
const fields = [
  ...[
    'text',
    'ground',
    'person',
    'reasons',
    'handlers',
    'members',
    'chair',
    'choice',
    'items',
    'organ',
    'days',
    'deadline',
  ],
  ...[
    'task',
    'to',
    'document',
    'ifSeq',
    'findings',
    'until',
    'state',
    'at',
    'q',
    'kin',
    'part',
    'reason',
    'kind',
    'due',
  ],
  ...['given', 'methods', 'method', 'allegations', 'indicators', 'grounds', 'points', 'necessity', 'upheld', 'granted'],
  ...[
    'choices',
    'category',
    'months',
    'target',
    'legalBasis',
    'fabrication',
    'intent',
    'code',
    'name',
    'ids',
    'cursor',
  ],
]
const wellFormed = fc.constantFrom(
  ...[{ type: 'addNote', text: '备注' }, { type: 'accept' }, { type: 'closeVote' }, { type: 'approve' }, { kin: [] }],
  ...[
    { type: 'suspend', reason: '等待鉴定', until: '2098-01-01' },
    { type: 'resume' },
    { part: 'interviews', reason: '查' },
  ],
  ...[
    { type: 'castVote', choice: 'abstain' },
    { type: 'castVote', choices: { fabrication: 'no', intent: 'no' } },
    { type: 'signOff' },
    { type: 'requestIdentity', reason: '核实' },
    { type: 'grantIdentity' },
    { type: 'closeAsMistaken', reasons: '听信传言' },
    { type: 'issueLetter' },
    { type: 'openFalseAccusation', allegations: ['a1'], grounds: '伪造', indicators: ['other'] },
    { type: 'reopen', ground: '新的事实', reasons: '不实' },
    { code: 'a'.repeat(40), text: '留言' },
    { text: '答复' },
    { reason: '核对', name: '某某' },
    { part: 'reporter', reason: '核实' },
    { type: 'requestRecusal', person: 'panel-3', ground: 'kin', reasons: '亲属' },
  ],
)
const body = fc.oneof(
  wellFormed.map(json => JSON.stringify(json)),
  fc
    .record({
      type: fc.constantFrom(...types, 'nothing'),
      rest: fc.dictionary(fc.constantFrom(...fields), value, { maxKeys: 5 }),
    })
    .map(({ type, rest }) => JSON.stringify({ type, ...rest })),
  fc.jsonValue().map(json => JSON.stringify(json)),
  fc.string({ maxLength: 50 }),
)
const wild = fc.record({
  who: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...insiders) },
    { weight: 3, arbitrary: fc.constantFrom(...accounts.map(({ sub }) => sub)) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
  method: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('GET', 'POST') },
    { weight: 1, arbitrary: fc.constantFrom('PUT', 'PATCH', 'DELETE', 'OPTIONS') },
  ),
  template: fc.oneof(
    { weight: 4, arbitrary: fc.constant('/v1/cases/{id}/actions') },
    { weight: 4, arbitrary: fc.constantFrom(...templates) },
  ),
  which: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom('0', '1', '2', '3', '4', '5') },
    { weight: 1, arbitrary: strange },
  ),
  x: strange,
  query: fc.oneof(fc.constant({}), fc.dictionary(fc.constantFrom(...names), strange, { maxKeys: 3 })),
  body,
  headers: fc.record(
    {
      'content-type': fc.constantFrom('application/json', 'text/plain', 'multipart/form-data; boundary=a', 'x'),
      'accept-language': fc.constantFrom('en', 'zh-CN', '*', 'fr;q=9,,'),
      'idempotency-key': fc.constantFrom('', ' ', 'k'.repeat(300), 'replayed'),
      'last-event-id': fc.constantFrom('x', 'MTIzLjQ'),
    },
    { requiredKeys: [] },
  ),
})

/** Somebody who sees the case tries an act with fields that are often right. */
const likely = fc.record({
  who: fc.constantFrom(...insiders),
  method: fc.constant('POST'),
  template: fc.constant('/v1/cases/{id}/actions'),
  which: fc.constantFrom('0', '1', '2', '3', '4', '5'),
  x: fc.constant(''),
  query: fc.oneof(fc.constant<Record<string, string>>({}), fc.constant({ dryRun: 'true' })),
  body,
  headers: fc.constant<Record<string, string>>({}),
})
/** A request by anybody to anything: many are nearly right, and `which` is the place of one of six cases. */
export const request = fc.oneof(wild, likely)
