import { defineProblem } from '../problem.ts'

export const notRegistered = defineProblem({
  kind: 'conflict',
  code: 'not_registered',
  title: { zh: '您还没有登记在台账中', en: 'You are not in the register' },
  advice: {
    zh: '请到所在社区登记，登记时使用您登录的手机号；登记后即可使用这一功能。',
    en: 'Have your community register you with the phone number that you sign in with; this works from then on.'
  },
  detail: () => ({
    zh: '新就业人员台账中还没有您的登记。请到所在社区登记，并使用您登录的手机号。',
    en: 'The register does not have you yet. Have your community register you with the phone number that you sign in with.'
  }),
  example: {}
})
