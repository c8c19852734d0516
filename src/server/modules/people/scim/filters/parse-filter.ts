import { ScimError } from '../scim-error.ts';
import type { ScimType } from '../scim-error.ts';
import { comparisons } from './filter.ts';
import type { AttributePath, ComparedValue, Comparison, Filter } from './filter.ts';
import { scanFilter } from './scan-filter.ts';
import type { Token } from './scan-filter.ts';

const longestFilter = 4000;
const deepest = 20;

/** What a PATCH operation points at (RFC 7644 §3.5.2). */
export interface TargetPath extends AttributePath {
  /** Which values of a multi-valued attribute; null: all of it. */
  readonly filter: Filter | null;
}

/** @throws ScimError 400 `invalidFilter` where the text is no filter of RFC 7644 §3.4.2.2 */
export function parseFilter(text: string): Filter {
  const reader = new FilterReader(text, 'invalidFilter');
  const filter = reader.readFilter(0);
  reader.expectEnd();
  return filter;
}

/** @throws ScimError 400 `invalidPath` where the text is no path of RFC 7644 §3.5.2 */
export function parsePath(text: string): TargetPath {
  const reader = new FilterReader(text, 'invalidPath');
  const target = reader.readTarget();
  reader.expectEnd();
  return target;
}

/** @returns null where the text is no attribute's name */
export function parseAttributePath(text: string): AttributePath | null {
  const [, schema, attribute, subAttribute] =
    /^(?:(urn:[\w.:-]+):)?([a-z$][\w$-]*)(?:\.([a-z$][\w$-]*))?$/i.exec(text) ?? [];
  if (attribute === undefined) return null;
  return {
    schema: schema?.toLowerCase() ?? null,
    attribute: attribute.toLowerCase(),
    subAttribute: subAttribute?.toLowerCase() ?? null,
  };
}

class FilterReader {
  readonly #tokens: readonly Token[];
  readonly #scimType: ScimType;
  #next = 0;

  constructor(text: string, scimType: ScimType) {
    this.#scimType = scimType;
    const tokens = text.length > longestFilter ? null : scanFilter(text);
    if (!tokens) throw this.#fail('it is too long, or a quoted text does not end');
    this.#tokens = tokens;
  }

  #fail(what: string): ScimError {
    const thing = this.#scimType === 'invalidPath' ? 'path' : 'filter';
    return new ScimError(400, this.#scimType, `The ${thing} is not understood: ${what}.`);
  }

  #isAt(kind: Token['kind'], text: string): boolean {
    const token = this.#tokens[this.#next];
    return token?.kind === kind && token.text.toLowerCase() === text;
  }

  #take(kind: Token['kind'], text: string): boolean {
    const isThere = this.#isAt(kind, text);
    if (isThere) this.#next++;
    return isThere;
  }

  #expectMark(mark: string): void {
    if (!this.#take('mark', mark)) throw this.#fail(`“${mark}” is missing`);
  }

  expectEnd(): void {
    const token = this.#tokens[this.#next];
    if (token) throw this.#fail(`“${token.text.slice(0, 40)}” is one word too many`);
  }

  /** `or` binds weaker than `and`, `and` weaker than `not` (RFC 7644 §3.4.2.2). */
  readFilter(depth: number): Filter {
    return this.#readList('or', () => this.#readList('and', () => this.#readOne(depth)));
  }

  #readList(kind: 'and' | 'or', readPart: () => Filter): Filter {
    const first = readPart();
    const parts = [first];
    while (this.#take('word', kind)) parts.push(readPart());
    return parts.length === 1 ? first : { kind, parts };
  }

  #readOne(depth: number): Filter {
    if (depth > deepest) throw this.#fail('it is nested too deeply');
    if (this.#isAt('word', 'not') && this.#tokens[this.#next + 1]?.text === '(') {
      this.#next++;
      return { kind: 'not', part: this.#readGroup('(', ')', depth) };
    }
    if (this.#isAt('mark', '(')) return this.#readGroup('(', ')', depth);
    const path = this.#readPath();
    if (this.#isAt('mark', '[')) {
      return { kind: 'within', path, part: this.#readGroup('[', ']', depth) };
    }
    if (this.#take('word', 'pr')) return { kind: 'present', path };
    return { kind: 'compare', path, by: this.#readComparison(), value: this.#readValue() };
  }

  #readGroup(open: string, close: string, depth: number): Filter {
    this.#expectMark(open);
    const filter = this.readFilter(depth + 1);
    this.#expectMark(close);
    return filter;
  }

  #readPath(): AttributePath {
    const token = this.#tokens[this.#next++];
    const path = token?.kind === 'word' ? parseAttributePath(token.text) : null;
    if (!path) throw this.#fail('an attribute’s name is missing');
    return path;
  }

  #readComparison(): Comparison {
    const word = this.#tokens[this.#next++]?.text.toLowerCase();
    const by = comparisons.find((each) => each === word);
    if (!by) throw this.#fail('an operator is missing');
    return by;
  }

  /** A JSON string, number, true, false or null (RFC 7159). */
  #readValue(): ComparedValue {
    const token = this.#tokens[this.#next++];
    if (!token || token.kind === 'mark') throw this.#fail('a value is missing');
    try {
      return JSON.parse(token.text) as ComparedValue;
    } catch {
      throw this.#fail('a value is neither a quoted text nor a number, true, false or null');
    }
  }

  readTarget(): TargetPath {
    const path = this.#readPath();
    if (!this.#isAt('mark', '[')) return { ...path, filter: null };
    const filter = this.#readGroup('[', ']', 0);
    const after = this.#tokens[this.#next];
    if (after?.kind !== 'word') return { ...path, filter };
    this.#next++;
    const [, subAttribute] = /^\.([a-z$][\w$-]*)$/i.exec(after.text) ?? [];
    if (subAttribute === undefined) throw this.#fail('a sub-attribute’s name is missing');
    return { ...path, subAttribute: subAttribute.toLowerCase(), filter };
  }
}
