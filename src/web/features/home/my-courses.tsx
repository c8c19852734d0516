import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listCourses } from '../../../contract/index.ts';
import { CardGrid } from '../../components/card-grid.tsx';
import { CourseLine } from '../../components/course-line.tsx';
import { Panel } from '../../components/panel.tsx';
import { Section } from '../../components/section.tsx';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { useLanguage } from '../../lib/use-language.ts';

/** The courses that are the person's, with how far they are. */
export function MyCourses(): JSX.Element | null {
  const { t } = useTranslation('home');
  const { data } = useEndpoint(listCourses, { query: { language: useLanguage() } });
  if (data === undefined || data.courses.length === 0) return null;
  return (
    <Section title={t('courses.title')}>
      <CardGrid cards="wide">
        {data.courses.map((course) => (
          <Panel key={course.id} as="li">
            <CourseLine course={course} />
          </Panel>
        ))}
      </CardGrid>
    </Section>
  );
}
