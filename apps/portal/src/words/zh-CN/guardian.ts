/** What a guardian reads before she consents. */
export const guardian = {
  found: (child: string, college: string) => `这是${child}的监护人条，${college}开的`,
  lead: '孩子未满 14 周岁，要你同意，孩子才能开通自己的档案。请先看完：',
  points: [
    '档案里有孩子的姓名、学籍和学校签发的证书、成绩、实习、获奖；学校经办看得到。',
    '孩子开通后只能自己看。满 14 周岁以前，不能出示给别人。',
    '想撤回同意，告诉学校经办：孩子的账号当时退出、不能再登录，档案仍留在学校。',
    '孩子满 14 周岁那天起，由孩子自己决定。',
  ],
  agree: (child: string) => `我是${child}的监护人，同意为孩子开通档案`,
  needed: '勾选同意后才能继续',
  submit: '同意',
  done: (child: string) => `已记下你的同意。${child}现在可以用自己的激活条开通了。`,
  again: '接着用孩子的激活条开通',
}
