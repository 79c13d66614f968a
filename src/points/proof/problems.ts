import { defineProblem } from '../../problem.ts'

export const ledgerNotFound = defineProblem({
  kind: 'not_found',
  code: 'ledger_not_found',
  title: { zh: '没有这个账本', en: 'There is no such ledger' },
  advice: {
    zh: '请核对街道的 12 位区划代码；还没有发放过积分的街道没有账本。',
    en: 'Check the 12-digit code of the sub-district. Where no points have been given yet, there is no ledger.'
  },
  detail: () => ({
    zh: '这个街道没有积分账本，请核对区划代码。',
    en: 'This sub-district has no ledger of points; check the code.'
  }),
  example: {}
})

export const numberBeyondHead = defineProblem({
  kind: 'invalid',
  code: 'number_beyond_head',
  pointer: '/query/after',
  title: { zh: '账本里没有这个批次', en: 'The ledger has no such batch' },
  advice: {
    zh: '请用上一次回答里的 next，或不写 after 从头核验。',
    en: 'Send the `next` of the answer before, or begin without `after`.'
  },
  detail: () => ({
    zh: '账本里没有这个序号的批次，请用上一次回答里的 next。',
    en: 'The ledger has no batch of this number; send the `next` of the answer before.'
  }),
  example: {}
})
