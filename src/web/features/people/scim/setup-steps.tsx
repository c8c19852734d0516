import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';

const providers = ['entra', 'okta'] as const;
const steps = ['first', 'second', 'third', 'fourth'] as const;

/** What to do at the identity provider, step by step. */
export function SetupSteps(): JSX.Element {
  const { t } = useTranslation('people');
  return (
    <Accordion collapsible multiple>
      {providers.map((provider) => (
        <AccordionItem key={provider} value={provider}>
          <AccordionHeader as="h3">{t(`setup.${provider}.title`)}</AccordionHeader>
          <AccordionPanel>
            <ol>
              {steps.map((step) => (
                <li key={step}>{t(`setup.${provider}.${step}`)}</li>
              ))}
            </ol>
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}
