import type { Context } from '../../platform/context.ts'
import { writeTable, type Table } from '../../platform/files/write/write-table.ts'
import { en } from '@jiangji/domain/words/en'
import { wordOf } from '@jiangji/domain/words/word-of'
import { zhCN } from '@jiangji/domain/words/zh-cn'
import { listClasses, showClass, type ClassReport } from './service.ts'

const chinese = {
  words: zhCN,
  comma: '、',
  classes: '各班情况',
  ofClasses: ['班级', '专业', '办学类型', '人数', '有证书', '有获奖', '有实习', '有课程不及格'],
  ofLearners: ['姓名', '学号', '专业', '办学类型', '学籍状态', '证书', '获奖', '课程', '不及格', '实习'],
}
const english: typeof chinese = {
  words: en,
  comma: ', ',
  classes: 'Classes',
  ofClasses: [
    'Class',
    'Programme',
    'Type of schooling',
    'Learners',
    'With a certificate',
    'With an award',
    'With a placement',
    'With a failed course',
  ],
  ofLearners: [
    'Name',
    'Student number',
    'Programme',
    'Type of schooling',
    'Enrolment',
    'Certificates',
    'Awards',
    'Courses',
    'Failed',
    'Placements',
  ],
}

/** Every class that the caller may see, or one of them learner by learner; who took it is written down. */
export async function classWorkbook(ctx: Context, className: string | null, inEnglish: boolean) {
  const said = inEnglish ? english : chinese
  const table = className === null ? await tableOfClasses(ctx, said) : await tableOfOne(ctx, className, said)
  const act = { subject: { type: 'list', id: 'classes' }, facts: { className } }
  await ctx.commit('class.export', act, () => Promise.resolve())
  return { fileName: `${table.sheet}.xlsx`, body: await writeTable(table) }
}

async function tableOfClasses(ctx: Context, said: typeof chinese): Promise<Table> {
  const { classes } = await listClasses(ctx)
  return {
    sheet: said.classes,
    columns: said.ofClasses.map((header) => ({ header })),
    rows: classes.map((row) => ({ cells: cellsOf(row, said) })),
  }
}

function cellsOf(row: ClassReport, { words, comma }: typeof chinese) {
  const { className, programme, schoolings, learners, certificate, competition, placement, failed } = row
  const schooling = schoolings.map((one) => wordOf(words.choices.schooling, one)).join(comma)
  return [className, programme, schooling, learners, certificate, competition, placement, failed]
}

async function tableOfOne(ctx: Context, className: string, said: typeof chinese): Promise<Table> {
  const { learners } = await showClass(ctx, className)
  return {
    sheet: className,
    columns: said.ofLearners.map((header) => ({ header })),
    rows: learners.map((row) => ({
      cells: [
        row.name,
        row.studentNumber,
        row.programme,
        row.schooling && wordOf(said.words.choices.schooling, row.schooling),
        wordOf(said.words.enrolmentStates, row.state),
        row.certificate,
        row.competition,
        row.course,
        row.failed,
        row.placement,
      ],
    })),
  }
}
