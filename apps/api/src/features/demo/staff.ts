import type { Role } from '@jiangji/domain/organisation/role'
import { makeName, readNameLists } from './names.ts'
import type { DemoOrganisation } from './organisations.ts'
import { Random } from './random.ts'

export interface Post {
  role: Role
  /** How the terminal names the account. */
  said: string
  number: string
}

export interface DemoMember extends Post {
  slug: string
  organisation: string
  name: string
}

const ofCollege: readonly Post[] = [
  { role: 'registrar', said: '经办', number: 'YS1001' },
  { role: 'approver', said: '审核', number: 'YS1002' },
  { role: 'approver', said: '审核（第二人）', number: 'YS1003' },
  { role: 'key-holder', said: '签章', number: 'YS1004' },
  { role: 'class-teacher', said: '班主任', number: 'YS1005' },
  { role: 'auditor', said: '审计', number: 'YS1006' },
  { role: 'college-administrator', said: '学校管理员', number: 'YS1007' },
]
const ofBureau: readonly Post[] = [
  { role: 'bureau', said: '教育局', number: 'YS2001' },
  { role: 'bureau', said: '教育局（第二人）', number: 'YS2002' },
]
const ofEmployer: readonly Post[] = [{ role: 'employer-verifier', said: '用人单位', number: 'YS3001' }]
const ofPlatform: readonly Post[] = [{ role: 'platform-administrator', said: '平台管理员', number: 'YS9001' }]

const platform = { slug: 'platform', name: '匠迹平台' } as const

/** Who works where, the platform's administrator last; the same people at every start. */
export function listMembers(organisations: readonly DemoOrganisation[]): DemoMember[] {
  const posts = { college: ofCollege, bureau: ofBureau, employer: ofEmployer }
  return [
    ...organisations.flatMap(({ slug, name, kind }) => fill({ slug, name }, posts[kind])),
    ...fill(platform, ofPlatform),
  ]
}

function fill({ slug, name }: { slug: string; name: string }, posts: readonly Post[]): DemoMember[] {
  const random = new Random(`staff of ${slug}`)
  return posts.map((post) => ({
    ...post,
    slug,
    organisation: name,
    name: makeName(lists, random, random.chance(50) ? 'male' : 'female'),
  }))
}

const lists = readNameLists()
