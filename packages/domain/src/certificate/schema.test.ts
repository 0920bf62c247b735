import { describe, expect, it } from 'vitest'
import { certificate } from './rules.ts'
import { certificateSchema, type CertificateClaims } from './schema.ts'

describe('the claims of a certificate', () => {
  const example: CertificateClaims = certificate.example

  it.each<[string, Record<string, unknown>, string[]]>([
    ['a level of another scheme', { level: 'skill-3' }, ['level']],
    ['an end before the date', { validTo: '2025-06-19' }, ['validTo']],
    ['a score above 100', { scores: { ...example.scores, theory: 100.5 } }, ['scores.theory']],
    ['a blank number', { number: ' ' }, ['number']],
    ['a day that does not exist', { issuedOn: '2025-06-31' }, ['issuedOn']],
    ['a field of its own', { color: 'copper' }, ['']],
  ])('do not allow %s', (_case, changed, paths) => {
    const { error } = certificateSchema.safeParse({ ...example, ...changed })
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(paths)
  })

  it('are titled as the certificate is, once', () => {
    expect(certificate.title(example)).toBe('建筑信息模型（BIM）职业技能等级证书')
    expect(certificate.title({ ...example, certificateName: '演示职业技能等级证书' })).toBe(
      '演示职业技能等级证书',
    )
    const qualified = {
      ...example,
      scheme: 'qualification',
      level: 'skill-4',
      certificateName: '焊工',
    } as const
    expect(certificate.title(qualified)).toBe('焊工职业资格证书')
    expect(certificate.columns(qualified).occupation).toBe('焊工')
  })

  it('become an achievement with the scores that are known', () => {
    const { name, results } = certificate.achievement(example)
    expect(name).toBe('建筑信息模型（BIM）职业技能等级证书（中级）')
    expect(results.map(({ name: result, value }) => [result, value])).toEqual([
      ['等级', '中级'],
      ['理论成绩', '88'],
      ['实操成绩', '91.5'],
    ])
  })
})
