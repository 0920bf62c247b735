/** When an approved batch is issued, and what it still waits for. */
export const issuing = {
  day: '签发日',
  dayHelp: (last: string) => `不填就是现在签发；最晚可以排到 ${last}。`,
  dayNeeded: (first: string) => `这一批里有 ${first} 的证书，最早到那一天签发。`,
  plan: (count: string) => `到那天签发 ${count} 份`,
  planned: '已排好签发日',
  change: '改签发日',
  changeTitle: '什么时候签发这一批？',
  changeText: '到那一天零点以后自动签发；学校到时没有密钥或授权，会停下并写在这一页。',
  waitsForDay: (count: string, day: string) => `${count} 份等到 ${day} 签发`,
  waitsForDayHint: '到那一天自动签发，不用再点。在那以前可以改日子，也可以退回。',
  waitsForWord: (count: string) => `${count} 份等赛事主办单位确认`,
  waitsForWordHint: '确认一份签发一份，不用再点。',
} as const
