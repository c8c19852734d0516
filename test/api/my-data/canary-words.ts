import assert from 'node:assert/strict';

// Rule 6: unique words in every free text of a mentorship. A part that comes later adds its own here.
export const shared = {
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
  theme: 'Oeverzwaluw',
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
  linkTitle: 'Rietgors',
  linkAddress: 'https://intranet.example/wolfsmelk',
  documentName: 'Zomertaling.txt',
  documentDescription: 'Slobeend',
} as const;
export const ofMentee = {
  learnt: 'Regenpijper',
  lookedBack: 'Waterral',
  learntMeanwhile: 'Wulp',
  learntShared: 'Tureluur',
  why: 'Steenuil',
  bring: 'Goudhaantje',
  hope: 'Waterspin',
  privateTitle: 'Nachtpauwoog',
  privateWords: 'Vuursalamander',
  wantsToLearn: 'Struweelgors',
  whatMatters: 'Roodkeelduiker',
  askedOwner: 'Kwartelkoning',
  ownerAnswered: 'Baardmannetje',
  askedGroup: 'Grasmus',
} as const;
/** Of a request that the mentee made to another mentor. */
export const ofRequest = {
  motivation: 'Klaproosveld: een vraag zonder einde.',
  question: 'Sneeuwgors',
  reply: 'Bosuilveer',
  words: 'Korhoenders',
} as const;

/** What is in a document: with its members alone, and in no list or export. */
export const inDocument = 'Waterral';

export const words = [
  ...Object.values(shared),
  ...Object.values(ofMentee),
  ...Object.values(ofRequest),
];

/** Holds that none of them stands in a text. */
export function expectNone(text: string, where: string): void {
  for (const word of [...words, inDocument])
    assert.ok(!text.includes(word), `${where} holds ${word}`);
}
