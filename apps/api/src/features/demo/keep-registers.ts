import { addDays, civilDateIn } from '@jiangji/domain/calendar'
import { attending } from '@jiangji/domain/enrolment/rules'
import { schoolYearOf } from '@jiangji/domain/register/count-hours'
import { topics } from '@jiangji/domain/register/teaching-hours'
import type { Pool } from '../../platform/db/pool.ts'
import type { CityWork } from './city-work.ts'
import type { Clerks } from './clerks.ts'
import { listSyntheticEmployers } from './organisations.ts'

const shownPartners = 4
const shownClasses = 6

/** Sites, examiners, partners, agreements and hours of one college, entered by its registrar; once. */
export async function keepRegisters(
  pool: Pool,
  { organisationId, registrar }: Clerks,
  { college, day }: { college: string; day: Date },
  work: CityWork,
): Promise<void> {
  const { rowCount } = await pool.query('SELECT FROM register_entry WHERE organisation_id = $1 LIMIT 1', [
    organisationId,
  ])
  if (rowCount !== 0) return
  const ctx = registrar(day)
  const today = civilDateIn(day)
  const enter = (register: string, content: object) => work.enter(ctx, { register, content })
  for (const content of sitesOf(college, today)) await enter('site', content)
  for (const content of examinersOf(today)) await enter('examiner', content)
  await enter('assessment-body', bodyOf(college, today))
  for (const [index, { name, uscc }] of listSyntheticEmployers().slice(0, shownPartners).entries()) {
    await enter('partner', partnerOf({ name, uscc }, index))
    await enter('agreement', agreementOf(uscc, index, today))
  }
  const { rows } = await pool.query<{ className: string }>(
    `SELECT DISTINCT class_name AS "className" FROM enrolment
     WHERE organisation_id = $1 AND state = ANY ($3) ORDER BY 1 DESC LIMIT $2`,
    [organisationId, shownClasses, attending],
  )
  for (const [index, { className }] of rows.entries())
    for (const content of hoursOf(className, index, today)) await enter('teaching-hours', content)
}

function sitesOf(college: string, today: string) {
  const document = '演示批复'
  const site = { name: `${college}实训楼`, document }
  return [
    {
      ...site,
      kind: 'x-site',
      subject: '建筑信息模型（BIM）',
      approvedOn: '2023-06-12',
      validTo: '2025-12-31',
    },
    {
      ...site,
      kind: 'recognition-site',
      subject: '电工',
      approvedOn: addDays(today, -40),
      validTo: addDays(today, 1055),
    },
    {
      ...site,
      kind: 'recognition-site',
      subject: '焊工',
      approvedOn: addDays(today, -1060),
      validTo: addDays(today, 35),
    },
  ]
}

function examinersOf(today: string) {
  return ['马演示', '周演示', '郑演示'].map((name, index) => ({
    name,
    kind: index === 0 ? 'x-examiner' : 'recognition-examiner',
    number: `KP629999${String(index + 1).padStart(4, '0')}`,
    subject: index === 0 ? '建筑信息模型（BIM）' : '电工',
    approvedOn: addDays(today, -400),
    validTo: addDays(today, index === 1 ? 20 : 690),
  }))
}

function bodyOf(college: string, today: string) {
  return {
    name: `${college}（演示认定机构）`,
    filingNumber: '演示备案0001',
    authority: '演示人力资源和社会保障部门',
    scope: '电工、焊工 五级至三级',
    validFrom: addDays(today, -200),
    validTo: addDays(today, 895),
  }
}

function partnerOf({ name, uscc }: { name: string; uscc: string }, index: number) {
  return {
    name,
    uscc,
    industry: '制造业',
    scale: '演示：上年末从业人员 200 人以上',
    orders: index < 3 ? '演示：上年订单合同 10 份以上' : null,
    plaque: index < 2 ? '演示：同意挂牌的函' : null,
  }
}

function agreementOf(partner: string, index: number, today: string) {
  const kinds = ['internship', 'order-class', 'apprenticeship', 'joint']
  return {
    partner,
    kind: kinds[index] ?? 'joint',
    signedOn: addDays(today, -500),
    validFrom: addDays(today, -490),
    validTo: addDays(today, index === 3 ? -10 : 600),
    posts: 20 + 10 * index,
    document: '演示合作协议',
  }
}

function hoursOf(className: string, index: number, today: string) {
  return topics.map((topic, at) => ({
    className,
    schoolYear: schoolYearOf(today),
    topic,
    hours: 2 + ((index + at) % 3) * 2,
    heldOn: addDays(today, -7 * (at + 1)),
    teacher: '马演示',
  }))
}
