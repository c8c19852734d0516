import { caseGroups } from './conformance-cases.ts';
import type { TitledTest } from './read-titles.ts';

const introduction = `# LTI conformance

Every case of the 1EdTech certification guide, what hostile input and real platforms add to it, and the test that shows it. The tests are in [test/conformance/lti](../test/conformance/lti) and run by \`npm test -- test/conformance/lti\`; those below \`platforms/\` drive the library against the demonstration LMS as it plays the platform that is named. This page is made of their titles by \`npm run lti-conformance\`, and a test fails while it says anything else.
`;

/** The page docs/lti-conformance.md. */
export function makeTable(tests: readonly TitledTest[]): string {
  const sections = caseGroups.map(({ title, cases }) => {
    const rows = Object.entries(cases).flatMap(([id, words]) =>
      tests
        .filter((test) => test.cases.includes(id))
        .map((test, index) => rowOf(words, test, index)),
    );
    return [`## ${title}`, '', '| case | test | file |', '| --- | --- | --- |', ...rows].join('\n');
  });
  return `${[introduction.trim(), ...sections].join('\n\n')}\n`;
}

function rowOf(words: string, { title, file }: TitledTest, index: number): string {
  const name = file.replace(/\.test\.ts$/, '');
  const link = `[${name}](../test/conformance/lti/${file})`;
  return `| ${index === 0 ? escaped(words) : ''} | ${escaped(title)} | ${link} |`;
}

const escaped = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
