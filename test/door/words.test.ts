/** What pages say stands in one file, so that they can be translated. */

import { expect, test } from "@jest/globals";
import ts from "typescript";
import { textFiles } from "./repository";

/** Attributes, and props of our own, that are read out or shown. */
const SPOKEN = /^(aria-label|aria-description|aria-roledescription|alt|title|placeholder|label|text)$/;

/** Words between tags, in spoken attributes, and in what stands in braces between tags, of one page's file. */
function wordsIn(path: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node, isShown: boolean): void => {
    const isWord = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if ((ts.isJsxText(node) || (isShown && isWord)) && /\p{L}{2}/u.test(node.text))
      found.push(`${path}: ${node.text.trim()}`);
    for (const [child, shown] of partsOf(node, isShown)) visit(child, shown);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX), false);
  return found;
}

/** The parts of a node, and whether they come onto the page where it does: what only decides does not. */
function partsOf(node: ts.Node, isShown: boolean): [ts.Node, boolean][] {
  if (ts.isJsxAttribute(node)) return node.initializer ? [[node.initializer, SPOKEN.test(node.name.getText())]] : [];
  if (ts.isConditionalExpression(node))
    return [
      [node.condition, false],
      [node.whenTrue, isShown],
      [node.whenFalse, isShown],
    ];
  const parts: [ts.Node, boolean][] = [];
  const isChoice = ts.isBinaryExpression(node) && /^(&&|\|\||\?\?|\+)$/.test(node.operatorToken.getText());
  const decides =
    ts.isCallExpression(node) || ts.isElementAccessExpression(node) || (ts.isBinaryExpression(node) && !isChoice);
  const shows =
    isShown || (ts.isJsxExpression(node) && (ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent)));
  ts.forEachChild(node, (child) => void parts.push([child, shows && !decides]));
  return parts;
}

test("no page has a word of English of its own: all stand in src/sidebar/words.ts", () => {
  const pages = textFiles().filter(({ path }) => path.startsWith("src/sidebar/") && path.endsWith(".tsx"));
  expect(pages.length).toBeGreaterThan(60);
  expect(pages.flatMap(({ path, text }) => wordsIn(path, text))).toEqual([]);
});

test("which would be seen between tags, in braces and in what is read out", () => {
  const page = `<p title="One">Two {ok ? "Three" : n + "Four"} {ok && "Five"} {list.join("not this")}<i class="nor this" /></p>`;
  expect(wordsIn("a", page)).toEqual(["a: One", "a: Two", "a: Three", "a: Four", "a: Five"]);
});
