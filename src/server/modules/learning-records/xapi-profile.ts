// Names of the mentoring profile: every verb, activity type and activity of this product's statements.
// They do not depend on where the product runs, so that organisations' reports can be shared.
import type { Activity, Verb } from '@xapi/xapi';
import type { Language } from '../../../contract/index.ts';

const base = 'https://w3id.org/mentorklik';

type Words = Record<Language, string>;

const verb = (id: string, display: Words) => ({ id, display }) as const satisfies Verb;

/** Each with how a record store shows it: the verb in the past tense. */
export const verbs = {
  registered: verb('http://adlnet.gov/expapi/verbs/registered', {
    nl: 'meldde zich aan als mentor bij',
    en: 'registered as a mentor in',
    fr: 's’est proposé comme mentor pour',
    de: 'hat Mentoring angeboten in',
  }),
  unregistered: verb('http://id.tincanapi.com/verb/unregistered', {
    nl: 'trok zich terug als mentor uit',
    en: 'left as a mentor',
    fr: 'ne se propose plus comme mentor pour',
    de: 'bietet kein Mentoring mehr an in',
  }),
  requested: verb('http://activitystrea.ms/request', {
    nl: 'deed',
    en: 'made',
    fr: 'a fait',
    de: 'stellte',
  }),
  accepted: verb('http://activitystrea.ms/accept', {
    nl: 'aanvaardde',
    en: 'accepted',
    fr: 'a accepté',
    de: 'hat angenommen',
  }),
  declined: verb('http://activitystrea.ms/reject', {
    nl: 'sloeg af',
    en: 'declined',
    fr: 'a décliné',
    de: 'hat abgelehnt',
  }),
  withdrawn: verb('http://activitystrea.ms/cancel', {
    nl: 'trok in',
    en: 'withdrew',
    fr: 'a retiré',
    de: 'hat zurückgezogen',
  }),
  started: verb('http://activitystrea.ms/start', {
    nl: 'begon aan',
    en: 'started',
    fr: 'a commencé',
    de: 'hat begonnen',
  }),
  ended: verb('http://activitystrea.ms/terminate', {
    nl: 'rondde af',
    en: 'ended',
    fr: 'a terminé',
    de: 'hat beendet',
  }),
  planned: verb('http://activitystrea.ms/schedule', {
    nl: 'plande',
    en: 'planned',
    fr: 'a planifié',
    de: 'plante',
  }),
  attended: verb('http://adlnet.gov/expapi/verbs/attended', {
    nl: 'was bij',
    en: 'attended',
    fr: 'a participé à',
    de: 'nahm teil an',
  }),
  initialized: verb('http://adlnet.gov/expapi/verbs/initialized', {
    nl: 'startte',
    en: 'initialized',
    fr: 'a démarré',
    de: 'hat gestartet',
  }),
  completed: verb('http://adlnet.gov/expapi/verbs/completed', {
    nl: 'voltooide',
    en: 'completed',
    fr: 'a achevé',
    de: 'hat abgeschlossen',
  }),
  failed: verb('http://adlnet.gov/expapi/verbs/failed', {
    nl: 'slaagde nog niet voor',
    en: 'did not pass yet',
    fr: 'n’a pas encore réussi',
    de: 'hat noch nicht bestanden',
  }),
} as const;

/** The profile and its version, in the category of every statement (Profiles 1.0, part two, §4). */
export const profileVersion: Activity = {
  objectType: 'Activity',
  id: `${base}/xapi/v1.0`,
  definition: { type: 'http://adlnet.gov/expapi/activities/profile' },
};

function activity(path: string, type: string, name?: Partial<Words>): Activity {
  return {
    objectType: 'Activity',
    id: `${base}/activities/${path}`,
    definition: { type, ...(name ? { name } : {}) },
  };
}

/** @param name the programme's name in the language it was given in */
export function programmeActivity(programmeId: string, name: Partial<Words>): Activity {
  return activity(
    `mentoring-programmes/${programmeId}`,
    `${base}/activity-types/mentoring-programme`,
    name,
  );
}

export function requestActivity(requestId: string): Activity {
  return activity(`mentoring-requests/${requestId}`, `${base}/activity-types/mentoring-request`, {
    nl: 'een mentoraanvraag',
    en: 'a mentor request',
    fr: 'une demande de mentorat',
    de: 'eine Mentoring-Anfrage',
  });
}

export function mentorshipActivity(mentorshipId: string): Activity {
  return activity(`mentorships/${mentorshipId}`, `${base}/activity-types/mentorship`, {
    nl: 'een mentorschap',
    en: 'a mentorship',
    fr: 'un mentorat',
    de: 'ein Mentoring',
  });
}

/** @param id of the meeting, or of the row in which it was planned */
export function meetingActivity(id: string): Activity {
  return activity(`meetings/${id}`, 'http://adlnet.gov/expapi/activities/meeting', {
    nl: 'een mentorgesprek',
    en: 'a mentoring meeting',
    fr: 'un entretien de mentorat',
    de: 'ein Mentoring-Treffen',
  });
}

/** @param title the course's title in each language */
export function courseActivity(courseId: string, title: Words): Activity {
  return activity(`courses/${courseId}`, 'http://adlnet.gov/expapi/activities/course', title);
}

/** @param title the unit's title in each language */
export function unitActivity(courseId: string, unitId: string, title: Words): Activity {
  return activity(
    `courses/${courseId}/units/${unitId}`,
    'http://adlnet.gov/expapi/activities/module',
    title,
  );
}
