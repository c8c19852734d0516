import {
  changeProgramme as changeProgrammeEndpoint,
  createProgramme as createProgrammeEndpoint,
  discardProgramme as discardProgrammeEndpoint,
  findColleagues,
  getInformalMentoring,
  getProgrammeSettings,
  listAudienceValues,
  listOwnedProgrammes,
  previewProgramme as previewProgrammeEndpoint,
  saveProgrammeSettings as saveEndpoint,
  setInformalMentoring,
} from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import { findPeople, personCard } from '../../people/index.ts';
import { listValues } from './audience-values.views.ts';
import { changeProgramme } from './change-programme.ts';
import { createProgramme } from './create-programme.ts';
import { discardProgramme } from './discard-programme.ts';
import { isInformalAllowed, setInformalAllowed } from './informal-mentoring.ts';
import { getOwnedProgramme, listOwnedBy } from './owned-programmes.views.ts';
import { previewProgramme } from './preview-programme.ts';
import { saveProgrammeSettings } from './save-programme-settings.ts';
import type { IsCourse } from './save-programme-settings.ts';

const colleaguesShown = 20;

/** What an owner sets up. */
export const setupRoutes = (isCourse: IsCourse): readonly Route[] => [
  route(listOwnedProgrammes, ({ work, session }) => listOwnedBy(work, session)),
  route(createProgrammeEndpoint, async ({ work, session, body }) => {
    const id = await createProgramme(work, session, body.template);
    return getOwnedProgramme(work, session, id);
  }),
  route(getProgrammeSettings, ({ work, session, params }) =>
    getOwnedProgramme(work, session, params.programmeId),
  ),
  route(saveEndpoint, async ({ work, session, params, body }) => {
    await saveProgrammeSettings(work, session, params.programmeId, body, isCourse);
    return getOwnedProgramme(work, session, params.programmeId);
  }),
  route(changeProgrammeEndpoint, async ({ work, session, params }) => {
    await changeProgramme(work, session, params.programmeId, params.change);
    return getOwnedProgramme(work, session, params.programmeId);
  }),
  route(discardProgrammeEndpoint, ({ work, session, params }) =>
    discardProgramme(work, session, params.programmeId),
  ),
  route(previewProgrammeEndpoint, ({ work, body }) => previewProgramme(work, body)),
  route(listAudienceValues, ({ work, session }) => listValues(work, session.personId)),
  route(findColleagues, async ({ work, query }) => ({
    people: (await findPeople(work, query.search, colleaguesShown)).map(personCard),
  })),
  route(getInformalMentoring, async ({ work }) => ({ isAllowed: await isInformalAllowed(work) })),
  route(setInformalMentoring, async ({ work, body }) => {
    await setInformalAllowed(work, body.isAllowed);
    return body;
  }),
];
