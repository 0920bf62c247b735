import type { Audience } from '@jiangji/domain/consent/audience'
import type { ConsentTexts } from '@jiangji/domain/consent/text'
import type { AccessKind } from '@jiangji/domain/rights/access'
import type { Ground, HoldingName, Keeping, Origin } from '@jiangji/domain/rights/holdings'
import type { Sight } from '@jiangji/domain/rights/sights'
import { guardian } from './guardian.ts'
import { life } from './life.ts'
import { sharing } from './sharing.ts'
import { shell } from './shell.ts'
import { student } from './student.ts'

type ForBoth = Record<Audience, string>

/** What is held about a learner, who sees it and what she can do; loaded by those pages alone. */
export const rights = {
  title: '我的权利',
  wording: '用哪种说法',
  wordings: { plain: '简明版', usual: '完整版' } satisfies ForBoth,
  lead: {
    plain:
      '这一页讲三件事：匠迹存了你的什么，谁能看，你能做什么。看不明白，就问家长、老师，或者别的你信得过的人。',
    usual:
      '平台处理你的哪些个人信息，依据什么，存到什么时候，谁可以看到，以及你怎样查阅、复制、更正、撤回同意和注销账号。依据：《个人信息保护法》（2021 年）第十七条、第四十四条至第五十条。',
  } satisfies ForBoth,
  parts: {
    held: '存了我的什么',
    who: '谁能看，谁办过',
    consents: '我同意过什么',
    asks: '拿一份、改错、找人',
    automatic: '系统自动给的答案',
    found: '别人能搜到我吗',
    close: '注销账号',
  },
  held: {
    lead: {
      plain: '按用处分成几样。标着“敏感”的，库里加了锁，页面上只露几位。',
      usual:
        '按处理目的列出。身份证号、学籍号和电话加密存放，默认只显示几位。依据：第十三条、第十七条；敏感个人信息依据第二十八条、第二十九条和 GB/T 35273-2020 附录 B。',
    } satisfies ForBoth,
    names: {
      identity: '你是谁',
      study: '在哪儿读书',
      contact: '联系电话',
      guardians: '你的监护人',
      records: '证书和各种记录',
      workbooks: '学校上传的原表',
      corrections: '你说过哪里不对',
      account: '登录账号',
      plans: '升学打算',
      resume: '简历里自己填的',
      reminders: '提醒和邮箱',
      shares: '你的分享',
      looks: '谁看过你分享的',
      trail: '办事留痕',
    } satisfies Record<HoldingName, string>,
    what: {
      identity: '姓名、曾用名、性别、出生日期、身份证号；改名和合并的申请',
      study: '学校、专业、班级、学号、学籍号、入学年月、学籍状态和每次异动；转学的请求',
      contact: '名册里你和监护人的电话',
      guardians: '未满 14 周岁时登记的监护人：姓名、关系、看过的材料、同意和撤回的时间',
      records: '证书、竞赛、课程、实习、毕业、培训、荣誉，以及学校的签名和状态',
      workbooks: '学校导入名册和记录时的表格，加密存放',
      corrections: '你提的更正、理由和学校的答复',
      account: '登录名、密码的指纹（不是密码本身）、登录的设备和时间、激活条',
      plans: '你在“升学”里做的打算',
      resume: '求职意向、自我介绍、会做的、电话、邮箱，加密存放',
      reminders: '提醒过你什么、看没看、关了哪些；收提醒的邮箱地址，加密存放',
      shares: '给谁看、做什么用、出示哪些、到什么时候、你同意的文本版本',
      looks: '什么时候、对方填的姓名、对没对上',
      trail: '谁在什么时候办了什么；注销的申请',
    } satisfies Record<HoldingName, string>,
    origin: '从哪儿来',
    origins: {
      roster: '学校的学籍名册',
      college: '学校录入和导入',
      herself: '你自己',
      checker: '来看你分享的人',
      platform: '系统自动记下',
    } satisfies Record<Origin, string>,
    ground: '凭什么存',
    grounds: {
      consent: { plain: '你同意了', usual: '你的同意（第十三条第一款第一项）' },
      duty: { plain: '学校按法律要管学籍和证书', usual: '履行法定职责（第十三条第一款第三项）' },
    } satisfies Record<Ground, ForBoth>,
    keeping: '存到什么时候',
    keepings: {
      school: '学校依法管学籍、管证书期间；注销账号不删，只留给学校和教育局依法管理',
      account: '到你注销账号，那时删掉',
      proof: '作为凭据留着；注销后只在依法核查时才看',
    } satisfies Record<Keeping, string>,
    sensitive: '敏感',
    now: '现在存的',
    fields: {
      name: '姓名',
      sex: '性别',
      birthDate: '出生日期',
      id: '身份证号',
      state: (school: string) => `学籍号（${school}）`,
      phone: (school: string) => `你的电话（${school}）`,
      guardianPhone: (school: string) => `监护人电话（${school}）`,
      records: '记录',
      shares: '分享',
      looks: '被查看',
      corrections: '更正申请',
      plans: '升学打算',
    },
    count: (count: number) => `${count} 条`,
    copy: '看全部：下载我的数据',
  },
  who: {
    lead: {
      plain: '学校里，管哪样事的老师只看哪样。外面的人，只有你分享了才看得到。',
      usual: '按职务列出，和系统里真正在用的权限是同一张表。学校只看得到本校学生；外单位只看得到你分享的。',
    } satisfies ForBoth,
    sights: {
      identity: '姓名、学号、班级、学籍（身份证号打码）',
      records: '你在本校的记录',
      class: '本班同学各有哪些记录',
      slips: '本班的激活条',
      workbooks: '导入的表格和每行的结果',
      changes: '改名、改号、合并的申请',
      transfers: '转学的请求',
      requests: '你提的更正',
      contests: '等确认的竞赛结果',
      duplicates: '两所学校里像同一个人的',
      guardians: '登记的监护人和同意的时间',
      shared: '你分享的那一份，要有核验码和你的姓名',
    } satisfies Record<Sight, string>,
    rolesComma: '、',
    log: '谁办过和我有关的事',
    logHint:
      '这里记的是学校办了什么、导出过什么，最近 100 件；整班、整批一起办的也算。老师只是打开页面看，不逐次记；是哪位老师，由学校保管。整表导出里有没有你，系统不能确定，也列在这里。',
    logEmpty: '还没有',
    kinds: {
      export: '导出了名单',
      slip: '做了激活条或找回条',
      change: '申请或批准了记录的变更',
      record: '办了你的记录',
      identity: '办了姓名、证件号或合并',
      enrolment: '办了学籍',
      transfer: '办了转学',
      correction: '答复了你的更正',
      account: '办了你的账号',
      other: '办了别的事',
    } satisfies Record<AccessKind, string>,
    unsure: '不确定有没有你',
    checks: (count: number) => (count === 0 ? '还没有人看过我的分享' : `看我分享的人：${count} 次`),
  },
  consents: {
    lead: {
      plain: '同意过的，大多可以反悔。反悔以后，以前看过的收不回来，往后就看不到了。',
      usual:
        '每一次同意都记着版本和时间。撤回同意不影响撤回以前已经做的处理；撤回和同意一样方便。依据：第十四条、第十五条、第二十三条。',
    } satisfies ForBoth,
    account: '开通账号',
    share: (recipient: string) => `分享给${recipient}`,
    transfer: (school: string) => `转学到${school}`,
    given: (moment: string) => `${moment} 同意`,
    version: (version: string) => `文本版本 ${version}`,
    until: (day: string) => `到 ${day}`,
    inForce: '有效',
    states: student.shares.states,
    transfers: {
      open: '等学校办',
      confirmed: '已办',
      refused: '学校没有同意',
      declined: '已收回',
      withdrawn: '对方收回',
    },
    read: '看当时的文本',
    shareText: '分享全部的，是第一段；只分享一部分的，是第二段。',
    noText: '这一版文本这里没有，请问学校。',
    withdraw: '撤回',
    accountHint: '撤回开通账号的同意，就是注销：分享全部收回，账号 15 天后关闭。',
    toClose: '去注销',
    toAnswer: '去收回',
    none: '还没有',
    more: (count: number) => `还有 ${count} 次`,
  },
  asks: {
    lead: {
      plain: '要一份、改一处、说一声不对，都不用找关系，也不要钱。',
      usual: '查阅、复制、更正不收费。依据：第四十五条、第四十六条、第五十条。',
    } satisfies ForBoth,
    copy: '拿走一份我的全部',
    correct: '哪条记录不对？打开它，点“说得不对？”',
    toPortfolio: '去找那条记录',
    deadline: {
      plain: '学校在 15 个工作日里答复（不算周六、周日）。不改，要写明为什么。',
      usual:
        '法律要求“及时”，没有写天数（第四十六条）；平台定为 15 个工作日，不算周六、周日。学校不改，要说明理由（第五十条）。',
    } satisfies ForBoth,
    person: '先找学校',
    school: (school: string) => `${school}教务处`,
    bureau: (name: string) => `学校不管，找${name}`,
    noBureau: '学校不管，找学校所在地的教育局',
    complain: {
      plain:
        '还是不行：任何人都可以向网信部门举报，他们要把结果告诉你。学校或平台不答应你，也可以去法院。未满 18 周岁，请家长一起去。',
      usual:
        '任何人都有权向履行个人信息保护职责的部门投诉、举报，收到的部门应当及时处理并告知结果（第六十五条）。请求被拒绝的，可以依法起诉（第五十条）。未成年人或者监护人要求更正、删除的，应当及时采取措施（《未成年人保护法》2020 年修订，第七十二条）。',
    } satisfies ForBoth,
  },
  automatic: {
    text: {
      plain:
        '“升学”里说你够不够条件，“技能”里说你会什么，都是电脑按规则和你的记录算的，不替你做决定，也不给人排名。觉得不对，就去问学校教务处：要一个人来看。',
      usual:
        '“升学”的条件和“技能”的结论由系统按公开的规则和你的记录得出，每条都写着规则、来源和年份；只供参考，不作决定，不给人排名。你可以要求说明，也可以要求由人来看（第二十四条）：请找学校教务处。',
    } satisfies ForBoth,
    routes: '看升学的规则',
    skills: '看技能的依据',
  },
  found: {
    text: {
      plain:
        '不能。知道你的姓名、学校、学号，在这里也搜不到你。只有拿着你给的核验码、又知道你姓名的人，才看得到你分享的那一份。百度这样的搜索，我们也请它们不要收这些页面。',
      usual:
        '任何人凭姓名、学校或学号都查不到你；只有你给出的核验码加上你的姓名，才打开你分享的那一份。页面都要求搜索引擎不收录。',
    } satisfies ForBoth,
    minor: '未满 18 周岁的，平台没有任何公开的名单或主页；要是以后有，得监护人和学校都同意才行。',
  },
  close: {
    lead: {
      plain: '不想用了，可以注销。15 天里再登录一次，就当没有注销过。',
      usual: '申请注销以后有 15 天；这期间登录即取消申请。15 天是平台定的。依据：第十五条、第四十七条。',
    } satisfies ForBoth,
    open: '注销账号',
    title: '注销账号',
    goes: '会删掉',
    goesList: [
      '登录账号和密码',
      '全部分享：链接、二维码、核验码都打不开',
      '升学打算、简历里自己填的、提醒和邮箱地址',
    ],
    stays: '会留下',
    staysList: [
      '学籍和记录：法律要求学校保管，只留给学校和教育局依法管理',
      '以前签发的证书：仍然有效，你下载过的文件照样能核验',
      '办事和查看的留痕：作为凭据',
    ],
    back: '以后想再用：找学校要一张新的激活条，记录都在。',
    take: '先带走一份',
    takeHint: '注销以后就不能在这里下载了。',
    password: '输入登录密码，确认是你本人',
    passwordMissing: '填上密码',
    endShares: '现在就收回全部分享，不等 15 天',
    act: '申请注销',
    keep: '先不注销',
    now: '点了以后，所有设备马上退出登录。',
  },
  texts: {
    'account/2026-11': shell.activate.consent,
    'account/2026-11-plain': shell.activate.consentPlain,
    'share/2026-11': student.newShare.showsAll,
    'share/2026-11-fields': `${student.newShare.showsAll}\n${student.newShare.showsSome}`,
    'share/2026-12-sets': `${student.newShare.showsAll}\n${student.newShare.showsSome}\n${sharing.several}\n${sharing.showsContact}`,
    'share/2026-12-sets-plain': `${student.newShare.plain.showsAll}\n${student.newShare.plain.showsSome}\n${sharing.plain.several}\n${sharing.plain.showsContact}`,
    'share/2026-11-fields-plain': `${student.newShare.plain.showsAll}\n${student.newShare.plain.showsSome}`,
    'guardian/2026-11': [...guardian.points, guardian.agree('孩子')].join('\n'),
    'transfer/2026-11': life.mine.agreeText('原学校', '新学校'),
    'transfer/2026-11-plain': life.mine.agreePlain('原学校', '新学校'),
  } satisfies ConsentTexts,
} as const
