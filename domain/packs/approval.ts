import type { OrganLevel, Rank } from './rulePack.ts'

/** Lowest organ level that may approve, by the rank of the cadre (干部管理权限). An assumption: no Ningbo text was found. */
export const defaultApproval = {
  staff: 'county',
  township: 'county',
  county: 'prefecture',
  prefecture: 'province',
} as const satisfies Record<Rank, OrganLevel>
