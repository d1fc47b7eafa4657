/** Turns a formula into a tree: operators by their rank, function calls, references, names. */

import { FormulaParseError, type Reference, type Token, tokensOf } from "./tokens";

export type Node =
  | { kind: "constant"; value: number | string }
  | { kind: "reference"; reference: Reference }
  | { kind: "lost" }
  | { kind: "name"; name: string }
  | { kind: "call"; name: string; args: readonly Node[] }
  /** An argument left out: IF(A1,,2). */
  | { kind: "missing" }
  | { kind: "unary"; operator: "+" | "-" | "%"; of: Node }
  | { kind: "binary"; operator: string; left: Node; right: Node };

/** Loosest first; all bind to the left. */
const RANKS: readonly (readonly string[])[] = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*", "/"], ["^"]];

/** Throws FormulaParseError where Sheets would show #ERROR!. */
export function parseFormula(source: string): Node {
  const parser = new Parser(tokensOf(source));
  const node = parser.expression(0);
  parser.end();
  return node;
}

class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  expression(rank: number): Node {
    const operators = RANKS[rank];
    if (!operators) return this.unary();
    let left = this.expression(rank + 1);
    for (let mark = this.takeAny(operators); mark !== null; mark = this.takeAny(operators)) {
      left = { kind: "binary", operator: mark, left, right: this.expression(rank + 1) };
    }
    return left;
  }

  end(): void {
    if (this.at < this.tokens.length) throw new FormulaParseError("There is more than one formula");
  }

  private unary(): Node {
    if (this.take("-")) return { kind: "unary", operator: "-", of: this.unary() };
    if (this.take("+")) return { kind: "unary", operator: "+", of: this.unary() };
    let node = this.primary();
    while (this.take("%")) node = { kind: "unary", operator: "%", of: node };
    return node;
  }

  private primary(): Node {
    const token = this.tokens[this.at];
    this.at += 1;
    if (!token) throw new FormulaParseError("The formula ends too soon");
    if (token.kind === "number" || token.kind === "text") return { kind: "constant", value: token.value };
    if (token.kind === "reference") return { kind: "reference", reference: token.reference };
    if (token.kind === "lost") return { kind: "lost" };
    if (token.kind === "name") return this.take("(") ? this.call(token.name) : { kind: "name", name: token.name };
    if (token.mark !== "(") throw new FormulaParseError(`"${token.mark}" stands in the wrong place`);
    const inner = this.expression(0);
    this.need(")");
    return inner;
  }

  private call(name: string): Node {
    const args: Node[] = [];
    if (this.take(")")) return { kind: "call", name: name.toUpperCase(), args };
    do args.push(this.peeks(",") || this.peeks(")") ? { kind: "missing" } : this.expression(0));
    while (this.take(","));
    this.need(")");
    return { kind: "call", name: name.toUpperCase(), args };
  }

  private peeks(mark: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === "mark" && token.mark === mark;
  }

  private take(mark: string): boolean {
    const found = this.peeks(mark);
    if (found) this.at += 1;
    return found;
  }

  private takeAny(marks: readonly string[]): string | null {
    return marks.find((mark) => this.take(mark)) ?? null;
  }

  private need(mark: string): void {
    if (!this.take(mark)) throw new FormulaParseError(`"${mark}" is missing`);
  }
}
