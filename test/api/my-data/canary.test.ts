import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import {
  askBack,
  askForMentor,
  addAgendaItem,
  addNote,
  addNoteComment,
  addPrivateNote,
  addTask,
  changeNote,
  beginClosing,
  concludeGoal,
  declineMentorRequest,
  exportCompletions,
  exportMyData,
  getAgreement,
  listCompletions,
  listNotices,
  listPlatforms,
  createCalendarFeed,
  planMeetings,
  proposeConversation,
  replyToQuestion,
  reviewGoal,
  saveAgreement,
  saveEvaluation,
  savePreparation,
  sendMessage,
  writeLearningLog,
} from '../../../src/contract/index.ts';
import { setOne } from '../../support/goals.ts';
import { addMentor } from '../../support/mentoring.ts';
import {
  agreementTerms,
  beginPair,
  clickTogether,
  completeMentorCourse,
  evaluation,
  renewed,
  sign,
} from '../../support/mentorships.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';
import { startMailServer } from '../notifications/mail-server.ts';
import type { MailServer } from '../notifications/mail-server.ts';

// Rule 6: unique words in every free text of a mentorship. A part that comes later adds its own here.
const shared = {
  place: 'Kanariegeel',
  expectations: 'Zeepaardje',
  confidentiality: 'Koperdraad',
  boundaries: 'Zebravink',
  contactLimits: 'Notenhout',
  networkAccess: 'Wolkbreuk',
  escalation: 'Lantaarnpaal',
  ending: 'Appelbloesem',
  thanks: 'Vuurvlieg',
  meetingPlace: 'Sneeuwhoen',
  agenda: 'Tafelzuur',
  goalTitle: 'Sterrenkers',
  goalSpecific: 'Vlasleeuwenbek',
  goalMeasurable: 'Zandhagedis',
  goalAchievable: 'Duinroosje',
  goalRelevant: 'Heikikker',
  goalUnit: 'Lisdodde',
  milestone: 'Kemphaan',
  goalReview: 'Grutto',
  goalEnd: 'Wielewaal',
  message: 'Boomklever',
  task: 'Kauwgomboom',
  taskStep: 'Waterjuffer',
  noteTitle: 'Zilverdistel',
  noteWords: 'Moerasvaren',
  noteEarlier: 'Kraanvogel',
  noteComment: 'Bergvlier',
} as const;
const ofMentee = {
  learnt: 'Regenpijper',
  learntMeanwhile: 'Wulp',
  learntShared: 'Tureluur',
  why: 'Steenuil',
  bring: 'Goudhaantje',
  hope: 'Waterspin',
  privateTitle: 'Nachtpauwoog',
  privateWords: 'Vuursalamander',
} as const;
/** Of a request that the mentee made to another mentor. */
const ofRequest = {
  motivation: 'Klaproosveld: een vraag zonder einde.',
  question: 'Sneeuwgors',
  reply: 'Bosuilveer',
  words: 'Korhoenders',
} as const;

let mailServer: MailServer;
let product: TestProduct;
let mentor: Caller;
let mentee: Caller;
let asked: Caller;

before(async () => {
  mailServer = await startMailServer();
  product = await startTestProduct({ SMTP_URL: `smtp://127.0.0.1:${mailServer.port}` });
  const begun = await beginPair(product);
  const other = await addMentor(product);
  asked = other.caller;
  const { motivation, question, reply, words: declineWords } = ofRequest;
  const request = await begun.mentee.call(askForMentor, {
    body: { mentorRegistrationId: other.registration.id, motivation },
  });
  const ofAsked = { params: { id: request.id } };
  await asked.call(askBack, { ...ofAsked, body: { question } });
  await begun.mentee.call(replyToQuestion, { ...ofAsked, body: { reply } });
  await asked.call(declineMentorRequest, {
    ...ofAsked,
    body: { reason: 'other', words: declineWords },
  });
  const params = { id: begun.mentorshipId };
  const time = new Date(product.clock.now().getTime() + 24 * 60 * 60 * 1000).toISOString();
  await begun.mentor.call(proposeConversation, {
    params,
    body: { basedOn: 0, times: [time], minutes: 30, mode: 'virtual', place: shared.place },
  });
  await completeMentorCourse(product, begun.mentor);
  await clickTogether(product, begun);
  ({ mentor, mentee } = await renewed(product, begun));
  const { expectations, confidentiality, boundaries, contactLimits } = shared;
  const { networkAccess, escalation, ending, thanks, meetingPlace, agenda } = shared;
  const limits = { expectations, confidentiality, boundaries, contactLimits };
  const clauses = { ...limits, networkAccess, escalation, ending };
  await mentor.call(saveAgreement, {
    params,
    body: { basedOn: 1, terms: { ...agreementTerms, ...clauses } },
  });
  const { why, bring, hope } = ofMentee;
  const reflection = { why, bring, hope };
  await mentee.call(savePreparation, {
    params,
    body: { reflection, strengths: {}, done: [] },
  });
  await sign(mentor, begun.mentorshipId);
  await sign(mentee, begun.mentorshipId);
  const { meetings } = await mentor.call(planMeetings, {
    params,
    body: {
      at: '2030-03-18T15:00',
      timeZone: 'Europe/Amsterdam',
      minutes: 60,
      mode: 'virtual',
      place: meetingPlace,
      theme: '',
      repeats: { everyWeeks: 4, meetings: 3 },
    },
  });
  await mentee.call(addAgendaItem, {
    params: { ...params, meetingId: meetings[0]?.id ?? '' },
    body: { words: agenda },
  });
  const goal = await setOne(mentee, begun.mentorshipId, {
    title: shared.goalTitle,
    specific: shared.goalSpecific,
    measurable: shared.goalMeasurable,
    achievable: shared.goalAchievable,
    relevant: shared.goalRelevant,
    target: { count: 2, unit: shared.goalUnit },
    milestones: [{ id: randomUUID(), words: shared.milestone, dueOn: null }],
  });
  const ofGoal = { params: { ...params, goalId: goal.id } };
  await mentor.call(reviewGoal, {
    ...ofGoal,
    body: { standing: 'slower', words: shared.goalReview },
  });
  await mentee.call(concludeGoal, {
    ...ofGoal,
    body: { basedOn: 1, outcome: 'attained', why: shared.goalEnd },
  });
  await mentee.call(sendMessage, {
    params,
    body: { id: randomUUID(), words: shared.message, mentionIds: [mentor.personId] },
  });
  await mentor.call(addTask, {
    params,
    body: {
      words: shared.task,
      dueOn: null,
      priority: 'high',
      assignedTo: mentee.personId,
      checklist: [{ id: null, words: shared.taskStep }],
      messageId: null,
    },
  });
  const { notes } = await mentor.call(addNote, {
    params,
    body: { title: shared.noteTitle, words: shared.noteEarlier },
  });
  const ofNote = { params: { ...params, noteId: notes[0]?.id ?? '' } };
  const content = { title: shared.noteTitle, words: shared.noteWords };
  await mentee.call(changeNote, { ...ofNote, body: { ...content, basedOn: 1 } });
  await mentor.call(addNoteComment, { ...ofNote, body: { words: shared.noteComment } });
  await mentee.call(addPrivateNote, {
    params,
    body: { title: ofMentee.privateTitle, words: ofMentee.privateWords },
  });
  for (const isShared of [true, false]) {
    const learnt = isShared ? ofMentee.learntShared : ofMentee.learntMeanwhile;
    await mentee.call(writeLearningLog, {
      params,
      body: { words: learnt, isShared, meetingId: null },
    });
  }
  await mentee.call(beginClosing, { params });
  await mentee.call(saveEvaluation, {
    params,
    body: { ...evaluation, thanks, learnt: ofMentee.learnt },
  });
  await product.drainJobs();
  assert.equal((await mentee.call(getAgreement, { params })).current.version, 2);
});
after(async () => {
  await product.close();
  await mailServer.close();
});

const words = [...Object.values(shared), ...Object.values(ofMentee), ...Object.values(ofRequest)];

function expectNone(text: string, where: string): void {
  for (const word of words) assert.ok(!text.includes(word), `${where} holds ${word}`);
}

test('no word of a pair reaches an administrator, an export, the audit log or a statement', async () => {
  const administrator = await product.signIn(await product.addPerson(), [
    'ld_administrator',
    'auditor',
    'programme_owner',
  ]);
  const query = { language: 'en' };
  for (const answer of [
    await administrator.call(listCompletions, { query }),
    await administrator.call(exportCompletions, { query }),
    await administrator.call(listPlatforms),
    await administrator.call(exportMyData),
  ]) {
    expectNone(JSON.stringify(answer), 'an administrator’s answer');
  }
  for (const table of ['audit_log', 'statements', 'notices', 'lms_scores'] as const) {
    const rows = await product.inTransaction((work) =>
      work.db.selectFrom(table).selectAll().execute(),
    );
    expectNone(JSON.stringify(rows), table);
  }
});

test('no word of a pair is in an e-mail or a notice', async () => {
  assert.ok(mailServer.mails.length > 0);
  for (const { email, raw } of mailServer.mails) {
    expectNone([email.subject, email.text, email.html].join('\n'), 'an e-mail');
    expectNone(raw, 'an e-mail as it is sent');
    for (const { content } of email.attachments) {
      const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
      expectNone(text, 'a calendar');
    }
  }
  const { url } = await mentee.call(createCalendarFeed);
  const feed = await (await fetch(url)).text();
  assert.ok(feed.includes('BEGIN:VEVENT'));
  expectNone(feed, 'the calendar feed');
  expectNone(JSON.stringify(await mentee.call(listNotices)), 'a notice');
});

test('each word is in the own export; what the other wrote privately is not', async () => {
  const ofMentees = JSON.stringify(await mentee.call(exportMyData));
  for (const word of words) assert.ok(ofMentees.includes(word), word);
  const ofMentors = JSON.stringify(await mentor.call(exportMyData));
  const { thanks: _thanks, ...common } = shared;
  for (const word of Object.values(common)) assert.ok(ofMentors.includes(word), word);
  for (const word of Object.values(ofMentee)) assert.ok(!ofMentors.includes(word), word);
  const ofAskeds = JSON.stringify(await (await product.signIn(asked.personId)).call(exportMyData));
  for (const word of Object.values(ofRequest)) {
    assert.ok(ofAskeds.includes(word), word);
    assert.ok(!ofMentors.includes(word), word);
  }
  const stranger = await product.signIn(await product.addPerson());
  expectNone(JSON.stringify(await stranger.call(exportMyData)), 'a stranger’s export');
});
