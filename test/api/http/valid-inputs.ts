import { randomUUID } from 'node:crypto';
import { completeOffer, motivation } from '../../support/mentoring.ts';
import { agreementTerms, evaluation } from '../../support/mentorships.ts';
import { connectionInputs } from './valid-connection-inputs.ts';
import { goalInputs } from './valid-goal-inputs.ts';
import { meetingInputs } from './valid-meeting-inputs.ts';
import { talkingInputs } from './valid-talking-inputs.ts';
import { trainingInputs } from './valid-training-inputs.ts';
import type { ValidInput } from './valid-input.ts';

export type { ValidInput };

const language = { language: 'en' };
const course = { courseId: 'mentor-course' };
const unit = { ...course, unitId: 'the-role-of-the-mentor' };
const some = (): ValidInput => ({ params: { id: randomUUID() } });

const programmeSettings = {
  name: 'Leaders in the making',
  mission: 'Learn from those who lead.',
  guide: '',
  format: 'one_to_one',
  sponsor: { name: 'The board', message: 'Go for it.' },
  roleNames: { mentor: null, mentee: 'Talent' },
  opensOn: '2026-03-01',
  startsOn: '2026-04-01',
  endsOn: '2026-12-31',
  visibility: 'audience',
  audience: { departments: ['Sales'] },
  resources: [{ title: 'Handbook', url: 'https://intranet.example/handbook' }],
  rules: { mentorLevel: { from: 2 }, pair: { isOtherCountry: true } },
  ownerIds: [],
};

/**
 * For each endpoint an input that its schemas take.
 * @param ids what exists; ids of other things are of nothing that does
 */
export function validInputs(ids: {
  programmeId: string;
  registrationId: string;
}): Readonly<Record<string, ValidInput>> {
  const { programmeId, registrationId } = ids;
  const programme = { params: { programmeId } };
  const group = {
    settings: {
      title: 'Leading without authority',
      theme: 'Six conversations.',
      topics: ['giving-feedback'],
      size: { from: 3, to: 6 },
      joinsUntil: '2026-05-31',
      wayIn: 'asking',
    },
  };
  const scale = {
    levels: [{ names: { nl: 'Junior', en: 'Junior' } }],
    rules: [{ on: 'title', pattern: 'Junior*', level: 1 }],
  };
  return {
    ...connectionInputs,
    listAuditLog: { query: { area: 'people', from: '2026-03-01', pageSize: '10' } },
    listGroups: programme,
    openGroup: { ...programme, body: { ...group, as: 'mentor' } },
    getGroup: some(),
    changeGroup: { ...some(), body: group },
    joinGroup: { ...some(), body: { words: 'I would like to come.' } },
    leaveGroup: some(),
    stayInGroup: some(),
    beginGroup: some(),
    callOffGroup: some(),
    listGroupCandidates: { ...some(), query: { role: 'peer', search: 'Sam' } },
    inviteToGroup: {
      ...some(),
      body: { personIds: [randomUUID()], role: 'peer', words: 'Come along.' },
    },
    listGroupRequests: {},
    answerGroupRequest: { params: { id: randomUUID(), answer: 'accept' } },
    startSession: { body: { ticket: `${randomUUID()}.${'x'.repeat(43)}` } },
    endSession: {},
    getSignInPath: {},
    getMe: {},
    chooseLanguage: { body: { language: 'nl' } },
    importPeople: {
      body: {
        people: [
          {
            employeeNumber: 'E-1',
            givenName: 'Sam',
            familyName: 'Jansen',
            email: 'sam@example.com',
            department: 'Sales',
            division: 'North',
            country: 'NL',
            location: 'Utrecht',
            jobTitle: 'Adviser',
            jobLevel: 2,
            managerEmployeeNumber: 'E-2',
            language: 'nl',
            timeZone: 'Europe/Amsterdam',
            startDate: '2020-02-29',
          },
        ],
      },
    },
    listPeople: {
      query: { language: 'nl', search: 'sam', department: 'Sales', state: 'active', level: '2' },
    },
    listPeopleFilters: { query: { language: 'nl' } },
    listPersonMerges: some(),
    previewPersonMerge: {
      params: { id: randomUUID(), mergedId: randomUUID() },
      query: language,
    },
    mergeTwoPeople: { ...some(), body: { mergedId: randomUUID() } },
    undoPersonMerge: some(),
    getPersonRecord: { ...some(), query: { language: 'nl' } },
    previewRanking: {
      ...programme,
      body: {
        weights: { goalsAndSkills: 1 },
        example: {
          topics: ['giving-feedback'],
          jobLevel: 1,
          department: 'Sales',
          languages: ['nl'],
        },
      },
    },
    getJobLevels: {},
    previewJobLevels: { body: scale },
    saveJobLevels: { body: { scale, basedOn: null } },
    inspectPeopleFile: { body: { head: Buffer.from('a;b\n1;2\n').toString('base64') } },
    startPeopleImport: {
      body: {
        fileName: 'people.csv',
        size: 100,
        mapping: { number: 'employeeNumber' },
        isComplete: true,
      },
    },
    listPeopleImports: {},
    getPeopleImport: some(),
    listPeopleImportRows: { ...some(), query: { page: '1', pageSize: '10', outcome: 'new' } },
    confirmPeopleImport: { ...some(), body: { mayManyLeave: false, maySkipInvalid: false } },
    cancelPeopleImport: some(),
    exportPeopleImport: { ...some(), query: { after: 'rows.1' } },
    listProgrammes: {},
    getProgramme: programme,
    listOwnedProgrammes: {},
    createProgramme: { body: { template: 'leadership' } },
    getProgrammeSettings: programme,
    saveProgrammeSettings: {
      params: { programmeId: randomUUID() },
      body: { settings: programmeSettings, basedOn: '2026-01-01T00:00:00Z' },
    },
    changeProgramme: { params: { programmeId: randomUUID(), change: 'close' } },
    discardProgramme: { params: { programmeId: randomUUID() } },
    previewProgramme: { body: { format: 'one_to_one', audience: {}, rules: {} } },
    listAudienceValues: {},
    findColleagues: { query: { search: 'sam' } },
    getInformalMentoring: {},
    setInformalMentoring: { body: { isAllowed: true } },
    listInvitations: {},
    answerInvitation: { params: { id: randomUUID(), answer: 'accept' } },
    listProgrammeInvitations: programme,
    inviteToProgramme: {
      params: { programmeId: randomUUID() },
      body: { personIds: [randomUUID()], role: 'mentor', words: 'Would you join?' },
    },
    withdrawInvitation: { params: { programmeId, id: randomUUID() } },
    listNominees: programme,
    nominate: {
      ...programme,
      body: { personId: randomUUID(), role: 'mentee', words: 'You would enjoy this.' },
    },
    announceInProgramme: {
      ...programme,
      body: { title: 'Kick-off', words: 'We begin in June.', recipients: 'audience' },
    },
    listCohorts: programme,
    createCohort: { ...programme, body: { name: 'Spring' } },
    getCohort: some(),
    discardCohort: some(),
    listCohortMembers: { ...some(), query: { page: '1', pageSize: '10', search: 'sam' } },
    includeInCohort: {
      params: { id: randomUUID(), personId: randomUUID() },
      body: { basedOn: 1, isIncluded: false },
    },
    matchCohort: { ...some(), body: { basedOn: 1 } },
    planCohort: { ...some(), body: { basedOn: 1, method: 'stable' } },
    listCohortPairs: { ...some(), query: { page: '1', pageSize: '10', search: 'sam' } },
    listCohortCandidates: { params: { id: randomUUID(), menteeId: randomUUID() } },
    changeCohortPair: {
      params: { id: randomUUID(), menteeId: randomUUID() },
      body: { basedOn: 1, registrationId: null, isLocked: false },
    },
    sendCohort: { ...some(), body: { basedOn: 1 } },
    listBuddyCandidates: { params: { programmeId, menteeId: randomUUID() } },
    proposeBuddy: {
      params: { programmeId, menteeId: randomUUID() },
      body: { registrationId: randomUUID() },
    },
    listCohortProposals: {},
    getCohortProposal: some(),
    answerCohortProposal: { params: { id: randomUUID(), answer: 'yes' } },
    getProgrammeDesk: programme,
    nudgePeople: { ...programme, body: { kind: 'unanswered', personIds: [randomUUID()] } },
    exportProgrammeDesk: { ...programme, query: language },
    listTopics: { query: language },
    findTopics: { query: { ...language, text: 'feedback' } },
    suggestTopic: { body: { language: 'en', words: 'Something new' } },
    listTopicSuggestions: { query: language },
    decideTopicSuggestion: {
      ...some(),
      body: {
        decision: 'make-topic',
        parentId: 'leadership',
        labels: { nl: 'Iets', en: 'Something', fr: 'Quelque chose', de: 'Etwas' },
      },
    },
    getMentorRegistration: programme,
    saveMentorRegistration: { ...programme, body: completeOffer },
    changeMentorRegistration: { params: { programmeId, change: 'publish' } },
    getMenteeIntake: programme,
    saveMenteeIntake: {
      ...programme,
      body: {
        topics: ['giving-feedback'],
        wantsToLearn: 'Speaking up.',
        styles: ['coach'],
        whatMatters: 'Trust.',
        meetingModes: ['virtual'],
        languages: ['en'],
      },
    },
    listMentorFilters: programme,
    listMentorLists: programme,
    getMentorVisibility: programme,
    listMentors: {
      ...programme,
      query: {
        page: '1',
        pageSize: '10',
        search: 'feedback',
        topic: 'giving-feedback',
        style: 'coach',
        language: 'en',
        mode: 'virtual',
        country: 'NL',
        department: 'Sales',
        onlyFree: 'true',
      },
    },
    getMentorProfile: { params: { programmeId, registrationId } },
    askForMentor: {
      body: { mentorRegistrationId: registrationId, motivation, whenFull: 'wait' },
    },
    askBack: { ...some(), body: { question: 'What have you tried so far?' } },
    replyToQuestion: { ...some(), body: { reply: 'To wait before I answer.' } },
    takeTurn: some(),
    listAlternatives: some(),
    listMentorRequests: { query: { as: 'mentor' } },
    getMentorRequest: some(),
    acceptMentorRequest: some(),
    declineMentorRequest: { ...some(), body: { reason: 'other', words: 'Not now.' } },
    withdrawMentorRequest: some(),
    listMentorships: {},
    getMentorship: some(),
    endMentorship: some(),
    pauseMentorship: { ...some(), body: { until: '2026-04-01' } },
    resumeMentorship: some(),
    beginClosing: some(),
    getLookBack: some(),
    getCertificate: some(),
    getBadge: some(),
    getMyTrackRecord: {},
    getCheckIns: some(),
    getCheckInSummary: programme,
    getProgrammePractice: programme,
    getPreparation: some(),
    removeCertificate: some(),
    savePreparation: {
      ...some(),
      body: { reflection: { why: 'Why', bring: '', hope: '' }, strengths: {}, done: ['read'] },
    },
    saveCheckIn: {
      ...some(),
      body: { period: 1, energy: 4, usefulness: 5, expectations: 'right' },
    },
    saveCertificate: { ...some(), body: { showsHours: true } },
    showMyTrackRecord: { body: { isShown: true } },
    saveEvaluation: { ...some(), body: evaluation },
    getIntroduction: some(),
    proposeConversation: {
      ...some(),
      body: {
        basedOn: 0,
        times: ['2026-03-03T09:00:00Z'],
        minutes: 30,
        mode: 'virtual',
        place: 'Room 3',
      },
    },
    chooseConversationTime: { ...some(), body: { proposal: 1, time: '2026-03-03T09:00:00Z' } },
    answerKlik: { ...some(), body: { answer: 'yes' } },
    getEvaluationSummary: programme,
    getAgreement: some(),
    layOutAgreement: some(),
    saveAgreement: { ...some(), body: { basedOn: 1, terms: agreementTerms } },
    signAgreement: { ...some(), body: { version: 1 } },
    ...goalInputs,
    ...meetingInputs,
    ...talkingInputs,
    ...trainingInputs(programme),
    listCourses: { query: language },
    listCourseChoices: { query: language },
    getCourse: { params: course, query: language },
    getUnit: { params: unit, query: language },
    saveUnitPosition: { params: unit, body: { page: 0 } },
    answerQuestion: {
      params: unit,
      query: language,
      body: { questionId: 'no-such-question', optionIds: ['a'] },
    },
    completeUnit: { params: unit, query: language },
    retryCourse: { params: course, query: language },
    listCompletions: {
      query: {
        ...language,
        search: 'sam',
        course: 'mentor-course',
        state: 'completed',
        department: 'Sales',
        country: 'NL',
        completedFrom: '2026-01-01',
        completedTo: '2026-12-31',
        page: '1',
        pageSize: '10',
      },
    },
    exportCompletions: { query: language },
    getContentSelection: { ...some(), query: language },
    answerContentSelection: {
      ...some(),
      body: {
        ...language,
        choices: [
          { kind: 'course', ...course, lineItem: { label: 'Being a mentor', scoreMaximum: 100 } },
        ],
      },
    },
    getSubmissionReview: { ...some(), query: language },
    listGrades: {},
    sendScoresAgain: { body: { personId: randomUUID(), courseId: 'mentor-course' } },
    listNotices: {},
    readNotice: some(),
    readAllNotices: {},
    getHome: {},
    exportMyData: {},
    getMyData: {},
    getHelp: some(),
    askForHelp: { ...some(), body: { helperId: randomUUID(), words: 'Help', shows: [] } },
    withdrawHelpRequest: some(),
    listHelpRequests: {},
    answerHelpRequest: { ...some(), body: { answer: 'Talk about it.' } },
    endParticipation: {},
  };
}

/** The path of an endpoint with its parameters filled in, each encoded by `encode`. */
export function pathOf(
  path: string,
  params: Readonly<Record<string, string>> = {},
  encode: (value: string) => string = encodeURIComponent,
): string {
  return path.replaceAll(/:(\w+)/g, (_, name: string) => encode(params[name] ?? ''));
}

export function queryOf(query: Readonly<Record<string, string>> = {}): string {
  return new URLSearchParams(query).toString();
}
