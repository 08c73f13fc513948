import { z } from 'zod'
import { isOwnOrBelow } from '#api/server/registerRows.ts'
import { mustHold } from '#api/server/roles.ts'
import { type Ask, lateRoute, route } from '#api/server/route.ts'
import { loadedView, packAnswer, viewLoaded, viewPack } from '#api/views/loadedPackView.ts'
import { packShape, viewRulePack } from '#api/views/rulePackView.ts'
import { loadedPackSchema } from '#contract/rulePackSchema.ts'
import { plainDate } from '#contract/schemas/fields.ts'
import { chainOf } from '#domain/access/organs.ts'
import { packDifferences } from '#domain/packs/packDifferences.ts'
import { currentPacks } from '#domain/packs/packs.ts'
import { packKeyOf, type RulePack } from '#domain/packs/rulePack.ts'
import { dayOf, toInstant } from '#domain/time/calendar.ts'
import { parsed } from '#engine/parsed.ts'
import { Problem } from '#engine/problem.ts'
import {
  keepDraft,
  type LoadedPack,
  loadedPack,
  loadedPacks,
  packById,
  packInForce,
  signOff,
} from '#registers/desk/rulePacks.ts'

type Asking = Pick<Ask, 'engine' | 'actor'>

const signOffBody = z.strictObject({
  validFrom: plainDate.describe('自哪一天起施行：此后收到的案件适用，已经开始的不变'),
})
const today = () => dayOf(toInstant(Date.now()))

/** The pack of a regime, or of a kind without regimes, under which a case of an organ would begin today. */
async function inForce({ engine }: Pick<Ask, 'engine'>, organ: string, key: string): Promise<RulePack | undefined> {
  const release = currentPacks.find(pack => packKeyOf(pack) === key)
  if (!release) return undefined
  const { kind, regime } = release
  const chain = chainOf(await engine.organs(), organ).map(({ id }) => id)
  return packInForce(engine.database.system, { kind, regime, chain, day: today() })
}

/** A pack that was loaded for an organ that the caller looks after; undefined for anybody else. */
async function ownLoaded({ engine, actor }: Asking, id: string): Promise<LoadedPack | undefined> {
  const found = await loadedPack(engine.database.system, id)
  const looksAfter = actor.roles.includes('admin') && found && isOwnOrBelow(await engine.organs(), actor, found.organ)
  return looksAfter ? found : undefined
}

/** A pack as its admin sees it: beside the one in force at its organ. */
async function besideInForce(ask: Pick<Ask, 'engine' | 'lang'>, loaded: LoadedPack) {
  const before = await inForce(ask, loaded.organ, packKeyOf(loaded.content))
  const differences = before ? packDifferences(before, loaded.content) : []
  return {
    ...viewPack(loaded.content, ask.lang),
    loaded: viewLoaded(loaded),
    ...(before && before.id !== loaded.id && { comparedWith: before.id, differences }),
  }
}

export const rulePackRoutes = [
  route({
    method: 'get',
    path: '/v1/rule-packs',
    tag: '规则',
    summary: '规则包',
    answers: {
      200: {
        description:
          '本机关今天适用的各类版本；以前的版本按编号查询。管理员另见本机关及其下级机关载入的版本（loaded），含尚未施行的草稿',
        schema: z.object({ items: z.array(packShape), loaded: z.array(loadedView).optional() }),
      },
    },
    async handle(ask) {
      const { engine, actor, lang } = ask
      const packs = await Promise.all(currentPacks.map(pack => inForce(ask, actor.organ, packKeyOf(pack))))
      const items = packs.flatMap(pack => (pack ? [viewRulePack(pack, lang)] : []))
      if (!actor.roles.includes('admin')) return { body: { items } }
      const organs = await engine.organs()
      const own = organs.filter(({ id }) => isOwnOrBelow(organs, actor, id)).map(({ id }) => id)
      const loaded = await loadedPacks(engine.database.system, own)
      return { body: { items, loaded: loaded.map(viewLoaded) } }
    },
  }),
  route({
    method: 'get',
    path: '/v1/rule-packs/schema',
    tag: '规则',
    summary: '规则包的 JSON Schema',
    description: '由载入时所用的校验生成；引用、期限和负面清单等相互关系另由载入时检查。',
    answers: { 200: { description: 'JSON Schema 2020-12', schema: z.looseObject({}) } },
    handle: async () => ({ body: z.toJSONSchema(loadedPackSchema, { io: 'input', unrepresentable: 'any' }) }),
  }),
  route({
    method: 'get',
    path: '/v1/rule-packs/{id}',
    tag: '规则',
    summary: '一个规则包',
    description:
      '编号带版本的是该版本，如 audit@1；只写类别的是本机关今天适用的版本，如 audit、clarification。草稿只有管理员能看，并附与现行版本的逐项对照。',
    answers: { 200: { description: '规则包', schema: packAnswer } },
    problems: ['NOT_FOUND'],
    async handle(ask) {
      const { engine, actor, params, lang } = ask
      const own = await ownLoaded(ask, params.id)
      if (own) return { body: await besideInForce(ask, own) }
      const pack = (await packById(engine.database.system, params.id)) ?? (await inForce(ask, actor.organ, params.id))
      if (!pack) throw new Problem('NOT_FOUND')
      return { body: viewPack(pack, lang) }
    },
  }),
  lateRoute({
    method: 'post',
    path: '/v1/rule-packs',
    tag: '规则',
    summary: '载入一个规则包，作为草稿',
    description:
      '角色：admin；适用于本机关，以及没有自己版本的下级机关。JSON 或者 YAML（application/yaml）；有误的逐项指出路径。载入后不再变更：要改的用下一个版本号。同样的内容再次载入，答复同一份草稿。',
    lateBody: { schema: loadedPackSchema, yaml: true, longestBytes: 1024 * 1024 },
    answers: { 201: { description: '草稿，与现行版本逐项对照', schema: packAnswer } },
    problems: ['FORBIDDEN', 'INVALID_BODY'],
    async handle(ask) {
      const { engine, actor, lang, body } = ask
      mustHold(actor, 'admin')
      const pack = parsed(loadedPackSchema, body, lang) as RulePack
      const kept = await keepDraft(engine.database, pack, { by: actor.person, organ: actor.organ })
      if ('taken' in kept)
        throw new Problem('INVALID_BODY', { details: { path: 'version', message: `packTaken|${kept.free}` } })
      return { status: 201, body: await besideInForce(ask, kept) }
    },
  }),
  lateRoute({
    method: 'post',
    path: '/v1/rule-packs/{id}/sign-off',
    tag: '规则',
    summary: '签批一个规则包，自某日起施行',
    description: '角色：载入者以外的 admin。此后收到的案件适用；已经开始的案件适用开始时的规则。',
    lateBody: { schema: signOffBody, example: { validFrom: '2027-01-01' } },
    answers: { 200: { description: '已签批', schema: packAnswer } },
    problems: ['FORBIDDEN', 'NOT_FOUND', 'INVALID_BODY', 'SAME_PERSON', 'STALE'],
    async handle(ask) {
      const { engine, actor, lang, params, body } = ask
      mustHold(actor, 'admin')
      const draft = await ownLoaded(ask, params.id)
      if (!draft) throw new Problem('NOT_FOUND')
      if (draft.loadedBy === actor.person) throw new Problem('SAME_PERSON')
      const { validFrom } = parsed(signOffBody, body, lang)
      const isRepeated = draft.signedBy === actor.person && draft.validFrom === validFrom
      if (!isRepeated) await sign(ask, draft, validFrom)
      const signed = await loadedPack(engine.database.system, draft.id)
      return { body: await besideInForce(ask, signed ?? draft) }
    },
  }),
]

async function sign({ engine, actor }: Asking, { id }: LoadedPack, validFrom: string): Promise<void> {
  const wrong = (message: string) => new Problem('INVALID_BODY', { details: { path: 'validFrom', message } })
  if (validFrom < today()) throw wrong('packDayPast')
  const outcome = await signOff(engine.database, { id, by: actor.person, validFrom })
  if (outcome === 'dayTaken') throw wrong('packDayTaken')
  if (outcome === 'alreadySigned') throw new Problem('STALE')
}
