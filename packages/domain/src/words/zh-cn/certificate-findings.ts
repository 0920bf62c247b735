import type { CertificateFindings } from '../../certificate/findings.ts'
import type { FindingWords } from '../words.ts'
import { dateIn } from './date.ts'
import { earlierRow } from './earlier-row.ts'

export const certificateFindings: FindingWords<CertificateFindings> = {
  'certificate.nameMissing': { problem: '没有证书名称', mend: '照证书补上名称' },
  'certificate.unknown': ({ name, suggestion }) => ({
    problem: `证书目录里没有“${name}”`,
    mend:
      suggestion === null
        ? '照证书核对名称；名称没错，在“待定的行”里对应到目录，或请审核照原样接受'
        : `最接近的是“${suggestion}”；是它，在“待定的行”里对应；不是，请审核照原样接受`,
  }),
  'certificate.schemeUnknown': ({ text }) => ({
    problem: `证书类别“${text}”不认识`,
    mend: '写成 1+X证书、职业技能等级证书或职业资格证书',
  }),
  'certificate.schemeNotKept': {
    problem: '特种作业操作证现在还不能建档，它的编号里有身份证号',
    mend: '这一行先不导入；要用时请出示原件，或到应急管理部门的网站查验',
  },
  'occupation.unknown': ({ name, suggestion }) => ({
    problem: `职业分类大典（2022年版）里没有“${name}”`,
    mend:
      suggestion === null
        ? '照证书核对职业（工种）名称'
        : `最接近的是“${suggestion}”；照证书核对职业（工种）名称`,
  }),
  'occupation.otherCode': ({ code, name }) => ({
    problem: `职业编码 ${code} 是“${name}”，和职业名称不一致`,
    mend: '照证书核对职业名称和编码',
  }),
  'certificate.repeated': (earlier) => ({
    problem: `和${earlierRow(earlier)}是同一张证书`,
    mend: '不用改，只导入一次',
  }),
  'certificate.known': { problem: '这张证书已经在库里', mend: '不用改，不会重复建档' },
  'awardingBody.missing': { problem: '没有颁证单位', mend: '照证书补上颁证单位的全称' },
  'awardingBody.differs': ({ catalogue }) => ({
    problem: `颁证单位和目录不一致，目录里是“${catalogue}”`,
    mend: '照证书核对颁证单位；证书没错，在“待定的行”里对应，或请审核照原样接受',
  }),
  'certificate.schemeMissing': ({ level }) => ({
    problem: `没有证书类别；1+X 证书没有“${level}”这个等级`,
    mend: '在“证书类别”里写明是人社的职业技能等级证书，还是职业资格证书；真是 1+X 的，照证书改等级',
  }),
  'level.missing': ({ levels }) => ({ problem: '没有等级', mend: `填上等级：${levels}` }),
  'level.notInScheme': ({ text, levels }) => ({
    problem: `这类证书没有“${text}”这个等级`,
    mend: `改成其中一个：${levels}`,
  }),
  'level.otherInName': ({ name, level }) => ({
    problem: `证书名称里写的是“${name}”，等级写的是“${level}”`,
    mend: '照证书核对，改正填错的一处',
  }),
  'number.missing': { problem: '没有证书编号', mend: '照证书补上编号' },
  'number.lostDigits': {
    problem: '证书编号被存成了数字，末几位已经丢失',
    mend: '先把这一列设为文本格式，再照证书重填',
  },
  'number.holdsIdNumber': {
    problem: '证书编号里有身份证号，不能存',
    mend: '照证书核对编号；编号就是身份证号的证书（如特种作业操作证）现在还不能建档',
  },
  'number.otherForm': ({ signs }) => ({
    problem: `证书编号是 ${signs} 位，不是常见的编码`,
    mend: '对照证书看一遍；有的省另有编法，没抄错就不用改',
  }),
  'number.otherLevel': ({ digit }) => ({
    problem: `证书编号里的等级代码是 ${digit}，和这一行的等级不一致`,
    mend: '照证书核对编号和等级',
  }),
  'number.otherYear': ({ year }) => ({
    problem: `证书编号里的年份是 ${year} 年，和发证日期不一致`,
    mend: '照证书核对编号和发证日期',
  }),
  'number.provinceUnknown': ({ province }) => ({
    problem: `证书编号里的省级代码 ${province} 不存在`,
    mend: '照证书核对编号',
  }),
  'number.repeated': (earlier) => ({
    problem: `证书编号和${earlierRow(earlier)}重复，内容却不同`,
    mend: '对照两张证书，改正填错的编号',
  }),
  'number.taken': {
    problem: '这个证书编号已经用在另一条记录上',
    mend: '照证书核对编号；编号没错，请联系平台查对',
  },
  'score.notNumber': ({ text }) => ({
    problem: `成绩“${text}”不是数字`,
    mend: '改成 0 到 100 的分数，没有就留空',
  }),
  'score.outOfRange': ({ score }) => ({
    problem: `成绩 ${score} 不在 0 到 100 之间`,
    mend: '照成绩单改正，没有就留空',
  }),
  'issuedOn.missing': { problem: '没有发证日期', mend: '照证书补上年月日' },
  'issuedOn.noDay': ({ text }) => ({
    problem: `发证日期“${text}”没有写到日`,
    mend: '照证书补全年月日，例如 2026年3月2日',
  }),
  'issuedOn.future': ({ date }) => ({
    problem: `发证日期 ${dateIn(date)}还没到`,
    mend: '照证书核对发证日期',
  }),
  'issuedOn.ahead': ({ date }) => ({
    problem: `发证日期 ${dateIn(date)}还没到`,
    mend: '照证书核对日期；证书确实提前印制，到那一天再导入',
  }),
  'issuedOn.beforeScheme': ({ date, firstDay, source }) => ({
    problem: `这类证书从 ${dateIn(firstDay)}才有（${source}），这张写的是 ${dateIn(date)}`,
    mend: '照证书核对发证日期和证书类别',
  }),
  'issuedOn.afterWithdrawal': ({ date, lastDay, daysAhead, source }) => ({
    problem: `水平评价类职业资格 ${dateIn(lastDay)}前已退出目录（${source}），这张写的是 ${dateIn(date)}${daysAhead > 0 ? '，而且还没到' : ''}`,
    mend: '核对发证日期和证书类别；准入类职业资格，请另一位老师看过证书再定',
  }),
  'issuedOn.afterHandOver': ({ date, lastDay, daysAhead, source }) => ({
    problem: `1+X 证书只颁发到 ${dateIn(lastDay)}，之后移交人社部门（${source}）；这张写的是 ${dateIn(date)}${daysAhead > 0 ? '，而且还没到' : ''}`,
    mend: '核对发证日期和证书类别；移交以后颁发的请改类别，证书没错的请审核在“待定的行”里照原样接受',
  }),
  'issuedOn.beforeEnrolment': ({ date, enrolledOn }) => ({
    problem: `发证日期 ${dateIn(date)}早于入学（${dateIn(enrolledOn)}）`,
    mend: '核对发证日期；确实是入学前取得的，不用改',
  }),
  'validTo.beforeIssue': ({ date }) => ({
    problem: `有效期至 ${dateIn(date)}，比发证日期还早`,
    mend: '照证书核对这两个日期',
  }),
}
