import { Button, Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  createProgramme,
  getProgrammeSettings,
  listOwnedProgrammes,
  programmeTemplates,
} from '../../../contract/index.ts';
import { CardGrid } from '../../components/card-grid.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { Section } from '../../components/section.tsx';
import { endpointKey, useEndpointChange } from '../../lib/use-endpoint.ts';

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: 0 },
  text: { color: tokens.colorNeutralForeground2, flexGrow: 1 },
  action: { alignSelf: 'flex-start' },
});

/** What a programme can begin from. */
export function TemplateGrid(): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('programme-setup');
  const navigate = useNavigate();
  const create = useEndpointChange(createProgramme, {
    refreshes: [listOwnedProgrammes],
    onDone: (owned, _input, cache) => {
      const params = { programmeId: owned.id };
      cache.setQueryData(endpointKey(getProgrammeSettings, { params }), owned);
      void navigate(`/programme-setup/${owned.id}`);
    },
  });
  return (
    <Section title={t('templates.title')} lead={t('templates.lead')}>
      <ProblemMessage error={create.error} />
      <CardGrid>
        {programmeTemplates.map((template) => (
          <Panel key={template} as="li">
            <h3 className={styles.title}>{t(`templates.${template}.name`)}</h3>
            <Text className={styles.text}>{t(`templates.${template}.text`)}</Text>
            <Button
              className={styles.action}
              aria-label={t('templates.beginWith', { name: t(`templates.${template}.name`) })}
              disabledFocusable={create.isPending}
              onClick={() => create.mutate({ body: { template } })}
            >
              {t('templates.begin')}
            </Button>
          </Panel>
        ))}
      </CardGrid>
    </Section>
  );
}
