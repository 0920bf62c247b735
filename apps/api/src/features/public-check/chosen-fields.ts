import { partAt } from '@jiangji/credentials/sd-jwt/part-at'
import { present } from '@jiangji/credentials/sd-jwt/presentation'
import { kindOf } from '@jiangji/domain/record/kinds'
import { isShown, shareFieldsOf, type ShareField } from '@jiangji/domain/share/fields'
import type { CheckedRow } from './checked-row.ts'

/** What a stranger sees of a share of chosen fields. */
export interface Chosen {
  code: string | null
  results: readonly { field: string; value: string }[]
  /** How many chosen fields still wait for the last four of the ID number. */
  waiting: number
}

type Row = Pick<CheckedRow, 'kind' | 'last_four_matched'>

/** The presentation without what the last four of the ID number still guard. */
export function tokenFor(
  row: Row & Pick<CheckedRow, 'token'>,
  fields: readonly string[],
  claims: object,
): string {
  const { results } = kindOf(row.kind).achievement(claims)
  const visible = visibleOf(row, fields, claims).map(({ key }) => key)
  const token = present(row.token, (path) => isShown(partAt(path), results, visible))
  if (token === null) throw new Error('A stored presentation cannot be read')
  return token
}

export function chosenOf(row: Row, fields: readonly string[], claims: object): Chosen {
  const visible = visibleOf(row, fields, claims)
  return {
    code: visible.find(({ key }) => key === 'code')?.value ?? null,
    results: visible.filter(({ isResult }) => isResult).map(({ key, value }) => ({ field: key, value })),
    waiting: fields.length - visible.length,
  }
}

function visibleOf(row: Row, fields: readonly string[], claims: object): readonly ShareField[] {
  return shareFieldsOf(row.kind, claims).filter(
    ({ key, guarded }) => fields.includes(key) && (!guarded || row.last_four_matched === true),
  )
}
