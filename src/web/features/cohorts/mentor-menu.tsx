import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Spinner,
} from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listCohortCandidates, type CohortPair } from '../../../contract/index.ts';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { useFormat } from '../../lib/use-format.ts';

/** Chooses another mentor for a mentee, or nobody; a mentor without a free seat is named and not to be had. */
export function MentorMenu(props: {
  readonly cohortId: string;
  /** Of the cohort: with every change seats are others'. */
  readonly version: number;
  readonly pair: CohortPair;
  readonly isBusy: boolean;
  readonly onChoose: (registrationId: string | null) => void;
}): JSX.Element {
  const { t } = useTranslation('cohorts');
  const [isOpen, setIsOpen] = useState(false);
  const { pair } = props;
  return (
    <Menu open={isOpen} onOpenChange={(_event, { open }) => setIsOpen(open)}>
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          aria-label={t('plan.changeFor', { name: pair.mentee.name })}
          disabledFocusable={props.isBusy}
        >
          {t(pair.mentor === null ? 'plan.choose' : 'plan.change')}
        </Button>
      </MenuTrigger>
      <MenuPopover>{isOpen && <Candidates key={props.version} {...props} />}</MenuPopover>
    </Menu>
  );
}

function Candidates(props: {
  readonly cohortId: string;
  readonly pair: CohortPair;
  readonly onChoose: (registrationId: string | null) => void;
}): JSX.Element {
  const { t } = useTranslation('cohorts');
  const { percent } = useFormat();
  const { mentee, registrationId } = props.pair;
  const { data, error } = useEndpoint(listCohortCandidates, {
    params: { id: props.cohortId, menteeId: mentee.id },
  });
  if (data === undefined && error === null)
    return <Spinner size="small" label={t('plan.looking')} />;
  const others = data?.candidates.filter((each) => each.registrationId !== registrationId) ?? [];
  return (
    <MenuList>
      {others.slice(0, 8).map(({ mentor, fit, freeSeats, registrationId: id }) => (
        <MenuItem
          key={id}
          disabled={freeSeats === 0}
          secondaryContent={percent(fit * 100)}
          subText={freeSeats === 0 ? t('plan.full') : t('plan.free', { count: freeSeats })}
          onClick={() => props.onChoose(id)}
        >
          {mentor.name}
        </MenuItem>
      ))}
      {others.length === 0 && <MenuItem disabled>{t('plan.noOther')}</MenuItem>}
      {registrationId !== null && <MenuDivider />}
      {registrationId !== null && (
        <MenuItem onClick={() => props.onChoose(null)}>{t('plan.undo')}</MenuItem>
      )}
    </MenuList>
  );
}
