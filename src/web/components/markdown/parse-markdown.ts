import { Lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import { decodeEntities } from './decode-entities.ts';
import type { Block, Inline, TableCell } from './markdown-tree.ts';
import { isOwnPicture, isSafeLink } from './safe-address.ts';

const words = (text: string): readonly Inline[] => [{ kind: 'text', text: decodeEntities(text) }];

/** No extension of the lexer is in use, so that its tokens are the known ones. */
const known = (tokens: readonly Token[] | undefined): readonly MarkedToken[] =>
  (tokens ?? []) as MarkedToken[];

const inlines = (tokens: readonly Token[] | undefined): readonly Inline[] =>
  known(tokens).flatMap(toInline);

function toInline(token: MarkedToken): readonly Inline[] {
  switch (token.type) {
    case 'strong':
      return [{ kind: 'strong', children: inlines(token.tokens) }];
    case 'em':
      return [{ kind: 'emphasis', children: inlines(token.tokens) }];
    case 'del':
      return [{ kind: 'struck', children: inlines(token.tokens) }];
    case 'codespan':
      return [{ kind: 'code', text: token.text }];
    case 'br':
      return [{ kind: 'break' }];
    case 'escape':
      return [{ kind: 'text', text: token.text }];
    case 'link': {
      const children = inlines(token.tokens);
      return isSafeLink(token.href) ? [{ kind: 'link', href: token.href, children }] : children;
    }
    case 'image':
      return isOwnPicture(token.href)
        ? [{ kind: 'picture', address: token.href, alternative: decodeEntities(token.text) }]
        : words(token.text);
    case 'text':
      return token.tokens === undefined ? words(token.text) : inlines(token.tokens);
    // HTML, and whatever has no place inside a line, is shown as it was written.
    case 'html':
    case 'blockquote':
    case 'checkbox':
    case 'code':
    case 'def':
    case 'heading':
    case 'hr':
    case 'list':
    case 'list_item':
    case 'paragraph':
    case 'space':
    case 'table':
      return [{ kind: 'text', text: token.raw }];
  }
}

const toCell = (cell: Tokens.TableCell): TableCell => ({
  children: inlines(cell.tokens),
  align: cell.align,
});

function toBlock(token: MarkedToken): readonly Block[] {
  switch (token.type) {
    case 'space':
    case 'def':
      return [];
    case 'heading':
      return [{ kind: 'heading', level: token.depth, children: inlines(token.tokens) }];
    case 'paragraph':
      return [{ kind: 'paragraph', children: inlines(token.tokens) }];
    case 'text':
      return [{ kind: 'words', children: toInline(token) }];
    case 'list':
      return [
        {
          kind: 'list',
          isOrdered: token.ordered,
          start: token.start === '' ? 1 : token.start,
          items: token.items.map((item) => blocks(item.tokens)),
        },
      ];
    case 'blockquote':
      return [{ kind: 'quote', blocks: blocks(token.tokens) }];
    case 'code':
      return [{ kind: 'code', text: token.text }];
    case 'table':
      return [
        {
          kind: 'table',
          header: token.header.map(toCell),
          rows: token.rows.map((row) => row.map(toCell)),
        },
      ];
    case 'hr':
      return [{ kind: 'rule' }];
    // HTML stays text; the others stand inside a line.
    case 'html':
    case 'br':
    case 'checkbox':
    case 'codespan':
    case 'del':
    case 'em':
    case 'escape':
    case 'image':
    case 'link':
    case 'list_item':
    case 'strong':
      return [{ kind: 'paragraph', children: toInline(token) }];
  }
}

const blocks = (tokens: readonly Token[]): readonly Block[] => known(tokens).flatMap(toBlock);

/**
 * Reads CommonMark (with tables) into what the player draws. Nothing of it can become markup of the
 * page: HTML stays text, links lead to the web or to mail, pictures come from this product.
 */
export const parseMarkdown = (markdown: string): readonly Block[] => blocks(Lexer.lex(markdown));
