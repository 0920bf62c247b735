import { person, type TestPerson } from '../../testing/people.ts'
import { stranger } from './learners.ts'
import { notInSilence, taken, under, type CellsUnder, type SecondFile } from './second-file.ts'

const columns = under({
  studentNumber: '学号',
  name: '学员姓名',
  id: '证件号码',
  term: '学年\n学期',
  code: '课程编号',
  course: '课程名称',
  category: '课程性质',
  teacher: '任课教师',
  hours: '学时（节）',
  credits: '学 分',
  score: '成绩（分）',
})

const one = ({ name, id, studentNumber }: TestPerson, changes: Partial<CellsUnder<typeof columns>> = {}) => ({
  studentNumber,
  name,
  id,
  term: '2025-2026-1',
  code: 'K01',
  course: '电工基础',
  category: '专业课',
  teacher: '某教师',
  hours: 72,
  credits: 4,
  score: 85,
  ...changes,
})

const marks: SecondFile = {
  title: 'marks, hours and terms as teachers write them',
  kind: 'course',
  form: 'xlsx',
  sheets: [
    {
      rows: [
        ['某职业学校'],
        ['2025—2026学年第一学期成绩登记表'],
        ['班级：24计1', null, null, '考试时间：2026年1月'],
        columns.header,
        columns.row(one(person(1)), 'accepted'),
        columns.row(one(person(2), { score: 59 }), 'accepted'),
        columns.row(one(person(3), { score: 0 }), taken, ['score']),
        columns.row(one(person(4), { score: 100 }), 'accepted'),
        columns.row(one(person(5), { score: '88.5' }), taken, ['score']),
        columns.row(one(person(6), { score: '８６' }), taken, ['score']),
        columns.row(one(person(7), { score: '90分' }), taken, ['score']),
        columns.row(one(person(8), { score: 1050 }), 'rejected', ['score']),
        columns.row(one(person(9), { score: -5 }), 'rejected', ['score']),
        columns.row(one(person(10), { score: '95%' }), notInSilence, ['score']),
        columns.row(one(person(11), { score: { number: 0.95, format: '0%' } }), notInSilence, ['score']),
        columns.row(one(person(12), { score: '缺考' }), notInSilence, ['score']),
        columns.row(one(person(13), { score: '缓考' }), notInSilence, ['score']),
        columns.row(one(person(14), { score: '作弊' }), notInSilence, ['score']),
        columns.row(one(person(15), { score: null }), notInSilence, ['score']),
        columns.row(one(person(16), { score: { error: '#N/A' } }), 'rejected', ['score']),
        columns.row(one(person(17), { score: { formula: 'ROUND(84.6,0)', result: 85 } }), 'accepted'),
        columns.row(one(person(18), { hours: -72 }), 'rejected', ['hours']),
        columns.row(one(person(19), { credits: -4 }), 'rejected', ['credits']),
        columns.row(one(person(20), { hours: '72学时' }), taken, ['hours']),
        columns.row(one(person(21), { credits: 2.5 }), 'accepted'),
        columns.row(one(person(22), { term: '2025-2026学年第一学期' }), taken, ['term']),
        columns.row(one(person(23), { term: '2025—2026学年第1学期' }), taken, ['term']),
        columns.row(one(person(24), { term: '2025-2027-1' }), 'rejected', ['term']),
        columns.row(one(person(25), { term: '上学期' }), 'rejected', ['term']),
        columns.row(one(person(26), { course: null }), 'rejected', ['course']),
        columns.row(one(stranger), 'rejected', ['id']),
        columns.row(one(person(27), { name: person(28).name }), 'rejected', ['name']),
        columns.row(one(person(28), { id: 629_999_200_903_151_000 }), 'rejected', ['id']),
        columns.row(one(person(29)), 'accepted'),
        columns.row(one(person(29)), ['unchanged', ...notInSilence]),
        columns.row(one(person(29), { score: 61 }), notInSilence),
        columns.row(one(person(29), { code: 'K02', course: '钳工实训' }), 'accepted'),
        ['平均分', null, null, null, null, null, null, null, null, null, 83.2],
        ['及格率', null, null, null, null, null, null, null, null, null, '96%'],
        ['任课教师（签字）：', null, null, null, '教研组长：'],
      ],
      merges: ['A1:K1', 'A2:K2'],
    },
  ],
}

const graded = under({
  term: '学期',
  course: '课程',
  name: '姓名',
  id: '身份证号',
  grade: '等第',
  hours: '总学时',
  credits: '学分数',
})

const grade = ({ name, id }: TestPerson, text: string) => ({
  term: '2025-2026-1',
  course: '劳动教育',
  name,
  id,
  grade: text,
  hours: 16,
  credits: 1,
})

const grades: SecondFile = {
  title: 'grades in words',
  kind: 'course',
  form: 'tsv',
  sheets: [
    {
      rows: [
        graded.header,
        ...['优', '良', '中', '及格', '不及格', '优秀', '良好', '合格', '不合格', ' 优 '].map((text, at) =>
          graded.row(grade(person(at + 1), text), taken, ['grade']),
        ),
        graded.row(grade(person(11), '一般般'), notInSilence, ['grade']),
        graded.row(grade(person(12), '免修'), notInSilence, ['grade']),
      ],
    },
  ],
}

export const courseFiles: readonly SecondFile[] = [marks, grades]
