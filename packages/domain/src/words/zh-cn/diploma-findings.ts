import type { DiplomaFindings } from '../../diploma/findings.ts'
import type { FindingWords } from '../words.ts'
import { dateIn } from './date.ts'

export const diplomaFindings: FindingWords<DiplomaFindings> = {
  'schoolCode.format': ({ length }) => ({
    problem: length === 10 ? '学校标识码的写法不对' : `学校标识码应为 10 位，表里是 ${length} 位`,
    mend: '照教育部学校标识码核对；不知道就留空',
  }),
  'diploma.otherCollege': ({ text, college }) => ({
    problem: `学校名称写的是“${text}”，本校是“${college}”`,
    mend: '毕业证书只能由本校颁发；是本校原来的校名，由审核的人放行',
  }),
  'diploma.beforeEntry': ({ date, enteredOn }) => ({
    problem: `毕业日期 ${dateIn(date)}早于这一行的入学日期（${dateIn(enteredOn)}）`,
    mend: '照毕业证书和学籍核对，改正填错的日期',
  }),
  'diploma.beforeEnrolment': ({ date, enrolledOn }) => ({
    problem: `毕业日期 ${dateIn(date)}早于入学（${dateIn(enrolledOn)}）`,
    mend: '照毕业证书核对日期；在本校读过两段的，由审核的人放行',
  }),
}
