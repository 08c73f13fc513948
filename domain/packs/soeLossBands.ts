import type { LossBand } from './rulePack.ts'
import { cite } from './sources.ts'

const sources = [cite('soeLosses')]

/** Asset loss and its reach; bands of central enterprises, those of municipal ones are not known. */
export const soeLossBands = [
  { label: '一般', fromYuan: 0, belowYuan: 5_000_000, reach: '本企业', blocks: false, sources },
  {
    label: '较大',
    fromYuan: 5_000_000,
    belowYuan: 50_000_000,
    reach: '行业或者企业集团整体',
    blocks: false,
    sources,
  },
  { label: '重大', fromYuan: 50_000_000, reach: '国家和社会', blocks: true, sources },
] as const satisfies readonly LossBand[]
