import { z } from 'zod'
import { accepted, refused, type Decision } from '../decision.ts'

export const registryActSchema = z.enum(['merger', 'closure', 'rename'])

export type RegistryAct = z.infer<typeof registryActSchema>

export interface RegistryWish {
  act: RegistryAct
  subjectIds: readonly string[]
  successorId: string | null
  newName: string | null
}

/** What the bureau knows of a school that an act touches. */
export interface RegisteredSchool {
  id: string
  name: string
  ended: boolean
}

export type RegistryRefusal =
  | 'registry.unknown'
  | 'registry.ended'
  | 'registry.oneSchool'
  | 'registry.successorMissing'
  | 'registry.successorItself'
  | 'registry.nameMissing'
  | 'registry.nameTaken'

const longestName = 60

/** Whether schools may be merged into another, a school closed with another keeping its records, or renamed (product.md D5): somebody always answers for what was issued. */
export function decideRegistryAct(
  wish: RegistryWish,
  schools: readonly RegisteredSchool[],
): Decision<RegistryWish, RegistryRefusal> {
  const subjects = wish.subjectIds.map((id) => schools.find((school) => school.id === id))
  if (subjects.length === 0 || subjects.includes(undefined)) return refused('registry.unknown')
  const gone = subjects.find((school) => school?.ended)
  if (gone) return refused('registry.ended', { school: gone.name })
  if (wish.act !== 'merger' && subjects.length !== 1) return refused('registry.oneSchool')
  return wish.act === 'rename' ? decideName(wish, schools) : decideSuccessor(wish, schools)
}

function decideSuccessor(
  wish: RegistryWish,
  schools: readonly RegisteredSchool[],
): Decision<RegistryWish, RegistryRefusal> {
  const { successorId, subjectIds } = wish
  if (successorId === null) return refused('registry.successorMissing')
  if (subjectIds.includes(successorId)) return refused('registry.successorItself')
  const successor = schools.find(({ id }) => id === successorId)
  if (successor === undefined) return refused('registry.unknown')
  return successor.ended
    ? refused('registry.ended', { school: successor.name })
    : accepted({ ...wish, newName: null })
}

function decideName(
  wish: RegistryWish,
  schools: readonly RegisteredSchool[],
): Decision<RegistryWish, RegistryRefusal> {
  const newName = wish.newName?.normalize('NFKC').trim() ?? ''
  if (newName.length < 2 || newName.length > longestName) return refused('registry.nameMissing')
  return schools.some(({ name }) => name === newName)
    ? refused('registry.nameTaken', { name: newName })
    : accepted({ ...wish, newName, successorId: null })
}
