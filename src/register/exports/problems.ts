import { defineProblem } from '../../problem.ts'

export const filterOfOtherKind = defineProblem({
  kind: 'invalid',
  code: 'filter_of_other_kind',
  title: { zh: '这个筛选条件属于另一类台账', en: 'The filter is one for the other kind' },
  advice: {
    zh: 'occupation 只用于新就业人员（kind=worker），business_kind 只用于企业（kind=business），请去掉或改 kind。',
    en: 'occupation is for workers (kind=worker), business_kind for businesses (kind=business); remove it or change kind.'
  },
  detail: ({ name }: { name: string }) => ({
    zh: `${name} 不能用于这一类台账，请去掉，或改 kind。`,
    en: `${name} does not go with this kind; remove it, or change kind.`
  }),
  example: { name: 'occupation' }
})
