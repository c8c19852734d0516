import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import {
  addAgendaItem,
  addLink,
  addNote,
  addNoteComment,
  addPrivateNote,
  addTask,
  answerHelpRequest,
  askBack,
  askForHelp,
  askForMentor,
  beginClosing,
  changeNote,
  concludeGoal,
  createCalendarFeed,
  declineMentorRequest,
  exportMyData,
  getAgreement,
  joinGroup,
  listHelpRequests,
  listNotices,
  planMeetings,
  proposeConversation,
  replyToQuestion,
  reviewGoal,
  saveAgreement,
  saveEvaluation,
  saveMenteeIntake,
  savePreparation,
  sendMessage,
  writeLearningLog,
} from '../../../src/contract/index.ts';
import { createLogger } from '../../../src/server/kernel/logger.ts';
import { shareFile } from '../../support/documents.ts';
import { setOne } from '../../support/goals.ts';
import { save } from '../../support/programme-settings.ts';
import { groupProgramme, openCircle } from '../../support/groups.ts';
import { addMentor, completeIntake } from '../../support/mentoring.ts';
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
import { endpoints } from '../http/endpoints.ts';
import { validInputs } from '../http/valid-inputs.ts';
import { startMailServer } from '../notifications/mail-server.ts';
import type { MailServer } from '../notifications/mail-server.ts';
import { expectNone, inDocument, ofMentee, ofRequest, shared, words } from './canary-words.ts';
import { homesOfWords, listFreeTextColumns, readEverything } from './free-text-columns.ts';
import { OutsideWorld } from './outside-world.ts';

/** The programme's own question when people look back. */
const asksBack = 'What would you do otherwise?';

let mailServer: MailServer;
let outside: OutsideWorld;
let product: TestProduct;
let mentor: Caller;
let mentee: Caller;
let asked: Caller;
let mentorshipId: string;
let registrationId: string;
let log = '';

before(async () => {
  mailServer = await startMailServer();
  const logger = createLogger('debug', {
    write: (line) => {
      log += line;
    },
  });
  const environment = { SMTP_URL: `smtp://127.0.0.1:${mailServer.port}` };
  product = await startTestProduct(environment, logger);
  outside = new OutsideWorld(product);
  await outside.start();
  const administrator = await product.signIn(await product.addPerson(), ['ld_administrator']);
  await save(administrator, product.programmeId, {
    ownerIds: [administrator.personId],
    rules: { evaluationQuestions: [asksBack] },
  });
  const begun = await beginPair(product);
  ({ mentorshipId, registrationId } = begun);
  await outside.comeIn(begun.mentor);
  await outside.comeIn(begun.mentee);
  const { learnt, why, bring, hope, wantsToLearn, whatMatters, ...questions } = ofMentee;
  await begun.mentee.call(saveMenteeIntake, {
    params: { programmeId: product.programmeId },
    body: { ...completeIntake, wantsToLearn, whatMatters },
  });
  await askInGroup(begun.mentee, questions.askedGroup);
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
  const { networkAccess, escalation, ending, thanks, meetingPlace, theme, agenda } = shared;
  const limits = { expectations, confidentiality, boundaries, contactLimits };
  const clauses = { ...limits, networkAccess, escalation, ending };
  await mentor.call(saveAgreement, {
    params,
    body: { basedOn: 1, terms: { ...agreementTerms, ...clauses } },
  });
  await mentee.call(savePreparation, {
    params,
    body: { reflection: { why, bring, hope }, strengths: {}, done: [] },
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
      theme,
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
    const entry = isShared ? ofMentee.learntShared : ofMentee.learntMeanwhile;
    await mentee.call(writeLearningLog, {
      params,
      body: { words: entry, isShared, meetingId: null },
    });
  }
  await askOwner(questions);
  await mentor.call(addLink, {
    params,
    body: { title: shared.linkTitle, url: shared.linkAddress },
  });
  const { documentName: name, documentDescription: description } = shared;
  const about = { id: randomUUID(), name, description, basedOn: 0 };
  const bytes = Buffer.from(inDocument);
  const sent = await shareFile(product.url, mentor.token, begun.mentorshipId, about, bytes);
  assert.equal(sent.status, 201);
  await mentee.call(beginClosing, { params });
  await mentee.call(saveEvaluation, {
    params,
    body: {
      ...evaluation,
      ...{ thanks, learnt },
      answers: [{ question: asksBack, words: questions.lookedBack }],
    },
  });
  await outside.sendAll();
  assert.equal((await mentee.call(getAgreement, { params })).current.version, 2);
});
after(async () => {
  await product.close();
  await mailServer.close();
  await outside.stop();
});

/** A request for a place in a group, which waits for its answer. */
async function askInGroup(caller: Caller, words: string): Promise<void> {
  const owner = await product.signIn(await product.addPerson(), ['programme_owner']);
  const programmeId = await groupProgramme(owner, 'facilitated_group');
  const { group } = await openCircle(product, programmeId, { wayIn: 'asking' });
  await caller.call(joinGroup, { params: { id: group.id }, body: { words } });
}

/** The mentee asks the programme's owner for help, who answers. */
async function askOwner(said: { askedOwner: string; ownerAnswered: string }): Promise<void> {
  const owner = await product.signIn(await product.addPerson());
  const { personId: ownerId } = owner;
  await product.inTransaction(async (work) => {
    const { tenantId, programmeId } = product;
    const row = { tenant_id: tenantId, programme_id: programmeId, created_at: work.now };
    await work.db
      .insertInto('programme_owners')
      .values({ ...row, person_id: ownerId })
      .execute();
  });
  const params = { id: mentorshipId };
  const body = { helperId: ownerId, words: said.askedOwner, shows: ['preparation' as const] };
  await mentee.call(askForHelp, { params, body });
  const [request] = (await owner.call(listHelpRequests)).requests;
  await owner.call(answerHelpRequest, {
    params: { id: request?.id ?? '' },
    body: { answer: said.ownerAnswered },
  });
}

test('a word stands in every column for free text that a mentorship has', async () => {
  const contents = await readEverything(product);
  const columns = await listFreeTextColumns(product);
  assert.ok(columns.length > 20);
  for (const { table, column } of columns) {
    const rows = JSON.parse(contents.get(table) ?? '[]') as Record<string, unknown>[];
    const text = JSON.stringify(rows.map((row) => row[column]));
    assert.ok(
      words.some((word) => text.includes(word)),
      `${table}.${column} holds no word: write one there, or say that it is nobody’s words`,
    );
  }
});

test('no word stands anywhere else: audit log, statements, scores, notices, queues', async () => {
  const contents = await readEverything(product);
  for (const table of ['audit_log', 'statements', 'notices', 'lms_scores', 'pgboss.job']) {
    assert.ok(contents.has(table), table);
  }
  for (const [table, content] of contents) {
    if (!homesOfWords.includes(table)) expectNone(content, table);
  }
});

test('no word reaches an administrator, whatever they read', async () => {
  const roles = ['ld_administrator', 'auditor', 'programme_owner'] as const;
  const administrator = await product.signIn(await product.addPerson(), roles);
  const inputs = validInputs({ programmeId: product.programmeId, registrationId });
  let answered = 0;
  for (const { name, endpoint } of endpoints.filter((each) => each.endpoint.method === 'GET')) {
    const { params = {}, query = {} } = inputs[name] ?? {};
    // Of things with an id of their own, the mentorship; the programme and the offer are real ones.
    const real = 'id' in params ? { ...params, id: mentorshipId } : params;
    const answer = await administrator.ask(endpoint, {
      params: real,
      query: query,
    });
    if (answer.status === 200) answered += 1;
    expectNone(JSON.stringify([answer.body, answer.problem]), name);
  }
  assert.ok(answered > 20, `${answered} answered`);
});

test('no word is in a line of the log, nor in what the product tells of its health', async () => {
  // So that there is a line: what is wrong is told, what was written is not.
  product.product.jobContext.logger.info({ marker: true }, 'The log is read.');
  const refused = await mentee.ask(sendMessage, {
    params: { id: mentorshipId },
    body: { id: randomUUID(), words: `${shared.message}${'x'.repeat(5000)}`, mentionIds: [] },
  });
  assert.equal(refused.status, 400);
  assert.ok(log.includes('The log is read.'));
  expectNone(log, 'the log');
  for (const path of ['/health', '/metrics']) {
    expectNone(await (await fetch(`${product.url}${path}`)).text(), path);
  }
});

test('no word goes over the wire to the learning platform or to a record store', () => {
  const { platform, recordStore } = outside;
  const statements = recordStore.posts.flat();
  assert.ok(statements.length > 5, `${statements.length} statements`);
  expectNone(recordStore.received.join('\n'), 'what the record store was sent');
  assert.ok(platform.posts.length > 0 && platform.tokenRequests.length > 0);
  expectNone(platform.received.join('\n'), 'what the platform was sent');
  expectNone(JSON.stringify(platform.tokenRequests), 'what was signed for the platform');
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
