import {
  Badge,
  Link,
  Text,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeResource } from '../../../contract/index.ts';
import { Panel } from '../../components/panel.tsx';
import { Section } from '../../components/section.tsx';
import { WrittenText } from '../../components/written-text.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useLanguage } from '../../lib/use-language.ts';
import { arrangeLibrary } from './arrange-library.ts';

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: 0 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  name: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  icon: { verticalAlign: 'text-bottom', marginInlineStart: tokens.spacingHorizontalXS },
});

/** The programme's library: links, videos and texts that help those who take part. */
export function ProgrammeResources(props: {
  readonly resources: readonly ProgrammeResource[];
}): JSX.Element | null {
  const styles = useStyles();
  const { t } = useTranslation('programme');
  const { shelves, others } = arrangeLibrary(props.resources, useLanguage());
  if (props.resources.length === 0) return null;
  return (
    <Section title={t('resources.title')}>
      {shelves.map(({ tag, resources }) => (
        <Panel key={tag}>
          {shelves.length > 1 && (
            <h3 className={styles.title}>{tag === '' ? t('resources.general') : tag}</h3>
          )}
          <ResourceList resources={resources} />
        </Panel>
      ))}
      {others.length > 0 && (
        <Panel>
          <h3 className={styles.title}>{t('resources.others')}</h3>
          <ResourceList resources={others} namesLanguage />
        </Panel>
      )}
    </Section>
  );
}

function ResourceList(props: {
  readonly resources: readonly ProgrammeResource[];
  readonly namesLanguage?: true;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('programme');
  const format = useFormat();
  return (
    <ul className={styles.list}>
      {props.resources.map(({ title, kind, url, words, language }, index) => (
        <li key={index} {...(language === null ? {} : { lang: language })}>
          <span className={styles.name}>
            {url === '' ? (
              <Text weight="semibold">{title}</Text>
            ) : (
              <Link href={url} target="_blank" rel="noreferrer" inline>
                {title}
                <OpenRegular className={styles.icon} aria-label={t('resources.newTab')} />
              </Link>
            )}
            {kind === 'video' && (
              <Badge appearance="tint" color="informative">
                {t('resources.video')}
              </Badge>
            )}
            {props.namesLanguage && language !== null && (
              <Badge appearance="outline" color="informative">
                {format.language(language)}
              </Badge>
            )}
          </span>
          {words !== '' && <WrittenText>{words}</WrittenText>}
        </li>
      ))}
    </ul>
  );
}
