import { Router } from 'express';
import type { LmsContext } from '../lms-context.ts';
import { RequestFailure } from '../request-failure.ts';
import type { Mail } from '../state/lms-state.ts';
import { renderPage } from './layout.ts';
import { renderMailBody } from './mail-body.ts';
import { renderMail, renderMailbox } from './mailbox.ts';
import { findSignedIn } from './sign-in.ts';

/** The mailboxes of everybody, open to every visitor: nobody here is real. */
export function mailRoutes(context: LmsContext): Router {
  const router = Router();
  const getMail = (id: string): Mail => {
    const mail = context.state.mails.find((one) => one.id === id);
    if (!mail) throw new RequestFailure(404, 'This mail does not exist.');
    return mail;
  };

  router.get('/mail', (request, response) => {
    const person = findSignedIn(context, request);
    const { to } = request.query;
    const recipient = typeof to === 'string' ? to : (person?.email ?? '');
    response.send(
      renderPage(context, {
        title: 'Mailbox',
        person,
        here: 'mail',
        body: renderMailbox(context, recipient),
      }),
    );
  });

  router.get('/mail/:id', (request, response) => {
    const mail = getMail(request.params.id);
    response.send(
      renderPage(context, {
        title: mail.subject,
        person: findSignedIn(context, request),
        here: 'mail',
        scripts: ['fit-frame.js'],
        body: renderMail(context, mail, request.query.view === 'text' ? 'text' : 'html'),
      }),
    );
  });

  router.get('/mail/:id/body', (request, response) => {
    const mail = getMail(request.params.id);
    response.set(
      'Content-Security-Policy',
      [
        "default-src 'none'; style-src 'unsafe-inline'; img-src data: http: https:",
        'sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation',
      ].join('; '),
    );
    response.send(renderMailBody(context, mail));
  });

  router.get('/mail/:id/attachments/:index', (request, response) => {
    const attachment = getMail(request.params.id).attachments[Number(request.params.index)];
    if (!attachment) throw new RequestFailure(404, 'This attachment does not exist.');
    response.attachment(attachment.name);
    response.type('application/octet-stream').send(Buffer.from(attachment.base64, 'base64'));
  });

  return router;
}
