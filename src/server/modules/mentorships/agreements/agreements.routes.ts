import {
  getAgreement,
  layOutAgreement as layOutEndpoint,
  saveAgreement as saveEndpoint,
  signAgreement as signEndpoint,
} from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import { getAgreementFor } from './agreement.view.ts';
import { layOutAgreement } from './lay-out-agreement.ts';
import { saveAgreement } from './save-agreement.ts';
import { signAgreement } from './sign-agreement.ts';

export const agreementRoutes: readonly Route[] = [
  route(getAgreement, ({ work, session, params }) =>
    getAgreementFor(work, params.id, session.personId),
  ),
  route(layOutEndpoint, async ({ work, session, params }) => {
    await layOutAgreement(work, params.id, session.personId);
    return getAgreementFor(work, params.id, session.personId);
  }),
  route(saveEndpoint, async ({ work, session, params, body }) => {
    await saveAgreement(work, params.id, session.personId, body);
    return getAgreementFor(work, params.id, session.personId);
  }),
  route(signEndpoint, async ({ work, session, params, body }) => {
    await signAgreement(work, params.id, session.personId, body.version);
    return getAgreementFor(work, params.id, session.personId);
  }),
];
