import type { Definition } from './rules/questions.ts'

/** What a street with its own truck drivers might ask. */
export const exampleDefinition: Definition = {
  questions: [
    {
      code: 'sector',
      label: '从事哪个行业？',
      type: 'single_choice',
      personal: false,
      required: true,
      choices: [
        { code: 'courier', label: '快递' },
        { code: 'road_transport', label: '道路运输' }
      ],
      field: 'sector'
    },
    {
      code: 'vehicle',
      label: '使用什么车辆？',
      help: '以最常用的为准。',
      type: 'single_choice',
      personal: false,
      required: true,
      choices: [
        { code: 'van', label: '面包车' },
        { code: 'truck', label: '货车' }
      ],
      shown_when: { question: 'sector', equals: 'road_transport' },
      field: 'vehicle'
    },
    {
      code: 'weekly_hours',
      label: '每周通常工作多少小时？',
      type: 'integer',
      personal: false,
      required: false,
      constraints: { min: 0, max: 112 },
      field: 'weekly_hours'
    }
  ]
}

const head = {
  area_code: '370811015000',
  code: 'worker_standard',
  version: 2,
  subject_kind: 'worker',
  title: '虚构街道新就业人员问卷',
  status: 'draft',
  revision: 1,
  created_at: '2026-11-23T10:00:00+08:00',
  updated_at: '2026-11-23T10:00:00+08:00',
  published_at: null,
  retired_at: null
}

export const exampleQuestionnaire = { ...head, definition: exampleDefinition }
export const exampleSummary = { ...head, question_count: exampleDefinition.questions.length }

export const exampleChecked = {
  shown: ['sector', 'vehicle', 'weekly_hours'],
  issues: [
    {
      pointer: '/body/answers/weekly_hours',
      code: 'too_large',
      detail: '“每周通常工作多少小时？”的回答太大，请核对。',
      detail_en: 'The answer to weekly_hours is too large; check it.'
    }
  ]
}
