import ts from 'typescript'

/** One small fault that somebody could have made in a file. */
export interface Mutant {
  /** Where the text stands that is replaced. */
  from: number
  to: number
  replacement: string
  /** `a < b` → `a <= b`, each cut short. */
  name: string
  line_number: number
  /** The line as it stands in the file, without its indentation. */
  line: string
}

const { SyntaxKind } = ts

/** What each operator could have been instead. */
const OPERATORS: Readonly<Partial<Record<ts.SyntaxKind, readonly string[]>>> = {
  [SyntaxKind.LessThanToken]: ['<=', '>='],
  [SyntaxKind.LessThanEqualsToken]: ['<', '>'],
  [SyntaxKind.GreaterThanToken]: ['>=', '<='],
  [SyntaxKind.GreaterThanEqualsToken]: ['>', '<'],
  [SyntaxKind.EqualsEqualsEqualsToken]: ['!=='],
  [SyntaxKind.ExclamationEqualsEqualsToken]: ['==='],
  [SyntaxKind.AmpersandAmpersandToken]: ['||'],
  [SyntaxKind.BarBarToken]: ['&&'],
  [SyntaxKind.QuestionQuestionToken]: ['&&'],
  [SyntaxKind.PlusToken]: ['-'],
  [SyntaxKind.MinusToken]: ['+'],
  [SyntaxKind.AsteriskToken]: ['/'],
  [SyntaxKind.SlashToken]: ['*'],
  [SyntaxKind.PercentToken]: ['*'],
  [SyntaxKind.PlusEqualsToken]: ['-='],
  [SyntaxKind.MinusEqualsToken]: ['+=']
}

/** What each function could have been instead; null for leaving the call out. */
const CALLS: Readonly<Record<string, string | null>> = {
  max: 'min',
  min: 'max',
  floor: 'ceil',
  ceil: 'floor',
  some: 'every',
  every: 'some',
  filter: null,
  slice: null,
  toSorted: null,
  toReversed: null,
  find: 'findLast'
}

const NAME_CHARACTERS_MAX = 80

/** Every mutant of a file, by where it stands. What a type says, what is imported and what an error says decides nothing. */
export function mutantsOf(text: string): Mutant[] {
  const file = ts.createSourceFile('rules.ts', text, ts.ScriptTarget.Latest, true)
  const mutants: Mutant[] = []
  const lines = text.split('\n')
  const add = (node: ts.Node, replacement: string) => {
    const from = node.getStart(file)
    const line_number = file.getLineAndCharacterOfPosition(from).line + 1
    mutants.push({
      from,
      to: node.getEnd(),
      replacement,
      name: `${short(node.getText(file))} → ${short(replacement)}`,
      line_number,
      line: lines[line_number - 1]?.trim() ?? ''
    })
  }
  const visit = (node: ts.Node): void => {
    if (decidesNothing(node)) return
    for (const replacement of replacementsOf(node, file)) add(node, replacement)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return mutants.toSorted((one, other) => one.from - other.from || one.to - other.to)
}

const short = (text: string): string => {
  const one_line = text.replace(/\s+/g, ' ')
  return one_line.length > NAME_CHARACTERS_MAX ? `${one_line.slice(0, NAME_CHARACTERS_MAX)}…` : one_line
}

const decidesNothing = (node: ts.Node): boolean =>
  ts.isTypeNode(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  ts.isThrowStatement(node)

function* replacementsOf(node: ts.Node, file: ts.SourceFile): Generator<string> {
  const text = (part: ts.Node) => part.getText(file)
  if (ts.isBinaryExpression(node)) {
    const { left, operatorToken, right } = node
    for (const operator of OPERATORS[operatorToken.kind] ?? []) yield `${text(left)} ${operator} ${text(right)}`
  } else if (ts.isConditionalExpression(node)) {
    yield `(${text(node.whenTrue)})`
    yield `(${text(node.whenFalse)})`
  } else if (ts.isPrefixUnaryExpression(node)) {
    yield `(${text(node.operand)})`
  } else if (ts.isNumericLiteral(node)) {
    yield `(${text(node)} + 1)`
    yield `(${text(node)} - 1)`
  } else if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
    if (isValue(node)) yield node.text === '' ? "'mutated'" : "''"
  } else if (ts.isTemplateExpression(node)) {
    yield "''"
  } else if (node.kind === SyntaxKind.TrueKeyword) {
    yield 'false'
  } else if (node.kind === SyntaxKind.FalseKeyword) {
    yield 'true'
  } else if (ts.isArrayLiteralExpression(node) && node.elements.length > 0) {
    yield '[]'
  } else if (ts.isCallExpression(node)) {
    yield* otherCalls(node, text)
  } else if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) {
    yield `${file.text.slice(node.getStart(file), node.body.getStart(file))}undefined as never`
  } else yield* otherStatements(node, text)
}

function* otherStatements(node: ts.Node, text: (part: ts.Node) => string): Generator<string> {
  if (ts.isIfStatement(node)) {
    const otherwise = node.elseStatement === undefined ? '' : ` else ${text(node.elseStatement)}`
    for (const outcome of ['true', 'false']) yield `if (${outcome} as boolean) ${text(node.thenStatement)}${otherwise}`
  } else if (ts.isReturnStatement(node) && node.expression !== undefined) yield 'return undefined as never'
  else if (ts.isExpressionStatement(node)) yield ';'
}

function* otherCalls({ expression, arguments: given }: ts.CallExpression, text: (part: ts.Node) => string) {
  if (!ts.isPropertyAccessExpression(expression)) return
  const other = CALLS[expression.name.text]
  if (other === undefined) return
  const of = text(expression.expression)
  yield other === null ? of : `${of}.${other}(${given.map(text).join(', ')})`
}

/** The name of a property is none. */
const isValue = (node: ts.Node): boolean => !(ts.isPropertyAssignment(node.parent) && node.parent.name === node)
