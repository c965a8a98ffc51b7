import ts from 'typescript'

const STARTERS = ['test', 'it', 'describe']
const PUT_ASIDE = ['skip', 'todo']

/** The titles in a file of tests: what `test`, `it`, `describe` and their `.each` and the like are called with. Tests that are put aside have none. */
export function testTitles(source: string): string[] {
  const titles: string[] = []
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && startsTest(node.expression)) {
      const [first] = node.arguments
      if (first && ts.isStringLiteralLike(first)) titles.push(first.text)
      if (first && ts.isTemplateExpression(first)) titles.push(first.head.text)
    }
    ts.forEachChild(node, look)
  }
  look(ts.createSourceFile('a.test.tsx', source, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX))
  return titles
}

/** `test`, `test.only`, `test.each(rows)` */
function startsTest(called: ts.Expression): boolean {
  if (ts.isIdentifier(called)) return STARTERS.includes(called.text)
  if (ts.isCallExpression(called)) return startsTest(called.expression)
  if (ts.isPropertyAccessExpression(called))
    return !PUT_ASIDE.includes(called.name.text) && startsTest(called.expression)
  return false
}
