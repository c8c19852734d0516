import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { SamlConnection } from '../../../../contract/index.ts';
import { CopyField } from '../../../components/copy-field.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';

/** What the identity provider is told of this product. */
export function OwnValuesStep({ own }: { readonly own: SamlConnection['own'] }): JSX.Element {
  const { t } = useTranslation('single-sign-on');
  return (
    <Section title={t('own.title')} lead={t('own.lead')}>
      <Panel>
        <CopyField label={t('own.metadataUrl')} value={own.metadataUrl} />
        <CopyField label={t('own.entityId')} value={own.entityId} />
        <CopyField label={t('own.acsUrl')} value={own.acsUrl} />
        <CopyField label={t('own.logoutUrl')} value={own.logoutUrl} />
      </Panel>
    </Section>
  );
}
