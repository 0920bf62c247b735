import type { CompiledQuery, QueryResult, RawBuilder } from 'kysely'
import type { Trx } from './tenant.ts'

/** A query that a connection plans once under its name. */
export interface NamedQuery extends CompiledQuery {
  readonly name?: string
}

/** For a statement of fixed text with large parameters: they are neither planned with nor copied into the plan. */
export async function runPrepared<Row>(
  trx: Trx,
  name: string,
  statement: RawBuilder<Row>,
): Promise<QueryResult<Row>> {
  const query: NamedQuery = { ...statement.compile(trx), name }
  return trx.executeQuery<Row>(query as CompiledQuery<Row>)
}
