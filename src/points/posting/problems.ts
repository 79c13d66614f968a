import { defineProblem, type Problem } from '../../problem.ts'
import type { Refusal, RefusalCode } from './orders.ts'

export const pointsAccountNotFound = defineProblem({
  kind: 'invalid',
  code: 'points_account_not_found',
  title: { zh: '没有这个积分账户', en: 'There is no such points account' },
  advice: {
    zh: '请用 GET /v1/points/accounts 核对账户编号；两个账户须属于同一街道，不在您管辖范围内的同样查不到。',
    en: 'See GET /v1/points/accounts for the ids. Both accounts belong to one sub-district; what lies outside your area is not found either.'
  },
  detail: () => ({
    zh: '您管辖的范围内没有这个积分账户，请核对账户编号。',
    en: 'There is no such points account in your area; check the id.'
  }),
  example: {}
})

export const transferToItself = defineProblem({
  kind: 'invalid',
  code: 'transfer_to_itself',
  pointer: '/body/to_account_id',
  title: { zh: '转出和转入是同一个账户', en: 'The account would be credited from itself' },
  advice: {
    zh: '请填写两个不同的账户。',
    en: 'Name two different accounts.'
  },
  detail: () => ({
    zh: '转出账户和转入账户是同一个，请改填另一个账户。',
    en: 'Points cannot go from an account to itself; name another one.'
  }),
  example: {}
})

export const accountsDoNotFit = defineProblem({
  kind: 'invalid',
  code: 'accounts_do_not_fit',
  title: { zh: '这两个账户之间不能这样转账', en: 'Points do not go from this account to that one' },
  advice: {
    zh: '积分从发放账户转给个人账户；个人之间不能互转，扣回积分请用冲正。',
    en: 'Points go from the issuing account to members. Members pass none on to each other; a reversal takes points back.'
  },
  detail: () => ({
    zh: '积分只能从发放账户转给个人账户，请核对转出和转入的账户。',
    en: 'Points go from the issuing account to members only; check both accounts.'
  }),
  example: {}
})

export const insufficientPoints = defineProblem<{ available_points: number }>({
  kind: 'conflict',
  code: 'insufficient_points',
  title: { zh: '可用积分不足', en: 'There are not enough points' },
  advice: {
    zh: '冻结和已过期的积分不可用。请减少积分，或等冻结解除后再试。',
    en: 'Points that are held or over cannot be used. Take fewer, or try again when holds have ended.'
  },
  detail: ({ available_points }) => ({
    zh: `账户的可用积分只有 ${available_points}，不够这一次使用。`,
    en: `The account has ${available_points} points available, which is not enough.`
  }),
  example: { available_points: 3 }
})

export const occurredAtOutOfRange = defineProblem({
  kind: 'invalid',
  code: 'occurred_at_out_of_range',
  pointer: '/body/occurred_at',
  title: { zh: '发生时间不对', en: 'The time cannot be when it happened' },
  advice: {
    zh: '请填写已经过去的时间，例如 2026-11-23T10:00:00+08:00；最早为 2000 年。',
    en: 'Give a time that is past, such as 2026-11-23T10:00:00+08:00, and not before the year 2000.'
  },
  detail: () => ({
    zh: '发生时间不能晚于现在，也不能早于 2000 年，请核对。',
    en: 'It cannot have happened later than now, nor before the year 2000; check the time.'
  }),
  example: {}
})

export const expiresBeforeItBegins = defineProblem({
  kind: 'invalid',
  code: 'expires_before_it_begins',
  pointer: '/body/expires_on',
  title: { zh: '有效期早于发生时间', en: 'The points would be over before they begin' },
  advice: {
    zh: '请填写存在的日期，不早于发生那天，例如 2026-12-31；不写则长期有效。',
    en: 'Give a date that exists and is not before the day on which it happened, such as 2026-12-31; without one they last.'
  },
  detail: () => ({
    zh: 'expires_on 应为存在的日期，且不早于发生那天。',
    en: 'expires_on is a date that exists, and not before the day on which it happened.'
  }),
  example: {}
})

export const sourceAlreadyPosted = defineProblem({
  kind: 'conflict',
  code: 'source_already_posted',
  title: { zh: '这件事已经记过积分', en: 'Points were posted for this already' },
  advice: {
    zh: '同一件事只记一次积分，不必再提交；记错的请冲正。',
    en: 'Points are posted once for one thing, so there is nothing left to do; reverse what was wrong.'
  },
  detail: () => ({
    zh: '同一件事已经记过积分，不会再记一次。',
    en: 'Points were posted for the same thing already, and are not posted again.'
  }),
  example: {}
})

export const transferNotFound = defineProblem({
  kind: 'not_found',
  code: 'points_transfer_not_found',
  pointer: '/path/id',
  title: { zh: '没有这笔转账', en: 'There is no such transfer' },
  advice: {
    zh: '请在账户的分录中核对转账编号；不在您管辖范围内的同样查不到。',
    en: 'See the entries of the account for the id; what lies outside your area is not found either.'
  },
  detail: () => ({
    zh: '您管辖的范围内没有这个编号的转账，请核对编号。',
    en: 'No transfer in your area has this id; check the id.'
  }),
  example: {}
})

export const transferNotReversible = defineProblem({
  kind: 'conflict',
  code: 'transfer_not_reversible',
  title: { zh: '这笔转账不能冲正', en: 'The transfer cannot be reversed' },
  advice: {
    zh: '冲正本身和过期不能再冲正；需要时请另记一笔。',
    en: 'Neither a reversal nor an expiry is reversed; make another transfer where one is needed.'
  },
  detail: () => ({
    zh: '这笔转账是冲正或过期，不能再冲正；需要时请另记一笔。',
    en: 'This is a reversal or an expiry, which is not reversed; make another transfer where one is needed.'
  }),
  example: {}
})

export const alreadyReversed = defineProblem({
  kind: 'conflict',
  code: 'transfer_already_reversed',
  title: { zh: '这笔转账已经冲正', en: 'The transfer is reversed already' },
  advice: {
    zh: '一笔转账只冲正一次，不必再提交。',
    en: 'A transfer is reversed once, so there is nothing left to do.'
  },
  detail: () => ({
    zh: '这笔转账已经冲正过，不会再冲正一次。',
    en: 'This transfer is reversed already, and is not reversed again.'
  }),
  example: {}
})

export const holdNotFound = defineProblem({
  kind: 'not_found',
  code: 'points_hold_not_found',
  title: { zh: '没有这笔冻结', en: 'There is no such hold' },
  advice: {
    zh: '请核对编号；不在您管辖范围内的同样查不到。',
    en: 'Check the id; what lies outside your area is not found either.'
  },
  detail: () => ({
    zh: '没有这个编号的冻结积分，请核对编号。',
    en: 'No hold has this id; check the id.'
  }),
  example: {}
})

export const holdOver = defineProblem({
  kind: 'conflict',
  code: 'points_hold_over',
  title: { zh: '冻结已经结束', en: 'The hold is over' },
  advice: {
    zh: '冻结只能使用或解除一次，到期自动解除；仍然需要的，请重新冻结。',
    en: 'A hold is committed or released once, and ends by itself at its time; open another one where points are still needed.'
  },
  detail: () => ({
    zh: '这笔冻结已经使用、解除或到期，请重新冻结。',
    en: 'This hold is committed, released or timed out; open another one.'
  }),
  example: {}
})

export const holdTooSmall = defineProblem<{ available_points: number }>({
  kind: 'conflict',
  code: 'points_hold_too_small',
  title: { zh: '冻结的积分不够', en: 'The hold has fewer points' },
  advice: {
    zh: '最多只能使用冻结的积分。',
    en: 'Commit no more than what is held.'
  },
  detail: ({ available_points }) => ({
    zh: `只冻结了 ${available_points} 积分，不能使用更多。`,
    en: `${available_points} points are held, and no more can be committed.`
  }),
  example: { available_points: 3 }
})

const BY_CODE: Readonly<Record<RefusalCode, (facts: { available_points: number }) => Problem>> = {
  account_not_found: pointsAccountNotFound,
  transfer_to_itself: transferToItself,
  accounts_do_not_fit: accountsDoNotFit,
  insufficient_points: insufficientPoints,
  occurred_at_out_of_range: occurredAtOutOfRange,
  expires_before_it_begins: expiresBeforeItBegins,
  source_already_posted: sourceAlreadyPosted,
  transfer_not_found: transferNotFound,
  transfer_not_reversible: transferNotReversible,
  already_reversed: alreadyReversed,
  hold_not_found: holdNotFound,
  hold_over: holdOver,
  hold_too_small: holdTooSmall
}

/** What to answer where an order was refused. */
export const problemOf = ({ refused, available_points = 0 }: Refusal): Problem => BY_CODE[refused]({ available_points })
