import { api } from '../api/client.ts'

let lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {}

/** Gets the names of values once, before the first page; without them values stand for themselves. */
export async function loadLabels(): Promise<void> {
  if (Object.keys(lists).length > 0) return
  const { data } = await api.GET('/v1/labels').catch(() => ({ data: undefined }))
  if (data) lists = data.lists
}

/** The name of a value of a list ('stage', 'approving'). */
export const label = (list: string, key: string): string => lists[list]?.[key] ?? key

/** All values of a list with their names. */
export const labelsOf = (list: string): readonly (readonly [string, string])[] => Object.entries(lists[list] ?? {})
