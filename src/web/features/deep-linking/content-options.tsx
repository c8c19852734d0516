import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContentSelection } from '../../../contract/index.ts';
import { Section } from '../../components/section.tsx';
import { choose, columnOf, contentKeys, type SelectionDraft } from './chosen-content.ts';
import { ColumnFields } from './column-fields.tsx';
import { ContentOption } from './content-option.tsx';

const useStyles = makeStyles({
  options: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

interface Option {
  readonly key: string;
  readonly title: string;
  readonly text: string;
}

/** Everything that can be chosen: parts of the product, programmes, courses. */
export function ContentOptions(props: {
  readonly selection: ContentSelection;
  readonly draft: SelectionDraft;
  /** Ids of courses whose column needs a name. */
  readonly unnamed: readonly string[];
  readonly onChange: (change: Partial<SelectionDraft>) => void;
}): JSX.Element {
  const { selection, draft, unnamed, onChange } = props;
  const styles = useStyles();
  const { t } = useTranslation('deep-linking');
  const controlOf = ({ key, title, text }: Option) => ({
    value: key,
    title,
    text,
    isChosen: draft.chosen.includes(key),
    takesSeveral: selection.acceptsMultiple,
    onChoose: () => onChange(choose(draft, key, selection.acceptsMultiple)),
  });
  const parts: readonly Option[] = [contentKeys.home, contentKeys.findMentor].map((key) => ({
    key,
    title: t(`contents.${key}.title`),
    text: t(`contents.${key}.text`),
  }));
  return (
    <>
      <Section title={t('parts')}>
        <div className={styles.options}>
          {parts.map((option) => (
            <ContentOption key={option.key} {...controlOf(option)} />
          ))}
        </div>
      </Section>
      {selection.programmes.length > 0 && (
        <Section title={t('programmes')}>
          <div className={styles.options}>
            {selection.programmes.map(({ id, name, mission }) => (
              <ContentOption
                key={id}
                {...controlOf({ key: contentKeys.programme(id), title: name, text: mission })}
              />
            ))}
          </div>
        </Section>
      )}
      <Section
        title={t('courses')}
        lead={t(selection.acceptsLineItem ? 'coursesLead' : 'coursesLeadUngraded')}
      >
        <div className={styles.options}>
          {selection.courses.map((course) => (
            <ContentOption
              key={course.id}
              lang={course.language}
              {...controlOf({
                key: contentKeys.course(course.id),
                title: course.title,
                text: `${t(`audience.${course.audience}`)}. ${course.description}`,
              })}
            >
              {selection.acceptsLineItem ? (
                <ColumnFields
                  column={columnOf(draft, course)}
                  hasProblem={unnamed.includes(course.id)}
                  onChange={(column) =>
                    onChange({ columns: { ...draft.columns, [course.id]: column } })
                  }
                />
              ) : undefined}
            </ContentOption>
          ))}
        </div>
      </Section>
    </>
  );
}
