import { Field, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useEffect, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Page } from '../../components/page.tsx';
import { useHost, type Host } from '../../hosts/index.ts';

/** The pages that make sense to a whole channel: each person sees their own there. */
const pages = [
  { key: 'home', path: '/' },
  { key: 'mentors', path: '/find-mentor' },
  { key: 'programmes', path: '/programmes' },
  { key: 'courses', path: '/courses' },
] as const;
type PageKey = (typeof pages)[number]['key'];

/** Teams' dialog in which somebody adds the app to a channel, a chat or a meeting. */
export function AddTabPage(): JSX.Element {
  const { t } = useTranslation('teams-tab');
  const { offerTab } = useHost();
  if (offerTab === null) {
    return (
      <Page>
        <EmptyState headingLevel={1} title={t('elsewhere.title')} text={t('elsewhere.text')} />
      </Page>
    );
  }
  return <AddTab offerTab={offerTab} />;
}

function AddTab({ offerTab }: { readonly offerTab: NonNullable<Host['offerTab']> }): JSX.Element {
  const { t } = useTranslation('teams-tab');
  const [chosen, setChosen] = useState<PageKey>('home');
  useEffect(() => {
    const page = pages.find(({ key }) => key === chosen);
    if (page !== undefined) offerTab({ name: t(`add.pages.${page.key}.name`), path: page.path });
  }, [chosen, offerTab, t]);
  return (
    <Page>
      <PageHeader title={t('add.title')} lead={t('add.lead')} />
      <Field label={t('add.label')}>
        <RadioGroup
          value={chosen}
          onChange={(_event, { value }) => {
            const page = pages.find(({ key }) => key === value);
            if (page !== undefined) setChosen(page.key);
          }}
        >
          {pages.map(({ key }) => (
            <Radio
              key={key}
              value={key}
              label={
                <>
                  <Text weight="semibold">{t(`add.pages.${key}.name`)}</Text>
                  <br />
                  <Text>{t(`add.pages.${key}.about`)}</Text>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <Text as="p">{t('add.save')}</Text>
    </Page>
  );
}
