import type { Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'

/** Makes a workbook to try for a college of the demo city; null for any other. */
export type ExampleWorkbook = (kind: string, collegeSlug: string) => Promise<Buffer | null>

/** A workbook to try; only where everything is demonstration. */
export async function giveExample(ctx: Context, kind: string, make: ExampleWorkbook): Promise<Buffer> {
  const college = await ctx.read('import.read', (trx) =>
    trx
      .selectFrom('organisation')
      .select('slug')
      .where('id', '=', ctx.organisationId)
      .where('is_demo', '=', true)
      .executeTakeFirst(),
  )
  const bytes = college ? await make(kind, college.slug) : null
  if (bytes === null) throw new Refusal('request.unknown')
  return bytes
}
