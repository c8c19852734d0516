/**
 * Posts the ticket to the page that gives the answer back to the platform: that page, and the platform's
 * own after it, take the place of the app.
 */
export function giveBack(returnTo: string, ticket: string): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = returnTo;
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = 'ticket';
  field.value = ticket;
  form.append(field);
  document.body.append(form);
  form.submit();
}
