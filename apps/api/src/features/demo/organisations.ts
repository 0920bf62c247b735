import { usccCheckCharacter } from '@jiangji/domain/identity/uscc'
import type { ProgrammeCatalogueName } from '@jiangji/domain/learner/schooling'
import { z } from 'zod'
import type { FieldName } from './fields.ts'
import { readSeedFile } from '../../platform/seed-file.ts'

export interface DemoOrganisation {
  slug: string
  name: string
  kind: 'college' | 'bureau' | 'employer'
  stage: 'secondary' | 'associate' | null
  divisionCode: string | null
  schoolCode: string | null
  uscc: string
  source: string
  programmeCatalogues?: readonly ProgrammeCatalogueName[]
}

export interface DemoCollege extends DemoOrganisation {
  kind: 'college'
  stage: 'secondary' | 'associate'
}

const blankIsNull = z.string().transform((text) => (text === '' ? null : text))
const SchoolRow = z.object({
  slug: z.string(),
  name: z.string(),
  stage: z.enum(['secondary', 'associate']),
  division_code: blankIsNull,
  school_code: blankIsNull,
  status: z.enum(['sourced', 'draft']),
  source: z.string(),
})
const EnterpriseRow = z.object({ slug: z.string(), name: z.string(), source: z.string() })

/** Learners of each college in fifty, and the fields it teaches; a college of the list without a line has none. */
export const teaching: Readonly<Record<string, { share: number; fields: readonly FieldName[] }>> = {
  'jingyuan-zz': { share: 11, fields: ['farming', 'machines', 'computing', 'commerce', 'care'] },
  'huining-zz': { share: 10, fields: ['farming', 'building', 'vehicles', 'computing', 'care'] },
  'baiyin-kuangye': { share: 13, fields: ['metals', 'machines', 'computing', 'building', 'commerce'] },
  'baiyin-xiwang': { share: 6, fields: ['care', 'commerce', 'vehicles', 'computing'] },
  'gansu-youse-jishi': { share: 6, fields: ['metals', 'machines', 'vehicles'] },
  'pingchuan-xiongli': { share: 4, fields: ['machines', 'vehicles', 'care'] },
}

/** 技工院校 (市政办发[2022]202号, item 4). */
const workersSchool = 'gansu-youse-jishi'
const trades = ['有色冶炼', '装备制造', '精细化工', '光伏运维', '智慧农业', '养老服务', '现代物流']
const syntheticEmployers = 21

export function listColleges(): DemoCollege[] {
  return readSeedFile('schools.csv', SchoolRow)
    .filter((row) => row.status === 'sourced')
    .map((row, index) => ({
      slug: row.slug,
      name: row.name,
      kind: 'college',
      stage: row.stage,
      divisionCode: row.division_code,
      schoolCode: row.school_code,
      uscc: syntheticUscc('12', index + 1),
      source: row.source,
      ...(row.slug === workersSchool ? { programmeCatalogues: ['technician' as const] } : {}),
    }))
}

export function listOrganisations(): DemoOrganisation[] {
  return [...listColleges(), bureau, ...listNamedEmployers(), ...listSyntheticEmployers()]
}

const bureau: DemoOrganisation = {
  slug: 'baiyin-jyj',
  name: '白银市教育局',
  kind: 'bureau',
  stage: null,
  divisionCode: '620400',
  schoolCode: null,
  uscc: syntheticUscc('11', 100),
  source: '市政办发[2022]202号',
}

function listNamedEmployers(): DemoOrganisation[] {
  return readSeedFile('enterprises.csv', EnterpriseRow).map((row, index) => ({
    ...employer(row.slug, row.name, 201 + index),
    source: row.source,
  }))
}

export function listSyntheticEmployers(): DemoOrganisation[] {
  return Array.from({ length: syntheticEmployers }, (_, index) => {
    const number = String(index + 1).padStart(2, '0')
    const trade = trades[index % trades.length] ?? ''
    return employer(`demo-qiye-${number}`, `演示企业${number}（${trade}）`, 301 + index)
  })
}

function employer(slug: string, name: string, serial: number): DemoOrganisation {
  return {
    slug,
    name,
    kind: 'employer',
    stage: null,
    divisionCode: '620400',
    schoolCode: null,
    uscc: syntheticUscc('91', serial),
    source: '演示数据',
  }
}

function syntheticUscc(registry: string, serial: number): string {
  const body = `${registry}629999DEM${String(serial).padStart(6, '0')}`
  return body + usccCheckCharacter(body)
}
