import type { Sentence } from '../problem.ts'
import type { AnswerFault } from './rules/answers.ts'
import type { DefinitionFault, DefinitionIssue } from './rules/definitions.ts'
import { CONDITION_LEVELS_MAX } from './rules/questions.ts'

/** What to do about a fault of a questionnaire. */
export const definitionSentence = ({ fault, circle = [] }: DefinitionIssue): Sentence =>
  fault === 'circular'
    ? {
        zh: `显示条件绕成了圈：${circle.join(' → ')}，请去掉其中一环。`,
        en: `The conditions go round in a circle: ${circle.join(' → ')}; take one of them away.`
      }
    : definitionSentences[fault]

const definitionSentences: Record<Exclude<DefinitionFault, 'circular'>, Sentence> = {
  duplicate_code: {
    zh: '前面已有同一代码的问题，请换一个代码。',
    en: 'A question above has the same code; choose another.'
  },
  choices_missing: { zh: '单选、多选至少要有一个选项。', en: 'A question with choices needs at least one.' },
  choices_not_for_type: {
    zh: '只有单选、多选才有选项，请去掉选项或改类型。',
    en: 'Only single_choice and multiple_choice have choices; remove them or change the type.'
  },
  duplicate_choice: { zh: '前面已有同一代码的选项，请换一个代码。', en: 'A choice above has the same code.' },
  constraint_not_for_type: {
    zh: '这种类型的问题没有这项限制，请去掉。',
    en: 'Questions of this type do not have this constraint; remove it.'
  },
  constraints_contradict: {
    zh: '这样限制就没有能用的回答了，请核对上下限。',
    en: 'No answer could keep to this; check the lower and the upper bound.'
  },
  value_not_for_type: {
    zh: '这个值与问题的类型不符：整数要写整数，日期要写存在的 2026-02-28 这样的日期。',
    en: 'The value does not fit the type of the question: whole numbers, or dates that exist such as 2026-02-28.'
  },
  unknown_question: { zh: '问卷里没有这个问题，请核对代码。', en: 'There is no question with this code.' },
  condition_unclear: {
    zh: '条件只能是 all、any、not 三者之一，或者一个 question 加一种比较。',
    en: 'A condition is one of all, any and not, or a question with one comparison.'
  },
  condition_too_deep: {
    zh: `条件最多 ${CONDITION_LEVELS_MAX} 层，请简化。`,
    en: `Conditions go at most ${CONDITION_LEVELS_MAX} levels deep; make it simpler.`
  },
  operator_not_for_type: {
    zh: '那个问题的类型不能这样比较：文字、手机号和证件号只能看是否已回答，多选用 contains，数字和日期用 at_least、at_most。',
    en: 'Answers of that type cannot be compared like this: texts and numbers of people only by answered, choices by contains, numbers and dates by at_least and at_most.'
  },
  unknown_choice: { zh: '那个问题没有这个选项，请核对代码。', en: 'That question has no choice with this code.' },
  asked_later: {
    zh: '条件只能看排在前面的问题，请调整顺序。',
    en: 'A condition looks at earlier questions only; change the order.'
  },
  unknown_field: {
    zh: '台账里没有这一项，请核对；只是本街道加问的请写 null。',
    en: 'The register has no such field; write null for a question of your own.'
  },
  field_bound_twice: {
    zh: '前面已有问题填入台账的这一项，请去掉一个。',
    en: 'A question above fills the same field of the register; keep one.'
  },
  field_not_for_type: {
    zh: '这种类型的回答填不进台账的这一项，请改类型。',
    en: 'Answers of this type do not fit the field of the register; change the type.'
  },
  field_is_personal: {
    zh: '台账的这一项是个人信息，personal 应为 true。',
    en: 'This field of the register is personal; personal must be true.'
  },
  choice_not_in_field: {
    zh: '台账的这一项没有这个代码，请用规定的代码。',
    en: 'This field of the register has no such code; use the codes that it has.'
  }
}

/** What to do about a fault of an answer. */
export const answerSentences: Record<AnswerFault | 'unknown_area', Sentence> = {
  unknown_question: { zh: '问卷里没有这个问题，请去掉或核对代码。', en: 'There is no question with this code.' },
  not_shown: {
    zh: '按其他回答，这个问题没有显示，请去掉这个回答，或核对它所依据的回答。',
    en: 'By the other answers this question is not asked; remove its answer, or check those it depends on.'
  },
  required: { zh: '必须回答。', en: 'An answer is required.' },
  wrong_type: {
    zh: '回答的写法与问题的类型不符，请对照 /docs 中的说明。',
    en: 'The answer does not have the type of the question; see /docs.'
  },
  not_whole: { zh: '应当是整数。', en: 'It must be a whole number.' },
  too_small: { zh: '小于允许的最小值，请核对。', en: 'It is less than allowed; check it.' },
  too_large: { zh: '大于允许的最大值，请核对。', en: 'It is more than allowed; check it.' },
  too_short: { zh: '字数不够，请补充。', en: 'It is too short; say more.' },
  too_long: { zh: '字数太多，请缩短。', en: 'It is too long; shorten it.' },
  several_lines: { zh: '只能写一行，请去掉换行和制表符。', en: 'It takes one line; remove line breaks and tabs.' },
  no_such_date: {
    zh: '没有这个日期，请写成 2026-02-28 这样。',
    en: 'There is no such date; write it like 2026-02-28.'
  },
  too_early: { zh: '早于允许的日期，请核对。', en: 'It is earlier than allowed; check it.' },
  too_late: { zh: '晚于允许的日期，请核对。', en: 'It is later than allowed; check it.' },
  not_a_choice: { zh: '没有这个选项，请用选项的代码。', en: 'There is no such choice; use the code of one.' },
  repeated_choice: { zh: '这一项选了两次，请去掉一个。', en: 'This choice is given twice; keep one.' },
  too_few_choices: { zh: '选得太少，请补选。', en: 'Choose more.' },
  too_many_choices: { zh: '选得太多，请去掉几项。', en: 'Choose fewer.' },
  not_a_phone: {
    zh: '应当是 11 位手机号，只含数字，例如 19900000001。',
    en: 'It must be a mobile number of eleven digits, such as 19900000001.'
  },
  not_an_area: { zh: '应当是 12 位区划代码。', en: 'It must be an area code of twelve digits.' },
  unknown_area: {
    zh: '没有这个区划，或不在本街道内，请核对代码。',
    en: 'There is no such area in your sub-district; check the code.'
  },
  wrong_length: { zh: '应当是 18 位，请核对位数。', en: 'It must have eighteen characters.' },
  wrong_character: {
    zh: '有不可能出现的字符，请对照证件核对。',
    en: 'It holds a character that it cannot have; compare it with the document.'
  },
  unknown_place: { zh: '没有这样的地区代码，请对照证件核对。', en: 'It begins with a place that does not exist.' },
  birth_date_impossible: {
    zh: '其中的出生日期不存在，请对照证件核对。',
    en: 'The birth date in it does not exist; compare it with the document.'
  },
  birth_date_in_future: {
    zh: '其中的出生日期还没有到，请对照证件核对。',
    en: 'The birth date in it is still to come; compare it with the document.'
  },
  wrong_check_character: {
    zh: '校验位不符，有一位写错了，请对照证件核对。',
    en: 'The check character does not fit, so some character is wrong; compare it with the document.'
  }
}
