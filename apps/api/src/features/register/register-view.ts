import { civilDateIn } from '@jiangji/domain/calendar'
import { countHours, schoolYearOf } from '@jiangji/domain/register/count-hours'
import { countPartners, countSites } from '@jiangji/domain/register/figures'
import type { RegisterName } from '@jiangji/domain/register/registers'
import { stateOfEntry } from '@jiangji/domain/register/state'
import { registers } from '@jiangji/domain/register/registers'
import type { Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { countEnrolled, listClassNames, listEntries, listVersions, type EntryRow } from './queries.ts'

export async function showRegister(ctx: Context, register: RegisterName, schoolYear: string | null) {
  const { organisationId } = ctx
  const today = civilDateIn(ctx.now())
  return ctx.read('register.read', async (trx) => {
    const entries = await listEntries(trx, organisationId, register)
    const partners = await listEntries(trx, organisationId, 'partner')
    const classes = await listClassNames(trx, organisationId)
    const year = schoolYear ?? schoolYearOf(today)
    return {
      register,
      schoolYear: year,
      entries: entries.map((entry) => entryLine(entry, today)),
      partners: partners
        .filter(({ endedOn }) => endedOn === null)
        .map(({ content }) => ({ uscc: String(content['uscc']), name: String(content['name']) })),
      classes,
      hours:
        register === 'teaching-hours'
          ? countHours(contentsOf(entries, registers[register].schema), { classes, schoolYear: year })
          : [],
      sites:
        register === 'site'
          ? countSites(contentsOf(entries, registers[register].schema), today.slice(0, 4))
          : null,
      figures:
        register === 'partner' || register === 'agreement'
          ? countPartners({
              partners: contentsOf(partners, registers.partner.schema),
              agreements: contentsOf(
                await listEntries(trx, organisationId, 'agreement'),
                registers.agreement.schema,
              ),
              learners: await countEnrolled(trx, organisationId),
              today,
            })
          : null,
    }
  })
}

export async function showHistory(ctx: Context, id: string) {
  const { organisationId } = ctx
  const versions = await ctx.read('register.read', (trx) => listVersions(trx, { organisationId, id }))
  if (versions.length === 0) throw new Refusal('register.unknown')
  return versions.map(({ at, by, ...version }) => ({ ...version, by: by ?? '', at: at.toISOString() }))
}

export function entryLine({ validTo, endedOn, changedAt, ...entry }: EntryRow, today: string) {
  return {
    ...entry,
    validTo,
    endedOn,
    changedAt: changedAt.toISOString(),
    state: stateOfEntry({ validTo, endedOn }, today),
  }
}

/** What the entries in force say, read by the register's schema. */
function contentsOf<Content>(
  entries: readonly EntryRow[],
  schema: { parse(content: unknown): Content },
): Content[] {
  return entries.filter(({ endedOn }) => endedOn === null).map(({ content }) => schema.parse(content))
}
