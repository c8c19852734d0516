/** @returns name and address of a mailbox, "Mentorklik <a@b.example>" or the address alone */
export function readMailbox(mailbox: string): { readonly name: string; readonly address: string } {
  const [, name = '', address = mailbox] = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/.exec(mailbox) ?? [];
  return { name: name === '' ? 'Mentorklik' : name, address: address.trim() };
}
