import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenQuestion } from '../questions/open-questions.ts';

const useStyles = makeStyles({
  text: { margin: 0 },
  link: { minHeight: '24px', textAlign: 'start' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

const longest = 90;

/** The beginning of a prompt in plain words, cut between words. */
function beginningOf(prompt: string): string {
  const plain = prompt.replaceAll(/[*_`]/g, '').replaceAll(/\s+/g, ' ').trim();
  if (plain.length <= longest) return plain;
  return `${plain.slice(0, plain.lastIndexOf(' ', longest)).replace(/\p{Punctuation}+$/u, '')}…`;
}

/** Which questions keep the unit from being completed, each with a way to it. */
export function OpenQuestionList(props: {
  readonly open: readonly OpenQuestion[];
  readonly onGoTo: (page: number, questionId: string) => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('course-player');
  return (
    <>
      <p className={styles.text}>{t('finish.open', { count: props.open.length })}</p>
      <ul className={styles.list}>
        {props.open.map(({ page, question }) => (
          <li key={question.id}>
            <Link
              inline
              as="button"
              className={styles.link}
              onClick={() => props.onGoTo(page, question.id)}
            >
              {t('finish.openQuestion', { page: page + 1, prompt: beginningOf(question.prompt) })}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
