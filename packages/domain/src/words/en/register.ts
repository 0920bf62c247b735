import type { RegisterRefusalWords, RegisterWords } from '../words.ts'

export const registers: RegisterWords['registers'] = {
  site: {
    name: 'Test sites',
    fields: {
      kind: 'Kind',
      name: 'Site',
      subject: 'What is tested',
      approvedOn: 'Approved on',
      document: 'Approving document',
      validTo: 'Valid until',
    },
  },
  examiner: {
    name: 'Examiners',
    fields: {
      name: 'Name',
      kind: 'Kind',
      number: 'Certificate number',
      subject: 'Certificate or occupation',
      approvedOn: 'Approved on',
      validTo: 'Valid until',
    },
  },
  'assessment-body': {
    name: 'Assessment bodies',
    fields: {
      name: 'Body',
      filingNumber: 'Filing number',
      authority: 'Filed with',
      scope: 'Scope',
      validFrom: 'From',
      validTo: 'Valid until',
    },
  },
  partner: {
    name: 'Partner enterprises',
    fields: {
      name: 'Enterprise',
      uscc: 'Unified social credit code',
      industry: 'Industry',
      scale: 'Evidence of its size',
      orders: 'Evidence of its orders',
      plaque: 'Evidence that a plaque may hang',
    },
  },
  agreement: {
    name: 'Agreements',
    fields: {
      partner: 'Partner enterprise',
      kind: 'Kind',
      signedOn: 'Signed on',
      validFrom: 'From',
      validTo: 'Valid until',
      posts: 'Posts',
      document: 'Document',
    },
  },
  'teaching-hours': {
    name: 'Topic hours',
    fields: {
      className: 'Class',
      schoolYear: 'School year',
      topic: 'Topic',
      hours: 'Hours',
      heldOn: 'Held on',
      teacher: 'Teacher',
    },
  },
}

export const registerChoices: RegisterWords['registerChoices'] = {
  'x-site': '1+X test site',
  'recognition-site': 'Skill level assessment site',
  'x-examiner': '1+X examiner',
  'recognition-examiner': 'Skill level examiner',
  internship: 'Internship',
  'order-class': 'Order class',
  apprenticeship: 'Apprenticeship',
  joint: 'Joint facility',
  ethics: 'Professional ethics',
  literacy: 'Professional conduct',
  craftsmanship: 'Craftsmanship',
  'model-workers': 'Model workers',
  labour: 'Labour education',
}

export const entryStates: RegisterWords['entryStates'] = {
  current: 'In force',
  soon: 'Running out',
  over: 'Run out',
  ended: 'Ended',
}

export const registerRefusals: RegisterRefusalWords = {
  'register.unknown': 'This entry was not found; refresh the page.',
  'register.content': ({ field }) => {
    const name = Object.values(registers).flatMap(({ fields }) => Object.entries(fields))
    const said = name.find(([key]) => key === field)?.[1]
    return said
      ? `“${said}” is not right; check it and save again.`
      : 'Something is not right; check every field.'
  },
  'register.twice': 'There is such an entry already; open that one and change it.',
  'register.ended': 'This entry has ended and cannot be changed; add a new one if needed.',
  'register.changedMeanwhile': 'Somebody changed this entry just now; refresh, look, and change it then.',
  'register.partnerUnknown': 'This enterprise is not among the partners; add it first.',
  'register.classUnknown': 'No class of that name is enrolled; pick one from the list.',
  'register.noteMissing': 'Say why it ends, in at least 4 characters.',
}
