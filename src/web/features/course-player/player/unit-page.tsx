import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { CourseUnit } from '../../../../contract/index.ts';
import { MarkdownText } from '../../../components/markdown/markdown-text.tsx';
import { QuestionCard } from '../questions/question-card.tsx';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXL,
    maxWidth: '68ch',
    fontSize: tokens.fontSizeBase400,
  },
});

/** A page of a unit: text and questions in their order. */
export function UnitPage(props: {
  readonly unit: CourseUnit;
  readonly blocks: CourseUnit['pages'][number]['blocks'];
}): JSX.Element {
  const styles = useStyles();
  const place = { courseId: props.unit.courseId, unitId: props.unit.id };
  return (
    <div className={styles.page} lang={props.unit.language}>
      {props.blocks.map((block, index) =>
        block.kind === 'text' ? (
          <MarkdownText key={index} markdown={block.markdown} />
        ) : (
          <QuestionCard key={block.question.id} question={block.question} place={place} />
        ),
      )}
    </div>
  );
}
