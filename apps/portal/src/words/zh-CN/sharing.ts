/** The life of a share in its learner's hands. */
export const sharing = {
  filter: '看哪些分享',
  running: (count: number) => `在用 ${count}`,
  ended: (count: number) => `已结束 ${count}`,
  noneRunning: '没有在用的分享',
  noneRunningHint: '到期和收回的在“已结束”里，可以再分享一次。',
  noneEnded: '还没有结束的分享',
  freeze: '冻结',
  lift: '解冻',
  frozen: (recipient: string) => `给${recipient}的分享已冻结，对方现在打不开`,
  lifted: (recipient: string) => `给${recipient}的分享已解冻，对方又能看了`,
  undo: '撤销',
  frozenText: (date: string) =>
    `链接、二维码和核验码现在打不开，和输错核验码时看到的一样。证书本身不受影响。解冻后可以继续看，到 ${date} 为止。`,
  endedText: '这次分享已经结束，链接、二维码和核验码打不开了。证书本身不受影响。',
  again: '再分享一次',
}
