import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import ts from 'typescript';

const index = join(import.meta.dirname, 'index.ts');
const program = ts.createProgram([index], {
  allowImportingTsExtensions: true,
  noEmit: true,
  strict: true,
  target: ts.ScriptTarget.ES2024,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
});
const checker = program.getTypeChecker();

interface Exported {
  readonly name: string;
  readonly text: string;
  readonly tags: readonly ts.JSDocTagInfo[];
  readonly declaration: ts.Declaration | undefined;
}

function listExports(): Exported[] {
  const source = program.getSourceFile(index);
  const module = source && checker.getSymbolAtLocation(source);
  assert.ok(module);
  return checker.getExportsOfModule(module).map((symbol) => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return {
      name: symbol.name,
      text: ts.displayPartsToString(target.getDocumentationComment(checker)),
      tags: target.getJsDocTags(checker),
      declaration: target.declarations?.[0],
    };
  });
}

const standards =
  /(?:Core|Security Framework|Deep Linking|AGS|NRPS|Dynamic Registration|Submission Review|Migration Guide|Platform Storage|RFC)[^.]*? \d/;

describe('what an application may use', () => {
  for (const { name, text, tags, declaration } of listExports()) {
    if (declaration === undefined || !ts.isFunctionDeclaration(declaration)) {
      test(`${name} says what it is`, () => {
        assert.notEqual(text, '');
      });
      continue;
    }
    test(`${name} names its standard, every parameter and what it throws`, () => {
      assert.match(text.replaceAll('\n', ' '), standards);
      const described = tags
        .filter((tag) => tag.name === 'param')
        .map((tag) => ts.displayPartsToString(tag.text).split(' ')[0]);
      assert.deepEqual(
        described,
        declaration.parameters.map((parameter) => parameter.name.getText()),
      );
      const isSaid = tags.some((tag) => tag.name === 'throws') || /throws\s+nothing/i.test(text);
      assert.ok(isSaid, 'neither @throws nor "throws nothing"');
    });
  }
});
