import { defineProblem } from '../problem.ts'

export const auditTimeMalformed = defineProblem({
  kind: 'invalid',
  code: 'audit_time_malformed',
  title: { zh: '审计时间写法不对', en: 'The time cannot be read' },
  advice: {
    zh: '请写带时区的时间，例如 2026-11-01T00:00:00+08:00（网址中 + 写作 %2B），且 from 早于 to。',
    en: 'Give times with their offset such as 2026-11-01T00:00:00+08:00 (+ is %2B in an address), from before to.'
  },
  detail: ({ name }: { name: string }) => ({
    zh: `参数 ${name} 应为带时区的时间，例如 2026-11-01T00:00:00+08:00，且 from 要早于 to。`,
    en: `The parameter ${name} must be a time with its offset such as 2026-11-01T00:00:00+08:00, from before to.`
  }),
  example: { name: 'from' }
})
