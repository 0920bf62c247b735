import { residentIdCheckDigit } from '@jiangji/domain/identity/resident-id'

const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨']
const given = [...'文武明德礼仁义信勇和平安康宁静雅']

export interface TestPerson {
  name: string
  id: string
  sex: '男' | '女'
  studentNumber: string
}

/** A synthetic person of area 629999; the same number gives the same person. */
export function person(serial: number, born = '20090315'): TestPerson {
  const body = `629999${born}${String(serial % 1000).padStart(3, '0')}`
  return {
    name: `${surnames[serial % 16]}${given[(serial >> 4) % 16]}${given[(serial >> 8) % 16]}`,
    id: body + residentIdCheckDigit(body),
    sex: serial % 2 === 1 ? '男' : '女',
    studentNumber: `T2024${born.slice(4)}${String(serial).padStart(5, '0')}`,
  }
}

/** Many people, a thousand to a birthday. */
export function people(count: number): TestPerson[] {
  return Array.from({ length: count }, (_, index) => {
    const day = Math.floor(index / 1000)
    const born = new Date(Date.UTC(2008, 0, 1 + day)).toISOString().slice(0, 10).replaceAll('-', '')
    return { ...person(index % 1000, born), studentNumber: `T2024${String(index).padStart(6, '0')}` }
  })
}
