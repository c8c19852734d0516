import { Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammePage } from '../../../contract/index.ts';
import { CardGrid } from '../../components/card-grid.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { Section } from '../../components/section.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { inProgramme } from '../../lib/use-programme.ts';

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: 0 },
  text: { color: tokens.colorNeutralForeground2, flexGrow: 1 },
  action: { alignSelf: 'flex-start' },
});

type Way = 'find' | 'offer' | 'peer';

const addresses: Readonly<Record<Way, string>> = {
  find: '/find-mentor',
  offer: '/mentor',
  peer: '/mentor/registration',
};

/** What the person can do in the programme, as the rules allow it. */
function waysOf({ programme, mentorObstacle, menteeObstacle }: ProgrammePage): Way[] {
  const { registersAs, asks } = programme;
  const ways: Way[] = [];
  if (asks !== null && menteeObstacle === null) ways.push('find');
  if (registersAs !== null && mentorObstacle === null) {
    ways.push(registersAs === 'peer' ? 'peer' : 'offer');
  }
  return ways;
}

/** The ways into a programme; says why where there is none. */
export function TakePart({ page }: { readonly page: ProgrammePage }): JSX.Element | null {
  const styles = useStyles();
  const { t } = useTranslation('programme');
  const format = useFormat();
  const { programme } = page;
  if (!page.isOpen) {
    const isLater = programme.state !== 'closed' && programme.opensOn !== null;
    return (
      <Panel>
        <Text>
          {isLater
            ? t('takePart.opensOn', { date: format.date(programme.opensOn ?? '') })
            : t('takePart.closed')}
        </Text>
      </Panel>
    );
  }
  if (programme.asks === null && programme.registersAs === null) return null;
  const ways = waysOf(page);
  // The way in of those who learn is a group, each of which says who may come.
  if (ways.length === 0 && programme.gathers && page.menteeObstacle === null) return null;
  if (ways.length === 0) {
    return (
      <Panel>
        <Text>{t('takePart.notYet')}</Text>
      </Panel>
    );
  }
  return (
    <Section title={t('takePart.title')}>
      <CardGrid cards="wide">
        {ways.map((way, index) => (
          <Panel key={way} as="li">
            <h3 className={styles.title}>{t(`takePart.${way}.title`)}</h3>
            <Text className={styles.text}>{t(`takePart.${way}.text`)}</Text>
            <LinkButton
              to={inProgramme(addresses[way], programme.id)}
              appearance={index === 0 ? 'primary' : 'secondary'}
              className={styles.action}
            >
              {t(`takePart.${way}.action`)}
            </LinkButton>
          </Panel>
        ))}
      </CardGrid>
    </Section>
  );
}
