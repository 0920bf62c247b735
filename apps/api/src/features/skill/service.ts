import { readClaims } from '@jiangji/domain/record/kinds'
import { aimRecords, shownSides } from '@jiangji/domain/skill/evidence'
import { sidesShown, skillMap } from '@jiangji/domain/skill/map'
import { loadCatalogues } from '../../platform/catalogue/load-catalogues.ts'
import type { Context } from '../../platform/context.ts'
import { listInForce } from '../../platform/records/list-in-force.ts'
import { listCourses, listFunctions, listLinks, listMajors, listTasks } from './queries.ts'

/** A learner's skills as her records in force show them, with what her major leads to behind. */
export async function showSkills(ctx: Context) {
  return ctx.read('portfolio.read', async (trx) => {
    const majors = await listMajors(trx)
    const links = await listLinks(trx)
    const { occupations } = await loadCatalogues(trx, ['occupations'])
    const records = await listInForce(trx, shownSides)
    const aimed = aimRecords(
      records.map(({ claims, claimsVersion, issuedOn, ...record }) => ({
        ...record,
        on: issuedOn,
        claims: readClaims(record.kind, claimsVersion, claims),
      })),
      { links, occupations, courses: await listCourses(trx, majors) },
    )
    const mapped = skillMap(await listFunctions(trx), aimed, { majors, links })
    const tasks = await listTasks(
      trx,
      mapped.map(({ code }) => code),
    )
    return mapped.map((occupation) => ({
      ...occupation,
      sides: sidesShown(occupation),
      tasks: tasks.filter(({ occupationCode }) => occupationCode === occupation.code).map(({ text }) => text),
    }))
  })
}
