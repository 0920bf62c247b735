import { titleKey } from '../identity/normalise.ts'

export const enrolmentStates = [
  'enrolled',
  'on-leave',
  'resumed',
  'retained',
  'repeating',
  'transferred-in',
  'transferred-out',
  'withdrawn',
  'expelled',
  'completed',
  'left-early',
  'graduated',
] as const

export type EnrolmentState = (typeof enrolmentStates)[number]

const writtenForms: Readonly<Record<EnrolmentState, readonly [string, ...string[]]>> = {
  enrolled: [
    '在读',
    '在校',
    '在籍',
    '在籍在校',
    '在校生',
    '在校在籍',
    '正常',
    '正常在读',
    '注册学籍',
    '有学籍',
    '就读',
  ],
  'on-leave': ['休学', '休学中'],
  resumed: ['复学', '已复学'],
  retained: ['保留学籍', '保留入学资格', '参军保留学籍'],
  repeating: ['留级', '降级', '复读'],
  'transferred-in': ['转入', '转学转入', '转学(转入)'],
  'transferred-out': ['转出', '转学', '转学转出', '转学(转出)', '已转出'],
  withdrawn: ['退学', '已退学', '自动退学', '劝退'],
  expelled: ['开除', '开除学籍'],
  completed: ['结业', '已结业'],
  'left-early': ['肄业', '已肄业'],
  graduated: ['毕业', '已毕业', '毕业生'],
}

const written = new Map<string, EnrolmentState>(
  enrolmentStates.flatMap((state) =>
    [state, ...writtenForms[state]].map((form): [string, EnrolmentState] => [titleKey(form), state]),
  ),
)

const left: ReadonlySet<EnrolmentState> = new Set(['transferred-out', 'withdrawn', 'expelled', 'left-early'])

/** Whether a learner in that state left the college before the end; who graduated or completed did not (中等职业学校学生学籍管理办法: 转学, 退学, 开除, 肄业). */
export function hasLeft(state: EnrolmentState): boolean {
  return left.has(state)
}

/** The state of an enrolment that a text names, null when it names none (中等职业学校学生学籍管理办法: 注册, 休学, 复学, 转学, 退学, 留级, 毕业, 结业). */
export function parseEnrolmentState(text: string): EnrolmentState | null {
  return written.get(titleKey(text)) ?? null
}

/** A state of an enrolment as a roster writes it. */
export function printedEnrolmentState(state: EnrolmentState): string {
  return writtenForms[state][0]
}

/** Whether a text is one of our states of an enrolment. */
export function isEnrolmentState(text: string): text is EnrolmentState {
  const known: readonly string[] = enrolmentStates
  return known.includes(text)
}
