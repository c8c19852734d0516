import { languages, mentoringStyles } from '../../../src/contract/index.ts';
import type {
  MatchedMentee,
  MatchedMentor,
  MatchedTopic,
} from '../../../src/server/modules/mentors/ranking/matched-people.ts';
import type { SeededRandom } from '../support/seeded-random.ts';

const departments = ['Sales', 'Finance', 'IT', 'Operations', 'HR', 'Legal', 'Marketing', 'R&D'];
const topicCount = 48;
const topicsInGroup = 6;

const topics: readonly MatchedTopic[] = Array.from({ length: topicCount }, (_, number) => ({
  id: `topic-${number}`,
  parentId: `group-${Math.floor(number / topicsInGroup)}`,
}));

/** Few topics are wanted by many and most by few: the weight of the nth is 1/√n. */
const popularity = topics.map((_, index) => 1 / Math.sqrt(index + 1));
const popularityInAll = popularity.reduce((sum, each) => sum + each, 0);

function pickTopics(random: SeededRandom, count: number): MatchedTopic[] {
  const picked = new Set<MatchedTopic>();
  while (picked.size < count) {
    let drawn = random.next() * popularityInAll;
    const topic = topics.find((_, index) => (drawn -= popularity[index] ?? 0) < 0);
    if (topic) picked.add(topic);
  }
  return [...picked];
}

const some = <Item>(random: SeededRandom, items: readonly Item[], count: number): Item[] =>
  random.shuffle(items).slice(0, count);

function makePerson(random: SeededRandom, personId: string) {
  return {
    personId,
    department: random.pick(departments),
    division: null,
    // Two in three work in Central Europe, the others five hours west or four east.
    utcOffset: random.pick([60, 60, 60, 60, -240, 300]),
    // Everybody speaks English, half of them one language more.
    languages: [
      'en' as const,
      ...some(
        random,
        languages.filter((each) => each !== 'en'),
        random.below(2),
      ),
    ],
    meetingModes: random.pick([['virtual'], ['virtual', 'in_person']] as const),
  };
}

export function makeMentee(random: SeededRandom, number: number): MatchedMentee {
  return {
    ...makePerson(random, `mentee-${number}`),
    jobLevel: 1 + random.below(4),
    topics: pickTopics(random, 1 + random.below(4)),
    styles: some(random, mentoringStyles, random.below(4)),
  };
}

/** Mentors have one, two or three seats in turn: for twice as many mentees just enough. */
export function makeMentor(random: SeededRandom, number: number): MatchedMentor {
  const capacity = 1 + (number % 3);
  return {
    ...makePerson(random, `mentor-${number}`),
    registrationId: `registration-${number}`,
    jobLevel: 3 + random.below(4),
    topics: pickTopics(random, 4 + random.below(5)),
    styles: some(random, mentoringStyles, 1 + random.below(4)),
    capacity,
    freeSeats: capacity,
    impressions: 0,
    isNew: true,
  };
}
