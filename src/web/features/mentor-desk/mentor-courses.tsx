import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listCourses } from '../../../contract/index.ts';
import { CourseLine } from '../../components/course-line.tsx';
import { Panel } from '../../components/panel.tsx';
import { Section } from '../../components/section.tsx';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { useLanguage } from '../../lib/use-language.ts';

/** The courses for mentors, with how far the person is. */
export function MentorCourses(): JSX.Element | null {
  const { t } = useTranslation('mentor-desk');
  const { data } = useEndpoint(listCourses, { query: { language: useLanguage() } });
  const courses = data?.courses.filter(({ audience }) => audience === 'mentor') ?? [];
  if (courses.length === 0) return null;
  return (
    <Section title={t('courses')}>
      {courses.map((course) => (
        <Panel key={course.id}>
          <CourseLine course={course} />
        </Panel>
      ))}
    </Section>
  );
}
