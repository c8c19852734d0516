import { Link, Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useId, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { MarkdownText } from '../../components/markdown/markdown-text.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useLanguage } from '../../lib/use-language.ts';
import { isGuide, loadGuide, type GuideName } from './guides.ts';
import { minutesToRead, splitGuide, type GuidePart } from './split-guide.ts';

const useStyles = makeStyles({
  contents: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalL,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  link: { display: 'inline-block', paddingBlock: '2px' },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { ...typographyStyles.subtitle1, margin: 0, scrollMarginTop: tokens.spacingVerticalL },
  minutes: { color: tokens.colorNeutralForeground3 },
});

/** One guide, to read from the beginning or from the part that is looked for. */
export function GuidePage(): JSX.Element {
  const { guide = '' } = useParams();
  return isGuide(guide) ? <Guide guide={guide} /> : <Navigate to="/guides" replace />;
}

function Guide({ guide }: { readonly guide: GuideName }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('guides');
  const language = useLanguage();
  const { data, error, refetch } = useQuery({
    queryKey: ['guide', language, guide],
    queryFn: () => loadGuide(language, guide),
    staleTime: Infinity,
  });
  return (
    <Page width="narrow">
      <PageHeader
        back={{ to: '/guides', label: t('back') }}
        title={t(`${guide}.name`)}
        lead={t(`${guide}.text`)}
      />
      {data !== undefined && (
        <>
          <Text size={200} className={styles.minutes}>
            {t('minutes', { count: minutesToRead(data) })}
          </Text>
          <Parts parts={splitGuide(data)} />
        </>
      )}
      {data === undefined && error === null && <LoadingSkeleton />}
      {data === undefined && error !== null && (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </Page>
  );
}

function Parts({ parts }: { readonly parts: readonly GuidePart[] }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('guides');
  const id = useId();
  const titled = parts.filter(({ title }) => title !== '');
  return (
    <>
      {titled.length > 1 && (
        <nav className={styles.contents} aria-labelledby={id} data-screen-only>
          <Text id={id} weight="semibold">
            {t('onThisPage')}
          </Text>
          <ul className={styles.list}>
            {titled.map(({ title }, index) => (
              <li key={title}>
                <Link href={`#${id}-${index}`} className={styles.link}>
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {parts.map(({ title, markdown }) => (
        <section key={title} className={styles.part}>
          {title !== '' && (
            <h2
              id={`${id}-${titled.findIndex((part) => part.title === title)}`}
              tabIndex={-1}
              className={styles.title}
            >
              {title}
            </h2>
          )}
          <MarkdownText markdown={markdown} />
        </section>
      ))}
    </>
  );
}
