import type { Words } from '../words.ts'
import { dateIn, momentIn } from './date.ts'

export const verdicts: Words['verdicts'] = { valid: '有效', invalid: '无效', undetermined: '无法确认' }

export const checks: Words['checks'] = {
  'shape.wellFormed': '凭证格式完整',
  'shape.empty': '没有内容',
  'shape.tooLarge': '内容太大，不是一份凭证',
  'shape.unrecognised': '认不出这是哪种凭证',
  'shape.notCanonical': '凭证里有多余或不该有的字符',
  'shape.notJson': '凭证的内容读不出来',
  'shape.algorithmNone': '凭证没有签名',
  'shape.algorithmRefused': '凭证用了不认可的签名算法',
  'shape.keyInHeader': '凭证自带密钥，不能采信',
  'shape.header': '凭证的开头不合规范',
  'shape.legacy': '凭证用的是已停用的旧格式',
  'shape.content': '凭证的内容不合规范',
  'shape.claimsDisagree': '凭证的内容前后不一致',
  'shape.imageDamaged': '图片文件不完整，请重新下载原图，不要截图或另存',
  'shape.imageWithoutCredential': '这张图片里没有凭证，请用下载的原图，截图和转发压缩过的图都不行',
  'shape.twoCredentials': '这张图片里有两份凭证，分不清该核验哪一份，请重新下载原图',
  'shape.tooManyCredentials': ({ most }) => `一份文件里的凭证太多，一次最多核验 ${most} 份，请分开选`,
  'shape.jsonWithoutCredential': '这份 JSON 里没有凭证，请选持有人发来的凭证文件',
  'shape.pdfDamaged': 'PDF 文件不完整，请重新下载后再选',
  'shape.pdfWithoutCredential':
    '这份 PDF 里没有附带凭证，可能是扫描件或另存过的，请用下载的原文件，或改填核验码',
  'shape.pdfWithPassword': '这份 PDF 加了密码，请用不带密码的原文件',
  'shape.photo': '照片里没有认出二维码或凭证，请对准二维码重拍，或改填核验码',
  'shape.photoTooLarge': '照片的像素太多，请截取二维码那一块再选，或改填核验码',
  'shape.zip': '这是压缩包，请先解压，再选里面的凭证文件',
  'shape.workbook': '这是 Excel 表格，不是凭证，请选 PDF、图片或凭证文件',
  'shape.document': '这是 Word 或 PPT 文件，不是凭证，请选 PDF、图片或凭证文件',
  'shape.notText': '认不出这种文件，请选 PDF、图片或凭证文件',
  'shape.proof': '凭证的签名写法不在认可之列',
  'shape.context': '凭证引用了本平台不认得的词汇表',
  'shape.undefinedTerm': '凭证里有词汇表没有定义的内容，签名保护不到',
  'shape.disclosureMalformed': '凭证出示的字段不合规范',
  'shape.disclosureUnknown': '凭证里夹了没有签过名的字段',
  'shape.disclosureTwice': '凭证里同一个字段出现了两次',
  'shape.disclosureReserved': '凭证遮住了不许遮住的字段',
  'shape.brokenOff': '核验中途出错，没有得出结论，请再试一次',

  'signature.genuine': '签名真实，内容没有改动过',
  'signature.mismatch': '签名不符，内容可能改动过',
  'signature.keyNotListed': '签名用的密钥不是这所学校公布的',
  'signature.notReached': '签名没有核验',
  'signature.noWebCrypto': '当前浏览器不能核验签名',
  'signature.algorithmUnavailable': '当前设备不支持这种签名算法',
  'signature.keysUnreachable': '取不到学校公布的密钥，签名没能核验',
  'signature.keysOutdated': '本机的名录比凭证旧，认不出签名用的密钥；请联网再核验',

  'issuer.known': ({ issuer, answeredBy, act }) => {
    if (!issuer) return '签发单位已登记'
    if (!answeredBy) return `签发单位已登记：${issuer}`
    return `签发单位已登记：原${issuer}，${act === 'rename' ? `现名${answeredBy}` : `现由${answeredBy}负责`}`
  },
  'issuer.unregistered': '签发单位没有登记',
  'issuer.notReached': '签发单位没有核验',
  'issuer.notInTrustList': '签发单位不在匠迹的登记名单里',
  'issuer.unreachable': '取不到登记名单，签发单位没能核验',
  'issuer.listExpired': '本机的机构名录已经过期，签发单位没能核验',

  'entitlement.granted': '签发单位有权签发这类凭证',
  'entitlement.kindNotGranted': '签发单位无权签发这类凭证',
  'entitlement.outsidePeriod': '签发日期不在授权期内',
  'entitlement.notReached': '签发权限没有核验',
  'entitlement.notStated': '没有查到签发权限',
  'entitlement.listExpired': '本机的机构名录已经过期，签发权限没能核验',
  'entitlement.listOutdated': '本机的机构名录比凭证旧，签发权限没能核验；请联网再核验',

  'key-state.active': '签章密钥有效',
  'key-state.retiredLater': ({ at }) =>
    at ? `签发时密钥有效，${dateIn(at)}起停用` : '签发时密钥有效，后来停用',
  'key-state.retired': '签发时密钥已经停用',
  'key-state.compromised': '签发时密钥已经失密',
  'key-state.notReached': '签章密钥没有核验',
  'key-state.compromisedLater': ({ at }) =>
    at ? `密钥在${dateIn(at)}失密，无法确认签发的先后` : '密钥后来失密，无法确认签发的先后',
  'key-state.listExpired': '本机的机构名录已经过期，签章密钥没能核验',

  'validity.current': ({ until }) => (until ? `在有效期内，到${dateIn(until)}` : '在有效期内'),
  'validity.notYet': ({ from }) => (from ? `尚未生效，${dateIn(from)}起有效` : '尚未生效'),
  'validity.expired': ({ until }) => (until ? `已过有效期，${dateIn(until)}止` : '已过有效期'),
  'validity.notReached': '有效期没有核验',

  'revocation.none': ({ asOf }) => (asOf ? `截至${momentIn(asOf)}没有被撤销` : '没有被撤销'),
  'revocation.revoked': ({ since }) => (since ? `已于${dateIn(since)}撤销` : '已经撤销'),
  'revocation.notReached': '是否撤销没有核验',
  'revocation.noStatus': '凭证没有写明到哪里查撤销，无法确认',
  'revocation.unreachable': '取不到撤销名单，没能核验',
  'revocation.stale': ({ asOf }) =>
    asOf ? `手头的名单是${momentIn(asOf)}的，已经过时，没能核验` : '撤销名单已经过时，没能核验',
  'revocation.wrongList': '取到的不是这份凭证的撤销名单',
  'revocation.listNotGenuine': '撤销名单的签名不符，不能采信',
  'revocation.unreadable': '撤销名单读不出来',

  'suspension.none': ({ asOf }) => (asOf ? `截至${momentIn(asOf)}没有被暂停` : '没有被暂停'),
  'suspension.suspended': ({ since }) => (since ? `自${dateIn(since)}起暂停使用` : '暂停使用'),
  'suspension.notReached': '是否暂停没有核验',
  'suspension.noStatus': '凭证没有写明到哪里查暂停，无法确认',
  'suspension.unreachable': '取不到状态名单，是否暂停没能核验',
  'suspension.stale': ({ asOf }) =>
    asOf
      ? `手头的名单是${momentIn(asOf)}的，已经过时，是否暂停没能核验`
      : '状态名单已经过时，是否暂停没能核验',
  'suspension.wrongList': '取到的不是这份凭证的状态名单，是否暂停没能核验',
  'suspension.listNotGenuine': '状态名单的签名不符，是否暂停没能核验',
  'suspension.unreadable': '状态名单读不出来，是否暂停没能核验',

  'supersession.none': ({ asOf }) => (asOf ? `截至${momentIn(asOf)}没有更正过` : '没有更正过'),
  'supersession.superseded': ({ since }) =>
    since ? `已于${dateIn(since)}更正，由新的凭证代替` : '已经更正，由新的凭证代替',
  'supersession.notReached': '是否更正没有核验',
  'supersession.noStatus': '凭证没有写明到哪里查更正，无法确认',
  'supersession.unreachable': '取不到状态名单，是否更正没能核验',
  'supersession.stale': ({ asOf }) =>
    asOf
      ? `手头的名单是${momentIn(asOf)}的，已经过时，是否更正没能核验`
      : '状态名单已经过时，是否更正没能核验',
  'supersession.wrongList': '取到的不是这份凭证的状态名单，是否更正没能核验',
  'supersession.listNotGenuine': '状态名单的签名不符，是否更正没能核验',
  'supersession.unreadable': '状态名单读不出来，是否更正没能核验',

  'holder.sameName': '姓名和持有人一致',
  'holder.otherName': '姓名和持有人对不上',
  'holder.notReached': '持有人没有核对',
  'holder.notDisclosed': '凭证没有出示姓名，无法核对持有人',

  'binding.proven': '出示的人就是凭证的持有人',
  'binding.missing': '没有出示持有证明',
  'binding.noKey': '凭证没有写明持有人的密钥，持有证明不能采信',
  'binding.mismatch': '持有证明的签名不符',
  'binding.otherPresentation': '持有证明是为另一份凭证做的',
  'binding.otherRequest': '持有证明不是应这次要求做的',
  'binding.stale': '持有证明的时间不对',
  'binding.notReached': '持有证明没有核验',
  'binding.notShown': '凭证属于某个持有人，但没有出示持有证明',
  'binding.forAnother': '持有证明是出示给别人的，无法确认',
  'binding.keyUnknown': '认不出持有人的密钥，持有证明没能核验',
}
