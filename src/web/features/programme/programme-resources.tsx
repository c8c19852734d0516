import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeResource } from '../../../contract/index.ts';
import { Panel } from '../../components/panel.tsx';
import { Section } from '../../components/section.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
  icon: { verticalAlign: 'text-bottom', marginInlineStart: tokens.spacingHorizontalXS },
});

/** Links to what helps those who take part. */
export function ProgrammeResources(props: {
  readonly resources: readonly ProgrammeResource[];
}): JSX.Element | null {
  const styles = useStyles();
  const { t } = useTranslation('programme');
  if (props.resources.length === 0) return null;
  return (
    <Section title={t('resources.title')}>
      <Panel>
        <ul className={styles.list}>
          {props.resources.map(({ title, url }) => (
            <li key={url}>
              <Link href={url} target="_blank" rel="noreferrer" inline>
                {title}
                <OpenRegular className={styles.icon} aria-label={t('resources.newTab')} />
              </Link>
            </li>
          ))}
        </ul>
      </Panel>
    </Section>
  );
}
