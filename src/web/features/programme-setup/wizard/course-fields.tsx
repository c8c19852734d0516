import {
  Dropdown,
  Field,
  Option,
  Radio,
  RadioGroup,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listCourseChoices, type CourseDuty } from '../../../../contract/index.ts';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { NumberField } from '../../../components/number-field.tsx';
import type { SettingsForm } from './use-programme-settings.ts';

const none = 'none';
const moments = ['before_accepting', 'before_starting'] as const;

const useStyles = makeStyles({
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 280px), 1fr))',
    gap: tokens.spacingHorizontalXXL,
  },
  side: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  dropdown: { minWidth: 0 },
});

/** What mentors and mentees have to learn first, and until when. */
export function CourseFields({ form }: { readonly form: SettingsForm }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('programme-setup');
  const { rules } = form.settings;
  const courses =
    useEndpoint(listCourseChoices, { query: { language: useLanguage() } }).data?.courses ?? [];
  const titleOf = (id: string): string => courses.find((course) => course.id === id)?.title ?? id;
  const change = (side: 'mentorCourse' | 'menteeCourse', duty: CourseDuty | null): void =>
    form.changeRules({ [side]: duty });
  return (
    <Section title={t('learning.courses')} lead={t('learning.coursesLead')}>
      <Panel>
        <div className={styles.sides}>
          {(['mentorCourse', 'menteeCourse'] as const).map((side) => {
            const duty = rules[side];
            return (
              <div key={side} className={styles.side}>
                <Field label={t(`learning.${side}`)}>
                  <Dropdown
                    className={styles.dropdown}
                    value={duty === null ? t('learning.noCourse') : titleOf(duty.courseId)}
                    selectedOptions={[duty?.courseId ?? none]}
                    onOptionSelect={(_event, { optionValue = none }) =>
                      change(
                        side,
                        optionValue === none
                          ? null
                          : { courseId: optionValue, due: duty?.due ?? 'before_starting' },
                      )
                    }
                  >
                    <Option value={none}>{t('learning.noCourse')}</Option>
                    <>
                      {courses.map(({ id, title }) => (
                        <Option key={id} value={id}>
                          {title}
                        </Option>
                      ))}
                    </>
                  </Dropdown>
                </Field>
                {duty !== null && (
                  <Field label={t('learning.due')}>
                    <RadioGroup
                      value={duty.due}
                      onChange={(_event, { value }) => {
                        const due = moments.find((moment) => moment === value);
                        if (due) change(side, { ...duty, due });
                      }}
                    >
                      {moments.map((moment) => (
                        <Radio key={moment} value={moment} label={t(`learning.before.${moment}`)} />
                      ))}
                    </RadioGroup>
                  </Field>
                )}
              </div>
            );
          })}
        </div>
        {(rules.mentorCourse !== null || rules.menteeCourse !== null) && (
          <NumberField
            label={t('learning.courseDueDays')}
            unit={t('learning.days')}
            value={rules.courseDueDays}
            from={1}
            to={365}
            onChange={(courseDueDays) => form.changeRules({ courseDueDays })}
          />
        )}
      </Panel>
    </Section>
  );
}
