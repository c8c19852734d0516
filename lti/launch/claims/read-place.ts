import { claimNames } from '../claim-names.ts';
import type {
  LtiContext,
  LtiLaunchPresentation,
  LtiLis,
  LtiPlatformInstance,
  LtiResourceLink,
} from '../lti-launch.ts';
import {
  readId,
  readObject,
  readText,
  readTexts,
  readWebUrl,
  type Claims,
} from './claim-values.ts';

const documentTargets = ['frame', 'iframe', 'window'] as const;

export function readContext(claims: Claims): LtiContext | null {
  const context = readObject(claims[claimNames.context]);
  const id = readId(context.id);
  if (id === null) return null;
  return {
    id,
    label: readText(context.label),
    title: readText(context.title),
    types: readTexts(context.type),
  };
}

export function readResourceLink(claims: Claims): LtiResourceLink | null {
  const link = readObject(claims[claimNames.resourceLink]);
  const id = readId(link.id);
  if (id === null) return null;
  return { id, title: readText(link.title), description: readText(link.description) };
}

export function readLaunchPresentation(claims: Claims): LtiLaunchPresentation {
  const presentation = readObject(claims[claimNames.launchPresentation]);
  const target = readText(presentation.document_target)?.toLowerCase();
  return {
    locale: readText(presentation.locale),
    documentTarget: documentTargets.find((known) => known === target) ?? null,
    returnUrl: readWebUrl(presentation.return_url),
  };
}

export function readPlatform(claims: Claims): LtiPlatformInstance | null {
  const platform = readObject(claims[claimNames.toolPlatform]);
  const guid = readId(platform.guid);
  if (guid === null) return null;
  return {
    guid,
    name: readText(platform.name),
    productFamily: readText(platform.product_family_code),
    version: readId(platform.version),
  };
}

export function readLis(claims: Claims): LtiLis {
  const lis = readObject(claims[claimNames.lis]);
  return {
    personSourcedId: readId(lis.person_sourcedid),
    courseOfferingSourcedId: readId(lis.course_offering_sourcedid),
    courseSectionSourcedId: readId(lis.course_section_sourcedid),
  };
}
