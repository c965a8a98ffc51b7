import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

const app = fileURLToPath(new URL('../..', import.meta.url))

const files = globSync(['portal/**/*.{ts,tsx}', 'routes/apps.souk*.tsx'], { cwd: app }).filter(
  (file) => !/\.test\.|^portal\/words\/|^portal\/open-from-admin/.test(file),
)

/** Where words are for machines or for programmers, not for readers. */
const isTechnical = (node: ts.Node): boolean => ancestorsOf(node).some(namesNoText)

const ancestorsOf = ({ parent }: ts.Node): ts.Node[] => (parent ? [parent, ...ancestorsOf(parent)] : [])

function namesNoText(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isLiteralTypeNode(node)) return true
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Error'
  if (ts.isJsxAttribute(node)) return node.name.getText() === 'className'
  if (ts.isBinaryExpression(node)) return node.left.getText().endsWith('.className')
  if (ts.isPropertyAssignment(node)) return ['do', 'work', 'brand'].includes(node.name.getText())
  return ts.isCallExpression(node) && node.expression.getText() === 'deriveKey'
}

/** The same in every language. */
const NAMES = ['WebP']

/** Words as a person reads them: several, or one that begins like a sentence or a label. */
const isForReaders = (text: string) => /[\p{L}’'][,.:]? \p{L}/u.test(text) || /^\s*\p{Lu}\p{Ll}/u.test(text)

function literalsIn(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(`${app}${file}`, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  )
  const found: string[] = []
  const look = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text) && !isForStaff(node)) found.push(node.text.trim())
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateTail(node)
    if (isText && isForReaders(node.text) && !NAMES.includes(node.text) && !isTechnical(node))
      found.push(node.text)
    ts.forEachChild(node, look)
  }
  look(source)
  return found
}

/** The line that tells the store's staff that they look at a page as the vendor does: their pages are in English. */
const isForStaff = ({ parent }: ts.Node) =>
  ts.isJsxElement(parent) && /className="watched"/.test(parent.openingElement.getText())

test('every text of the portal is in the catalogues, so that it is in every language', () => {
  expect(files.length).toBeGreaterThan(40)
  expect(files.flatMap((file) => literalsIn(file).map((text) => `${file}: ${text}`))).toEqual([])
})
