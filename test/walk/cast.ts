import type { Actor, Role } from '#domain/access/actor.ts'

/** Somebody of an organ of the walk, named by the id. */
export const officer = (person: string, roles: Role[], more: Partial<Actor> = {}): Actor => ({
  person,
  name: person,
  organ: 'zhenhai',
  roles,
  ...more,
})
