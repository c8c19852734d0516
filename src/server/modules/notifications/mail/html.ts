const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup that is safe to send: only `html` makes it. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

function toMarkup(value: string | Html | readonly Html[]): string {
  if (value instanceof Html) return value.markup;
  if (typeof value === 'string')
    return value.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? '');
  return value.map((each) => each.markup).join('');
}

/** Template tag: text that is filled in is escaped, for an element and for a quoted attribute. */
export function html(
  strings: TemplateStringsArray,
  ...values: readonly (string | Html | readonly Html[])[]
): Html {
  return new Html(
    strings.reduce((markup, part, index) => {
      const value = values[index - 1];
      return markup + (value === undefined ? '' : toMarkup(value)) + part;
    }),
  );
}
