import type { Words } from '../words.ts'

export const bundles: Words['bundles'] = {
  'bundle.tooLarge': '机构名录大得不正常，没有用它',
  'bundle.unreadable': '机构名录读不出来',
  'bundle.notGenuine': '机构名录不是匠迹签发的，不能采信',
  'bundle.noWebCrypto': '当前浏览器不能核对机构名录的签名',
  'bundle.fromFuture': '机构名录的时间比本机晚，请核对本机的日期和时间',
  'bundle.rolledBack': '拿到的机构名录比见过的旧，没有用它',
  'bundle.verifierTooOld': '核验页面太旧，请联网打开一次再核验',
}
